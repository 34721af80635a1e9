package org.guildhall.replay;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.catalog.entity.ListingText;
import org.guildhall.catalog.entity.OptionSpec;
import org.guildhall.catalog.entity.PictureSpec;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.catalog.entity.VariantSpec;
import org.guildhall.catalog.service.EditListingCommand;
import org.guildhall.catalog.service.EditListingCommand.VariantChange;
import org.guildhall.catalog.service.ListingService;
import org.guildhall.shared.service.Roles;

/**
 * Lists the file's things as their maker would in the editor. A stock code is one listing; each
 * price it was ever sold at is one variant of it.
 */
@RequestScoped
@Path("/listings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ListingResource {
  private static final String AXIS = "Price";

  @EJB(lookup = "java:global/guildhall/guildhall-ejb/ListingService")
  ListingService listings;

  /** What all listings of a batch have in common, and the things. */
  public record Batch(
      UUID seller, UUID category, UUID shippingProfile, UUID picture, List<Thing> things) {}

  public record Thing(String code, String title, List<Priced> prices) {}

  /** A price in minor units and how many there are at it. */
  public record Priced(String sku, long minor, int units) {}

  public record Variant(String sku, UUID id) {}

  @POST
  public List<Variant> list(Batch batch) {
    return Acting.as(
        batch.seller(),
        Roles.SELLER,
        () -> batch.things().stream().flatMap(thing -> list(batch, thing)).toList());
  }

  private Stream<Variant> list(Batch batch, Thing thing) {
    var id = listings.draft(thing.title());
    var draft = listings.details(id);
    boolean several = thing.prices().size() > 1;
    listings.publish(
        new EditListingCommand(
            id,
            draft.version(),
            text(batch, thing),
            several ? List.of(new OptionSpec(AXIS, labels(thing))) : List.of(),
            thing.prices().stream().map(priced -> change(priced, several)).toList(),
            List.of(new PictureSpec(batch.picture(), thing.title()))));
    return listings.details(id).variants().stream()
        .map(variant -> new Variant(variant.sku(), variant.id()));
  }

  private static ListingText text(Batch batch, Thing thing) {
    return new ListingText(
        thing.title(),
        "<p>Stock code %s.</p>".formatted(thing.code()),
        batch.category(),
        batch.shippingProfile(),
        ProductKind.READY_TO_SHIP,
        true,
        1,
        3,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private static List<String> labels(Thing thing) {
    return thing.prices().stream().map(ListingResource::label).toList();
  }

  private static VariantChange change(Priced priced, boolean several) {
    var labels = several ? List.of(label(priced)) : List.<String>of();
    var spec = new VariantSpec(null, labels, priced.sku(), priced.minor(), null, true);
    return new VariantChange(spec, 0, priced.units());
  }

  private static String label(Priced priced) {
    return "%d.%02d".formatted(priced.minor() / 100, priced.minor() % 100);
  }
}
