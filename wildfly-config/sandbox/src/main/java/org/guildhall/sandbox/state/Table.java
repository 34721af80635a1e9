package org.guildhall.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Documents by id, in the order of their creation; what comes out is a copy. */
public final class Table {

  private static final String REMOVED = "null";

  private final String name;
  private final StateLog log;
  private final Map<String, StateLog.Place> places = new LinkedHashMap<>();

  Table(String name, StateLog log) {
    this.name = name;
    this.log = log;
  }

  public Optional<ObjectNode> get(String id) {
    synchronized (log) {
      return Optional.ofNullable(places.get(id)).map(this::read);
    }
  }

  public void put(String id, ObjectNode document) {
    synchronized (log) {
      places.put(id, log.append(name, id, Json.compact(document)));
    }
  }

  public void remove(String id) {
    synchronized (log) {
      if (places.remove(id) != null) {
        log.append(name, id, REMOVED);
      }
    }
  }

  public int size() {
    synchronized (log) {
      return places.size();
    }
  }

  /** Removes the oldest documents until at most so many are left. */
  public void keepNewest(int count) {
    synchronized (log) {
      List<String> ids = new ArrayList<>(places.keySet());
      ids.subList(0, Math.max(0, ids.size() - count)).forEach(this::remove);
    }
  }

  /** Removes all that fit. */
  public void removeIf(Predicate<ObjectNode> fits) {
    synchronized (log) {
      List<String> ids = new ArrayList<>(places.keySet());
      ids.removeIf(id -> !fits.test(read(places.get(id))));
      ids.forEach(this::remove);
    }
  }

  /** The documents that fit, newest first, at most so many. */
  public List<ObjectNode> newest(Predicate<ObjectNode> fits, int limit) {
    List<ObjectNode> found = new ArrayList<>();
    for (StateLog.Place place : newestFirst()) {
      ObjectNode document = read(place);
      if (fits.test(document)) {
        found.add(document);
      }
      if (found.size() == limit) {
        break;
      }
    }
    return found;
  }

  public List<ObjectNode> newest(Predicate<ObjectNode> fits) {
    return newest(fits, Integer.MAX_VALUE);
  }

  String name() {
    return name;
  }

  /** Where the documents lie, oldest first. */
  Map<String, StateLog.Place> places() {
    return places;
  }

  private ObjectNode read(StateLog.Place place) {
    return Json.parse(log.read(place));
  }

  private List<StateLog.Place> newestFirst() {
    synchronized (log) {
      List<StateLog.Place> newest = new ArrayList<>(places.values());
      Collections.reverse(newest);
      return newest;
    }
  }
}
