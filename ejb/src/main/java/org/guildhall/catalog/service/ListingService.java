package org.guildhall.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.catalog.entity.ListingText;
import org.guildhall.catalog.entity.PictureSpec;
import org.guildhall.catalog.entity.Product;
import org.guildhall.catalog.entity.ProductRepository;
import org.guildhall.catalog.event.ProductChanged;
import org.guildhall.catalog.service.EditListingCommand.VariantChange;
import org.guildhall.media.entity.MediaError;
import org.guildhall.media.entity.MediaRepository;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shipping.entity.ShippingProfileRepository;
import org.guildhall.shop.entity.ShopError;
import org.guildhall.shop.entity.ShopRepository;
import org.guildhall.stock.service.StockService;

/** A maker's work on a listing: draft, say, price, show, bring before shoppers, take away. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class ListingService {
  private static final String CURRENCY = "USD";

  @Inject ProductRepository products;
  @Inject ShopRepository shops;
  @Inject ShippingProfileRepository profiles;
  @Inject MediaRepository media;
  @Inject StockService stock;
  @Inject ListingDetailsReader reader;
  @Inject RichText rich;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<ProductChanged> changed;

  /** Begins a listing in the caller's shop and answers its id; refuses an empty or long title. */
  public UUID draft(String title) {
    var now = clock.instant();
    var shop =
        shops.ownedBy(caller.accountId()).stream()
            .findFirst()
            .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND));
    var id = Ids.at(now);
    var text = ListingText.titled(title);
    var slug = products.freeSlug(text.title().isEmpty() ? "listing" : text.title(), id);
    products.add(Product.draft(id, shop.getId(), slug, CURRENCY, text, now));
    return id;
  }

  /** A listing of the caller's shops; anybody else's is not found. */
  public ListingDetails details(UUID id) {
    return reader.read(products.ownedBy(caller.accountId(), id));
  }

  /**
   * Writes all that the editor holds. Refuses with the field that is wrong, a version that is no
   * longer the newest, and stock below what buyers hold.
   */
  public void save(EditListingCommand command) {
    var now = clock.instant();
    var product = products.ownedBy(caller.accountId(), command.id(), command.version());
    var titleBefore = product.getText().title();
    refuseForeign(product, command);
    var description = rich.clean(command.text().description());
    product.edit(command.text().describedAs(description), now);
    if (!command.variants().isEmpty()) {
      var specs = command.variants().stream().map(VariantChange::spec).toList();
      var retired = product.defineOptions(command.options(), specs, now);
      products.flush();
      moveStock(product, command.variants(), retired);
    }
    product.showPictures(command.pictures(), now);
    if (!product.getText().title().equals(titleBefore)) {
      rename(product);
    }
    changed.fire(new ProductChanged(product.getId()));
  }

  /** Writes it and brings it before shoppers, or neither; refuses with everything missing. */
  public void publish(EditListingCommand command) {
    save(command);
    products.ownedBy(caller.accountId(), command.id()).publish(clock.instant());
  }

  /** Takes it out of sight for a while. */
  public void pause(UUID id, int version) {
    change(id, version, product -> product.pause(clock.instant()));
  }

  /** Puts it away for good; orders that were made stay as they are. */
  public void archive(UUID id, int version) {
    change(id, version, product -> product.archive(clock.instant()));
  }

  private void change(UUID id, int version, Consumer<Product> step) {
    step.accept(products.ownedBy(caller.accountId(), id, version));
    changed.fire(new ProductChanged(id));
  }

  private void refuseForeign(Product product, EditListingCommand command) {
    var profile = command.text().shippingProfileId();
    if (profile != null) {
      profiles.ownedBy(product.getShopId(), profile);
    }
    var shown = product.getImages().stream().map(image -> image.getMediaId()).toList();
    var added =
        command.pictures().stream()
            .map(PictureSpec::mediaId)
            .filter(id -> !shown.contains(id))
            .toList();
    if (media.all(added).stream().anyMatch(m -> !caller.accountId().equals(m.getOwnerId()))) {
      throw BusinessException.at("pictures", MediaError.NOT_FOUND);
    }
  }

  private void moveStock(Product product, List<VariantChange> changes, List<UUID> retired) {
    var reference = "editor " + Ids.next(clock);
    var variants = product.getVariants();
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i).difference() != 0) {
        var labels = changes.get(i).spec().labels();
        var variant = product.variant(labels).orElse(variants.get(i));
        stock.adjust(variant.getId(), changes.get(i).difference(), reference);
      }
    }
    stock.levels(product.getId()).stream()
        .filter(level -> retired.contains(level.variantId()) && level.available() > 0)
        .forEach(level -> stock.adjust(level.variantId(), -level.available(), reference));
  }

  /** The address follows the title until somebody may have kept it. */
  private void rename(Product product) {
    if (product.getPublishedAt() == null) {
      var slug = products.freeSlug(product.getText().title(), product.getId());
      product.moveTo(slug, clock.instant());
    }
  }
}
