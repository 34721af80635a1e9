package org.guildhall.catalog.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.catalog.entity.OptionSpec;
import org.guildhall.catalog.entity.OptionValue;
import org.guildhall.catalog.entity.Product;
import org.guildhall.catalog.entity.ProductImage;
import org.guildhall.catalog.entity.ProductVariant;
import org.guildhall.catalog.service.ListingDetails.ListingPicture;
import org.guildhall.catalog.service.ListingDetails.ListingVariant;
import org.guildhall.media.entity.Media;
import org.guildhall.media.entity.MediaRepository;
import org.guildhall.media.entity.MediaState;
import org.guildhall.media.service.Picture;
import org.guildhall.stock.service.StockLevelDetails;
import org.guildhall.stock.service.StockService;

/** Puts together what the editor of a listing shows. */
@ApplicationScoped
public class ListingDetailsReader {
  @Inject MediaRepository media;
  @Inject StockService stock;
  @Inject RichText rich;

  ListingDetails read(Product product) {
    var levels =
        stock.levels(product.getId()).stream()
            .collect(Collectors.toMap(StockLevelDetails::variantId, Function.identity()));
    var pictures =
        media.all(product.getImages().stream().map(ProductImage::getMediaId).toList()).stream()
            .collect(Collectors.toMap(Media::getId, Function.identity()));
    return new ListingDetails(
        product.getId(),
        product.getVersion(),
        product.getShopId(),
        product.getSlug(),
        product.getState(),
        product.getStateReason(),
        product.getCurrency(),
        product.getText(),
        rich.editable(product.getText().description()),
        product.getOptions().stream()
            .map(
                option ->
                    new OptionSpec(
                        option.getName(),
                        option.getValues().stream().map(OptionValue::getLabel).toList()))
            .toList(),
        product.getVariants().stream().map(v -> variant(v, levels)).toList(),
        product.getImages().stream().map(i -> picture(i, pictures.get(i.getMediaId()))).toList(),
        product.missing(),
        product.getUpdatedAt());
  }

  private static ListingVariant variant(ProductVariant v, Map<UUID, StockLevelDetails> levels) {
    var level = levels.get(v.getId());
    return new ListingVariant(
        v.getId(),
        v.getLabels(),
        v.getSku(),
        v.getPriceMinor(),
        v.getCompareAtMinor(),
        v.isActive(),
        level == null ? 0 : level.onHand(),
        level == null ? 0 : level.reserved());
  }

  private static ListingPicture picture(ProductImage image, Media media) {
    var ready = media.getState() == MediaState.READY;
    return new ListingPicture(
        image.getMediaId(),
        image.getAltText(),
        image.getFocalX(),
        image.getFocalY(),
        media.getState(),
        media.getRejectionCode(),
        !ready
            ? null
            : Picture.of(
                media.getContentHash(),
                media.getWidths(),
                media.getWidth(),
                media.getHeight(),
                image.getAltText(),
                image.getFocalX(),
                image.getFocalY(),
                media.getId()));
  }
}
