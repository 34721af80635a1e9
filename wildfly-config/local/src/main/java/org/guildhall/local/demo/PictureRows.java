package org.guildhall.local.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildhall.local.demo.Words.Listing;

/**
 * The pictures: originals in the media store, and one outbox event each, so that the server makes
 * their sizes. The relay takes the oldest first; what the home page shows is therefore oldest.
 */
final class PictureRows {
  private static final Comparator<Listing> FEATURED_FIRST =
      Comparator.comparing(Listing::featuredRank, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Listing::publishedDaysAgo);

  private final Loading loading;
  private final Path originals;

  PictureRows(Loading loading, Path mediaStore) {
    this.loading = loading;
    this.originals = mediaStore.resolve("originals");
  }

  /** Returns how many pictures wait. */
  int write() throws IOException {
    Files.createDirectories(originals);
    var queue = queue();
    for (int i = 0; i < queue.size(); i++) {
      write(queue.get(i), loading.now().minusMillis(queue.size() - i));
    }
    return queue.size();
  }

  private List<Waiting> queue() {
    var listings = loading.data().listings().stream().sorted(FEATURED_FIRST).toList();
    var queue = new ArrayList<Waiting>();
    for (var listing : listings) {
      queue.add(new Waiting(listing, listing.pictures().get(0).file()));
    }
    for (var listing : listings) {
      listing.pictures().stream()
          .skip(1)
          .forEach(picture -> queue.add(new Waiting(listing, picture.file())));
    }
    return queue;
  }

  private void write(Waiting picture, Instant when) throws IOException {
    var id = loading.ids().make("media/" + picture.file(), when);
    var key = id + ".jpg";
    var owner = loading.data().shopsBySlug().get(picture.listing().shop()).owner();
    loading
        .into("media")
        .with("id", id)
        .with("owner_id", loading.ids().of("account/" + owner))
        .with("state", "UPLOADED")
        .with("original_key", key)
        .with("mime_type", "image/jpeg")
        .with("byte_size", copy(picture.file(), originals.resolve(key)))
        .times(when, when);
    writeEvent(id, when);
  }

  private void writeEvent(UUID media, Instant when) {
    var event = loading.ids().make("event/" + media, when);
    loading
        .into("outbox_event")
        .with("id", event)
        .with("type", "MediaUploaded")
        .with("subject", media.toString())
        .withJson("payload", "{\"mediaId\":\"" + media + "\"}")
        .with("occurred_at", when);
    loading
        .into("outbox_delivery")
        .with("id", loading.ids().make("delivery/" + media, when))
        .with("event_id", event)
        .with("consumer", "media")
        .with("created_at", when);
  }

  private static long copy(String file, Path target) throws IOException {
    try (var in = PictureRows.class.getResourceAsStream("/demo/pictures/" + file)) {
      if (in == null) {
        throw new FileNotFoundException("missing in this jar: demo/pictures/" + file);
      }
      return Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private record Waiting(Listing listing, String file) {}
}
