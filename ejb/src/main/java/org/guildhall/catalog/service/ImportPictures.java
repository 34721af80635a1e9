package org.guildhall.catalog.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.catalog.entity.ImportError;
import org.guildhall.media.service.MediaProcessingService;
import org.guildhall.media.service.MediaService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Settings;

/**
 * The pictures of imported listings: files in the media folder's {@code incoming}, by name. A row
 * without one shows the house's own drawing until its maker brings a photo.
 */
@ApplicationScoped
public class ImportPictures {
  private static final String STAND_IN = "/import/no-photo-yet.png";

  @Inject MediaService media;
  @Inject MediaProcessingService sizes;
  @Inject ImportService imports;
  @Inject Settings settings;

  /**
   * Brings the house's drawing before any picture of a row, once, and makes its sizes at once:
   * thousands of listings may show it, and they do not wait behind other people's photos.
   */
  public void prepare() {
    sizes.process(standIn(imports.keeper()));
  }

  /** Brings in the pictures of the rows. Refuses at {@code picture} a file that is not there. */
  public Map<Integer, UUID> of(List<ImportRow> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    var keeper = imports.keeper();
    Map<Integer, UUID> brought = new HashMap<>();
    for (var row : rows) {
      brought.put(
          row.number(), row.picture() == null ? standIn(keeper) : bring(row.picture(), keeper));
    }
    return brought;
  }

  private UUID bring(String name, UUID keeper) {
    Path file = settings.mediaFolder().resolve("incoming").resolve(name);
    if (!Files.isRegularFile(file)) {
      throw BusinessException.at("picture", ImportError.PICTURE_NOT_FOUND, name);
    }
    try (var in = Files.newInputStream(file)) {
      return media.bring(in, keeper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID standIn(UUID keeper) {
    return imports
        .standIn()
        .orElseGet(
            () -> {
              try (var in = ImportPictures.class.getResourceAsStream(STAND_IN)) {
                return media.bring(in, keeper);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
