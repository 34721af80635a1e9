package org.guildhall.catalog.entity;

/**
 * Why a row was not imported: the column, the code, and what stood there.
 *
 * @param row the row's number in the file, the first below the headings being 1
 */
public record RowRefusal(int row, String column, String code, String value) {
  private static final int LONGEST_VALUE = 200;

  public RowRefusal {
    if (value != null && value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }
}
