package org.guildhall.payment.service;

/** What came of asking the provider for a page. */
public sealed interface PageAnswer {

  record Opened(HostedPage page) implements PageAnswer {}

  /** A definite no: no page exists and the same request will be refused again. */
  record Refused(String code) implements PageAnswer {}

  /** No word, or a busy provider: a page may or may not exist; ask again with the same key. */
  record Unavailable(String code) implements PageAnswer {}
}
