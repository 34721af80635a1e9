package org.guildhall.stock.entity;

/** Why a quantity came onto the shelf or left it. */
public enum MovementReason {
  SALE,
  CANCEL,
  RETURN,
  RECEIVE,
  ADJUST,
  IMPORT
}
