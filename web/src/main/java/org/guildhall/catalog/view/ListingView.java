package org.guildhall.catalog.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.catalog.entity.PublishRequirement;
import org.guildhall.catalog.service.CategoryNode;
import org.guildhall.catalog.service.CategoryTree;
import org.guildhall.catalog.service.ListingDetails;
import org.guildhall.catalog.service.ListingService;
import org.guildhall.media.service.MediaDetails;
import org.guildhall.media.service.MediaService;
import org.guildhall.shipping.service.ShippingProfileDetails;
import org.guildhall.shipping.service.ShippingProfileService;
import org.primefaces.event.FileUploadEvent;

/** The editor of a listing. What is typed lives in the form until a save is accepted. */
@Named
@ViewScoped
public class ListingView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ListingService listings;
  @Inject MediaService media;
  @Inject ShippingProfileService profiles;
  @Inject CategoryTree tree;

  private UUID id;
  private ListingForm form;
  private List<ListingDifference> differences;
  private transient ListingDetails listing;
  private transient Map<UUID, MediaDetails> fresh;

  /** A category as a choice: its way from the root. */
  public record CategoryChoice(UUID id, String name) {}

  /** Reads the listing; anybody else's is answered as missing. */
  public void load() {
    form = ListingForm.of(getListing());
  }

  public String save() {
    if (isOvertaken()) {
      return null;
    }
    listings.save(form.command());
    return stay("listing.saved");
  }

  public String publish() {
    if (isOvertaken()) {
      return null;
    }
    listings.publish(form.command());
    return stay("listing.published");
  }

  /** Goes on with what is typed here; the next save writes it over what was saved meanwhile. */
  public void keepMine() {
    look();
    form.follow(getListing());
    differences = null;
  }

  /** Gives up what is typed here. */
  public String takeTheirs() {
    return "/workshop/catalog/listing.xhtml?faces-redirect=true&id=" + id;
  }

  /** True, with both values to look at, when the listing was saved elsewhere meanwhile. */
  private boolean isOvertaken() {
    look();
    var overtaken = getListing().version() != form.getVersion();
    differences =
        overtaken ? ListingDifference.between(form, ListingForm.of(getListing()), names()) : null;
    return overtaken;
  }

  public String pause() {
    listings.pause(id, form.getVersion());
    return stay("listing.paused");
  }

  public String archive() {
    listings.archive(id, form.getVersion());
    return "/workshop/catalog/listings.xhtml?faces-redirect=true&said=listing.archived";
  }

  public void combine() {
    form.combine();
  }

  /** Takes a photo in; it is shown as soon as its sizes are made. */
  public void upload(FileUploadEvent event) {
    try (var content = event.getFile().getInputStream()) {
      form.add(media.upload(content));
      look();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks anew at what became of the photos; the page asks until none is waiting. */
  public void look() {
    fresh = null;
    listing = null;
  }

  public void moveEarlier(PictureForm picture) {
    form.move(picture, -1);
  }

  public void moveLater(PictureForm picture) {
    form.move(picture, 1);
  }

  public void remove(PictureForm picture) {
    form.remove(picture);
  }

  /** What became of a photo; null while nobody knows. */
  public PhotoState photo(UUID mediaId) {
    if (fresh == null) {
      var shown = form.getPictures().stream().map(PictureForm::getMediaId).toList();
      fresh =
          media.details(shown).stream()
              .collect(Collectors.toMap(MediaDetails::id, Function.identity()));
    }
    return PhotoState.of(mediaId, fresh, getListing());
  }

  /** True while a photo is still being made ready. */
  public boolean isWaiting() {
    return form.getPictures().stream().anyMatch(p -> photo(p.getMediaId()).waiting());
  }

  private String stay(String said) {
    return "/workshop/catalog/listing.xhtml?faces-redirect=true&id=" + id + "&said=" + said;
  }

  public ListingDetails getListing() {
    if (listing == null) {
      listing = listings.details(id);
    }
    return listing;
  }

  public PublishRequirement[] getRequirements() {
    return PublishRequirement.values();
  }

  public ProductKind[] getKinds() {
    return new ProductKind[] {
      ProductKind.READY_TO_SHIP, ProductKind.MADE_TO_ORDER, ProductKind.ONE_OF_A_KIND
    };
  }

  public List<CategoryChoice> getCategories() {
    return tree.roots().stream().flatMap(CategoryNode::all).map(this::choice).toList();
  }

  private Map<UUID, String> names() {
    var names = new HashMap<UUID, String>();
    getCategories().forEach(category -> names.put(category.id(), category.name()));
    getProfiles().forEach(profile -> names.put(profile.id(), profile.name()));
    return names;
  }

  private CategoryChoice choice(CategoryNode node) {
    var way = tree.trail(node.path()).stream().map(CategoryNode::name);
    return new CategoryChoice(node.id(), way.collect(Collectors.joining(" / ")));
  }

  public List<ShippingProfileDetails> getProfiles() {
    return profiles.list(getListing().shopId());
  }

  /** What differs from a save that came in between; null when there was none. */
  public List<ListingDifference> getDifferences() {
    return differences;
  }

  public ListingForm getForm() {
    return form;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
