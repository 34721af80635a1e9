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

  private final String name;
  private final StateLog log;
  private final Map<String, String> rows = new LinkedHashMap<>();

  Table(String name, StateLog log) {
    this.name = name;
    this.log = log;
  }

  public Optional<ObjectNode> get(String id) {
    synchronized (log) {
      return Optional.ofNullable(rows.get(id)).map(Json::parse);
    }
  }

  public void put(String id, ObjectNode document) {
    synchronized (log) {
      String text = Json.compact(document);
      rows.put(id, text);
      log.append(name, id, text);
    }
  }

  public void remove(String id) {
    synchronized (log) {
      if (rows.remove(id) != null) {
        log.append(name, id, null);
      }
    }
  }

  public int size() {
    synchronized (log) {
      return rows.size();
    }
  }

  /** Removes the oldest documents until at most so many are left. */
  public void keepNewest(int count) {
    synchronized (log) {
      List<String> ids = new ArrayList<>(rows.keySet());
      ids.subList(0, Math.max(0, ids.size() - count)).forEach(this::remove);
    }
  }

  /** Removes all that fit. */
  public void removeIf(Predicate<ObjectNode> fits) {
    synchronized (log) {
      List<String> ids = new ArrayList<>(rows.keySet());
      ids.removeIf(id -> !fits.test(Json.parse(rows.get(id))));
      ids.forEach(this::remove);
    }
  }

  /** The documents that fit, newest first, at most so many. */
  public List<ObjectNode> newest(Predicate<ObjectNode> fits, int limit) {
    List<ObjectNode> found = new ArrayList<>();
    for (String text : newestFirst()) {
      ObjectNode document = Json.parse(text);
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

  Map<String, String> rows() {
    return rows;
  }

  private List<String> newestFirst() {
    synchronized (log) {
      List<String> texts = new ArrayList<>(rows.values());
      Collections.reverse(texts);
      return texts;
    }
  }
}
