package org.guildhall.sandbox.http;

/** Answers one request. */
@FunctionalInterface
public interface Handler {

  Answer handle(Request request);
}
