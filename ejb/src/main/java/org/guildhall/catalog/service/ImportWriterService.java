package org.guildhall.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.catalog.entity.ImportError;
import org.guildhall.catalog.entity.ImportJobRepository;
import org.guildhall.catalog.entity.ListingText;
import org.guildhall.catalog.entity.PictureSpec;
import org.guildhall.catalog.entity.Product;
import org.guildhall.catalog.entity.ProductRepository;
import org.guildhall.catalog.entity.RowOutcome;
import org.guildhall.catalog.event.ProductChanged;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Roles;
import org.guildhall.stock.service.StockService;

/**
 * Writes the rows of an import, a batch in a transaction together with the count of what is done.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ImportWriterService {
  private static final String CURRENCY = "USD";

  @Inject ImportJobRepository jobs;
  @Inject ProductRepository products;
  @Inject ImportedShops shops;
  @Inject StockService stock;
  @Inject Event<ProductChanged> changed;
  @Inject Clock clock;

  /**
   * Writes the batch, if nobody has written it yet.
   *
   * @param behind the number of the last row before the batch
   * @param pictures the picture of each row by its number
   * @return false when another run is ahead; the caller stops
   */
  public boolean write(UUID jobId, int behind, List<ReadRow> batch, Map<Integer, UUID> pictures) {
    var job = jobs.lock(jobId);
    if (!job.isRunning() || job.getRowsRead() != behind) {
      return false;
    }
    for (var row : batch) {
      row.refusals().forEach(refusal -> jobs.refuse(jobId, refusal));
      var outcome =
          row.isRefused() ? RowOutcome.REFUSED : write(row.row(), pictures.get(row.number()));
      job.count(outcome, clock.instant());
    }
    return true;
  }

  /** The rows of the batch whose listing the market does not have yet: they need a picture. */
  public List<ImportRow> unknown(List<ImportRow> rows) {
    return rows.stream()
        .filter(row -> products.imported(shops.named(row.shop()).id(), row.reference()).isEmpty())
        .toList();
  }

  public void expect(UUID jobId, int total) {
    jobs.lock(jobId).expect(total, clock.instant());
  }

  /** The file is read to its end. */
  public void finish(UUID jobId, int behind) {
    var job = jobs.lock(jobId);
    if (job.isRunning() && job.getRowsRead() == behind) {
      job.finish(clock.instant());
    }
  }

  /** The file as a whole cannot be read. */
  public void fail(UUID jobId, ImportError why) {
    var job = jobs.lock(jobId);
    if (job.isRunning()) {
      job.fail(why, clock.instant());
    }
  }

  private RowOutcome write(ImportRow row, UUID picture) {
    var shop = shops.named(row.shop());
    var text = shipped(row.text(), shop.shippingProfileId());
    var known = products.imported(shop.id(), row.reference());
    return known
        .map(product -> update(product, text, row))
        .orElseGet(() -> create(shop.id(), text, row, picture));
  }

  private RowOutcome create(UUID shopId, ListingText text, ImportRow row, UUID picture) {
    var now = clock.instant();
    var id = Ids.at(now);
    var slug = products.freeSlug(text.title(), id);
    var product = Product.draft(id, shopId, slug, CURRENCY, text, now);
    product.importedAs(row.reference());
    product.defineOptions(row.options(), row.variants(), now);
    product.showPictures(List.of(new PictureSpec(picture, text.title())), now);
    product.publish(now);
    products.add(product);
    products.flush();
    if (text.trackStock() && row.quantity() > 0) {
      product
          .getVariants()
          .forEach(v -> stock.importInto(v.getId(), row.quantity(), "opening stock"));
    }
    changed.fire(new ProductChanged(id));
    return RowOutcome.CREATED;
  }

  /** Words, options and prices follow the file; stock is the shop's own business by now. */
  private RowOutcome update(Product product, ListingText text, ImportRow row) {
    if (product.getText().equals(text) && isOfferedAs(product, row)) {
      return RowOutcome.UNCHANGED;
    }
    var now = clock.instant();
    product.edit(text, now);
    product.defineOptions(row.options(), row.variants(), now);
    changed.fire(new ProductChanged(product.getId()));
    return RowOutcome.UPDATED;
  }

  private static boolean isOfferedAs(Product product, ImportRow row) {
    var variants = product.getVariants();
    return variants.size() == row.variants().size()
        && row.variants().stream()
            .allMatch(
                wanted ->
                    product
                        .variant(wanted.labels())
                        .filter(v -> v.getPriceMinor() == wanted.priceMinor())
                        .isPresent());
  }

  private static ListingText shipped(ListingText t, UUID profile) {
    return new ListingText(
        t.title(),
        t.description(),
        t.categoryId(),
        profile,
        t.kind(),
        t.trackStock(),
        t.processingMinDays(),
        t.processingMaxDays(),
        t.materials(),
        t.tags(),
        t.dimensions(),
        t.madeIn(),
        t.weightGrams(),
        t.taxCode());
  }
}
