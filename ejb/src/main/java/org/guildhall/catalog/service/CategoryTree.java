package org.guildhall.catalog.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.catalog.entity.CategoryRepository;
import org.guildhall.catalog.entity.CategoryRow;

/**
 * The category tree in memory: every page shows it and it hardly ever changes. Each node reads it
 * again after five minutes, or at once when told to forget it.
 */
@ApplicationScoped
public class CategoryTree {
  static final Duration LIFE = Duration.ofMinutes(5);

  @Inject CategoryRepository categories;
  @Inject Clock clock;

  private volatile Snapshot snapshot;

  /** The roots in their order. */
  public List<CategoryNode> roots() {
    return current().roots;
  }

  /** The roots under which something is for sale: an empty shelf invites nobody. */
  public List<CategoryNode> stockedRoots() {
    return roots().stream().filter(CategoryNode::stocked).toList();
  }

  public Optional<CategoryNode> byPath(String path) {
    return Optional.ofNullable(path).map(current().byPath::get);
  }

  /** From the root down to the category of that path; empty for an unknown one. */
  public List<CategoryNode> trail(String path) {
    var trail = new ArrayList<CategoryNode>();
    for (var at = path; at != null; at = parent(at)) {
      byPath(at).ifPresent(node -> trail.add(0, node));
    }
    return trail;
  }

  /** Categories whose name has a word that begins with the letters. */
  public List<CategoryNode> matching(String letters, int limit) {
    var wanted = letters.toLowerCase();
    return current().byPath.values().stream()
        .filter(node -> (" " + node.name().toLowerCase()).contains(" " + wanted))
        .limit(limit)
        .toList();
  }

  /** The next reader reads the rows again. */
  public void forget() {
    snapshot = null;
  }

  private static String parent(String path) {
    var slash = path.lastIndexOf('/');
    return slash < 0 ? null : path.substring(0, slash);
  }

  private Snapshot current() {
    var known = snapshot;
    if (known == null || known.readAt.plus(LIFE).isBefore(clock.instant())) {
      known = new Snapshot(categories.allActiveRows(), clock.instant());
      snapshot = known;
    }
    return known;
  }

  private static final class Snapshot {
    private final Instant readAt;
    private final List<CategoryNode> roots;
    private final Map<String, CategoryNode> byPath = new LinkedHashMap<>();

    Snapshot(Collection<CategoryRow> all, Instant readAt) {
      this.readAt = readAt;
      this.roots = below(null, all);
      roots.stream().flatMap(CategoryNode::all).forEach(node -> byPath.put(node.path(), node));
    }

    private static List<CategoryNode> below(UUID parent, Collection<CategoryRow> all) {
      return all.stream()
          .filter(row -> Objects.equals(row.category().getParentId(), parent))
          .map(row -> node(row, all))
          .toList();
    }

    private static CategoryNode node(CategoryRow row, Collection<CategoryRow> all) {
      var c = row.category();
      var children = below(c.getId(), all);
      return new CategoryNode(
          c.getId(),
          c.getName(),
          c.getSlug(),
          c.getPath(),
          c.getTaxCode(),
          row.stocked() || children.stream().anyMatch(CategoryNode::stocked),
          children);
    }
  }
}
