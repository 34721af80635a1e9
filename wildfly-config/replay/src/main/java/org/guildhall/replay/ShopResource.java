package org.guildhall.replay;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.guildhall.account.service.AccountService;
import org.guildhall.account.service.RegisterCommand;
import org.guildhall.account.service.Visit;
import org.guildhall.media.service.MediaService;
import org.guildhall.shared.service.Roles;
import org.guildhall.shipping.entity.RateTerms;
import org.guildhall.shipping.service.EditShippingProfileCommand;
import org.guildhall.shipping.service.ShippingProfileService;
import org.guildhall.shop.entity.ApplicationAnswers;
import org.guildhall.shop.service.AdminApplicationService;
import org.guildhall.shop.service.ApplicationService;

/** Opens the replay's shop as any maker opens one: register, prove the mail, apply, be approved. */
@RequestScoped
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShopResource {
  private static final Visit HERE = new Visit("127.0.0.1", null);
  private static final String EJB = "java:global/guildhall/guildhall-ejb/";

  @EJB(lookup = EJB + "AccountService")
  AccountService accounts;

  @EJB(lookup = EJB + "ApplicationService")
  ApplicationService applications;

  @EJB(lookup = EJB + "AdminApplicationService")
  AdminApplicationService office;

  @EJB(lookup = EJB + "ShippingProfileService")
  ShippingProfileService profiles;

  @EJB(lookup = EJB + "MediaService")
  MediaService media;

  public record Register(String name, String email, String password) {}

  public record Proof(String secret) {}

  /** Who opens, who approves, and the picture of all listings as Base64. */
  public record Open(UUID seller, UUID admin, String name, String picture) {}

  public record Opened(UUID shop, UUID shippingProfile, UUID picture) {}

  @POST
  @Path("accounts")
  public void register(Register wanted) {
    accounts.register(
        new RegisterCommand(wanted.name(), wanted.email(), wanted.password(), false), HERE);
  }

  @POST
  @Path("proofs")
  public void prove(Proof proof) {
    accounts.verify(proof.secret(), HERE);
  }

  /** The shop sends free of charge, so that what is paid is what stands in the file. */
  @POST
  @Path("shops")
  public Opened open(Open wanted) {
    var application = Acting.as(wanted.seller(), Roles.BUYER, () -> apply(wanted.name()));
    var shop = Acting.as(wanted.admin(), Roles.ADMIN, () -> approve(application));
    return Acting.as(
        wanted.seller(),
        Roles.SELLER,
        () -> new Opened(shop, sendFree(shop), picture(wanted.picture())));
  }

  private UUID apply(String name) {
    applications.submit(
        new ApplicationAnswers(
            name,
            "Gifts for all occasions",
            "Everything in this shop was really sold once: its orders are replayed from a file.",
            "London",
            null,
            name,
            "1 High Street",
            "London",
            null,
            "EC1A 1BB",
            "GB"));
    return applications.own().orElseThrow().id();
  }

  private UUID approve(UUID application) {
    office.approve(application);
    return office.details(application).shopId();
  }

  private UUID sendFree(UUID shop) {
    var profile = profiles.list(shop).get(0);
    var free = new RateTerms(RateTerms.ELSEWHERE, "Post", false, 0, 0, 3, 7);
    profiles.edit(
        shop,
        profile.id(),
        new EditShippingProfileCommand(profile.name(), "GB", null, null, List.of(free)));
    return profile.id();
  }

  private UUID picture(String base64) {
    return media.upload(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
  }
}
