package org.guildhall.catalog.service;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A category with those below it; stocked where something is for sale in it or below. */
public record CategoryNode(
    UUID id,
    String name,
    String slug,
    String path,
    String taxCode,
    boolean stocked,
    List<CategoryNode> children) {

  /** Itself and all below. */
  public Stream<CategoryNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(CategoryNode::all));
  }
}
