package org.guildhall.search.service;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this node's index can be asked. Until it says so, the database answers. */
@ApplicationScoped
public class IndexState {
  private volatile boolean ready;

  public boolean isReady() {
    return ready;
  }

  void ready() {
    ready = true;
  }

  void away() {
    ready = false;
  }
}
