package org.guildhall.sandbox.carrier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.sandbox.state.Table;

/** All parcels that anybody has asked for. */
public final class Parcels {

  private static final Pattern NUMBER = Pattern.compile("1Z[0-9A-Z]{16}");

  private final Table table;
  private final Clock clock;
  private final Duration pace;

  /** A pace of zero means that parcels move by hand only. */
  public Parcels(Table table, Clock clock, Duration pace) {
    this.table = table;
    this.clock = clock;
    this.pace = pace;
  }

  /** The parcel as it is now; empty when this is no number of the carrier. */
  synchronized Optional<Parcel> find(String number) {
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    Optional<Parcel> known = table.get(number).map(Parcel::read);
    Parcel current =
        known.orElseGet(() -> Parcel.labelled(number, clock.instant())).at(clock.instant(), pace);
    return Optional.of(known.filter(current::equals).orElseGet(() -> kept(current)));
  }

  /** Moves it by hand; to the next step of its way when none is named. */
  synchronized Optional<Parcel> advance(String number, Optional<Step> target) {
    return find(number)
        .map(parcel -> parcel.movedTo(target.orElse(parcel.next()), clock.instant()))
        .map(this::kept);
  }

  List<ObjectNode> all() {
    return table.newest(row -> true);
  }

  private Parcel kept(Parcel parcel) {
    table.put(parcel.number(), parcel.json());
    return parcel;
  }
}
