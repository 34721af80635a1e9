package org.guildhall.order.service;

import java.util.UUID;
import org.guildhall.media.service.Picture;
import org.guildhall.order.entity.BoardLine;

/** A line of a shop order in the maker's list; the picture is null when there is none. */
public record BoardLineDetails(
    UUID itemId, String title, String options, int quantity, Picture picture) {

  static BoardLineDetails of(BoardLine line) {
    return new BoardLineDetails(
        line.itemId(), line.title(), line.optionsText(), line.quantity(), picture(line));
  }

  static Picture picture(BoardLine line) {
    return Picture.of(
        line.hash(), line.widths(), line.width(), line.height(), "", 50, 50, line.mediaId());
  }
}
