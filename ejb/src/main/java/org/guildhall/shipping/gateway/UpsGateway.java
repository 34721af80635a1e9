package org.guildhall.shipping.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guildhall.shipping.entity.Carrier;
import org.guildhall.shipping.service.CarrierAnswer;
import org.guildhall.shipping.service.CarrierDesk;
import org.jboss.logging.Logger;

/** Asks UPS where a parcel is. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class UpsGateway implements CarrierDesk {
  private static final Logger LOG = Logger.getLogger(UpsGateway.class);

  @Inject UpsConnection ups;

  @Override
  public Carrier carrier() {
    return Carrier.UPS;
  }

  @Override
  public CarrierAnswer track(String trackingNumber) {
    try {
      return answer(trackingNumber, ask(trackingNumber));
    } catch (IOException e) {
      LOG.warnf("UPS did not answer about %s: %s", trackingNumber, e);
      return new CarrierAnswer.Unavailable(e.getMessage());
    }
  }

  private HttpResponse<String> ask(String number) throws IOException {
    var path = "/api/track/v1/details/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    return ups.send(
        HttpRequest.newBuilder(ups.address(path))
            .header("transId", UUID.randomUUID().toString())
            .header("transactionSrc", "guildhall")
            .GET());
  }

  private static CarrierAnswer answer(String number, HttpResponse<String> response)
      throws IOException {
    return switch (response.statusCode()) {
      case 200 -> UpsAnswer.read(response.body());
      case 404 -> new CarrierAnswer.Unknown();
      default ->
          throw new IOException("UPS answered " + response.statusCode() + " about " + number);
    };
  }
}
