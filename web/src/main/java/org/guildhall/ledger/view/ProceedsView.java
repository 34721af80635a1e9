package org.guildhall.ledger.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.catalog.service.ListingDetails;
import org.guildhall.catalog.service.ListingDetails.ListingVariant;
import org.guildhall.catalog.view.ListingView;
import org.guildhall.ledger.service.Proceeds;
import org.guildhall.ledger.service.ProceedsService;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.service.ParcelItem;
import org.guildhall.shipping.service.ShippingService;

/** What the maker of the open listing receives for one of it, at its saved price. */
@Named
@RequestScoped
public class ProceedsView {
  private static final String HOME = "US";

  @Inject ListingView listing;
  @Inject ProceedsService service;
  @Inject ShippingService shipping;
  private Proceeds proceeds;

  /** Null while nothing with a price is offered. */
  public Proceeds getProceeds() {
    if (proceeds == null) {
      proceeds = first().map(variant -> of(listing.getListing(), variant)).orElse(null);
    }
    return proceeds;
  }

  /** The variant it is told for, by its options or the listing's title. */
  public String getThing() {
    return first()
        .map(variant -> String.join(", ", variant.labels()))
        .filter(labels -> !labels.isBlank())
        .orElse(listing.getListing().text().title());
  }

  private Optional<ListingVariant> first() {
    return listing.getListing().variants().stream()
        .filter(variant -> variant.offered() && variant.priceMinor() > 0)
        .findFirst();
  }

  private Proceeds of(ListingDetails details, ListingVariant variant) {
    return service.ofOne(
        details.shopId(),
        details.id(),
        Money.of(variant.priceMinor(), details.currency()),
        Money.of(postage(details, variant), details.currency()));
  }

  // the ordinary way at home; nothing while the listing has no profile
  private long postage(ListingDetails details, ListingVariant variant) {
    var item = new ParcelItem(details.text().shippingProfileId(), 1, variant.priceMinor());
    return shipping
        .options(Map.of(details.shopId(), List.of(item)), HOME)
        .get(details.shopId())
        .stream()
        .findFirst()
        .map(option -> option.priceMinor())
        .orElse(0L);
  }
}
