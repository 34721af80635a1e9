package org.guildhall.catalog.entity;

/** What became of one row of an import. */
public enum RowOutcome {
  CREATED,
  UPDATED,
  UNCHANGED,
  REFUSED
}
