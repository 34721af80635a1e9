package org.guildhall.replay;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.guildhall.order.service.GiveBackCommand;
import org.guildhall.order.service.MakerRefundService;
import org.guildhall.order.service.Unsent;
import org.guildhall.shared.service.Roles;

/** Gives units of an order back as its maker does in the workshop. */
@RequestScoped
@Path("/refunds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RefundResource {
  @EJB(lookup = "java:global/guildhall/guildhall-ejb/MakerRefundService")
  MakerRefundService refunds;

  /** Units by order item of a shop order. */
  public record Back(UUID seller, String number, Map<UUID, Integer> units, String reason) {}

  public record Given(UUID id, long minor) {}

  @POST
  public Given give(Back back) {
    var command =
        new GiveBackCommand(
            back.number(), back.units(), Unsent.STILL_SENT, false, false, 0, back.reason());
    return Acting.as(
        back.seller(),
        Roles.SELLER,
        () -> {
          var refund = refunds.give(command);
          return new Given(refund.id(), refund.amount().minor());
        });
  }
}
