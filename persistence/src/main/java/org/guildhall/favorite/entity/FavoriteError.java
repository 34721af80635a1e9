package org.guildhall.favorite.entity;

import org.guildhall.shared.entity.ErrorCode;

/** What is refused about favorites. */
public enum FavoriteError implements ErrorCode {
  NOT_FOUND(404),
  LIMIT(409);

  private final int status;

  FavoriteError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
