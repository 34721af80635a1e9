package org.guildhall.shipping.service;

import java.util.List;

/** What a carrier says about a number. */
public sealed interface CarrierAnswer {

  /** The scans so far, in any order. */
  record Found(List<Scan> scans) implements CarrierAnswer {}

  /** The carrier does not know the number, or not yet. */
  record Unknown() implements CarrierAnswer {}

  /** No answer; it says nothing about the parcel. */
  record Unavailable(String reason) implements CarrierAnswer {}
}
