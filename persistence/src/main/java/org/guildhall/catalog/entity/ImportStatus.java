package org.guildhall.catalog.entity;

/** Where an import stands. */
public enum ImportStatus {
  RUNNING,
  FINISHED,
  FAILED
}
