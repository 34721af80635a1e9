package org.guildhall.testing.bad.service;

import jakarta.ejb.Stateless;
import java.net.http.HttpClient;
import java.time.Instant;

/** Breaks the service rules on purpose. */
@Stateless
public class BadManager {
  jakarta.faces.context.FacesContext faces;
  HttpClient out = HttpClient.newHttpClient();

  void print() {
    System.out.println(Instant.now());
  }
}
