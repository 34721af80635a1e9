package org.guildhall.catalog.service;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.catalog.entity.CategoryRepository;
import org.guildhall.catalog.entity.ImportError;
import org.guildhall.catalog.entity.RowRefusal;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Roles;

/**
 * Reads an import's file from where the last run stopped to its end, a batch at a time. May be
 * called again at any time, also while another run is under way: a batch is written once.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogImportService {
  private static final int BATCH = 100;

  @Inject ImportService imports;
  @Inject ImportWriterService writer;
  @Inject ImportPictures pictures;
  @Inject CategoryRepository categories;
  @Inject RichText richText;

  /** Runs the import until its file is read, or another run turns out to be ahead. */
  public void run(UUID jobId) {
    var job = imports.progress(jobId);
    if (!job.isRunning()) {
      return;
    }
    var file = imports.file(jobId);
    try {
      writer.expect(jobId, count(file));
      pictures.prepare();
      read(jobId, file, job.rowsRead());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvParseException e) {
      writer.fail(jobId, ImportError.COLUMN_COUNT);
    } catch (BusinessException refused) {
      writer.fail(jobId, (ImportError) refused.error());
    }
  }

  private void read(UUID jobId, Path file, int done) throws IOException {
    var paths = paths();
    int number = 0;
    int behind = done;
    List<ReadRow> batch = new ArrayList<>(BATCH);
    try (var rows = csv(file)) {
      for (var record : rows) {
        number++;
        if (number > done) {
          batch.add(row(paths, number, record));
        }
        if (batch.size() == BATCH) {
          if (!write(jobId, behind, batch)) {
            return;
          }
          behind = number;
          batch.clear();
        }
      }
    }
    if (batch.isEmpty() || write(jobId, behind, batch)) {
      writer.finish(jobId, number);
    }
  }

  /** Writes the batch; where it is refused as a whole, row by row, so that one bad row is one. */
  private boolean write(UUID jobId, int behind, List<ReadRow> batch) {
    try {
      return writeOnce(jobId, behind, batch);
    } catch (BusinessException someRow) {
      var last = behind;
      for (var row : batch) {
        if (!writeAlone(jobId, last, row)) {
          return false;
        }
        last++;
      }
      return true;
    }
  }

  private boolean writeAlone(UUID jobId, int behind, ReadRow row) {
    try {
      return writeOnce(jobId, behind, List.of(row));
    } catch (BusinessException refused) {
      var field = refused.field() == null ? "row" : refused.field();
      var refusal = new RowRefusal(row.number(), field, refused.code(), null);
      return writer.write(jobId, behind, List.of(row.refusedFor(refusal)), Map.of());
    }
  }

  private boolean writeOnce(UUID jobId, int behind, List<ReadRow> batch) {
    var good = batch.stream().filter(row -> !row.isRefused()).map(ReadRow::row).toList();
    var unknown = good.isEmpty() ? List.<ImportRow>of() : writer.unknown(good);
    return writer.write(jobId, behind, batch, pictures.of(unknown));
  }

  private ReadRow row(Map<String, UUID> paths, int number, NamedCsvRecord record) {
    var cells =
        record.getFieldsAsMap().entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> e.getKey().strip().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (a, b) -> a));
    var reader = new ImportRowReader(paths, richText, number, cells);
    var row = reader.read();
    return new ReadRow(number, row, reader.refusals());
  }

  /** A category by its path, its slug or its name. */
  private Map<String, UUID> paths() {
    Map<String, UUID> found = new java.util.HashMap<>();
    for (var category : categories.allActive()) {
      found.putIfAbsent(category.getName().toLowerCase(Locale.ROOT), category.getId());
      found.put(category.getSlug(), category.getId());
      found.put(category.getPath(), category.getId());
    }
    return found;
  }

  private static int count(Path file) throws IOException {
    int rows = 0;
    try (var reader = csv(file)) {
      for (var record : reader) {
        if (rows == 0
            && !record.getHeader().stream()
                .map(h -> h.strip().toLowerCase(Locale.ROOT))
                .toList()
                .containsAll(ImportRowReader.REQUIRED)) {
          throw new BusinessException(ImportError.COLUMNS_MISSING, ImportRowReader.REQUIRED);
        }
        rows++;
      }
    }
    if (rows == 0) {
      throw new BusinessException(ImportError.FILE_EMPTY);
    }
    return rows;
  }

  private static CsvReader<NamedCsvRecord> csv(Path file) throws IOException {
    return CsvReader.builder()
        .detectBomHeader(true)
        .fieldSeparator(SeparatorOf.file(file))
        .ofNamedCsvRecord(file);
  }
}
