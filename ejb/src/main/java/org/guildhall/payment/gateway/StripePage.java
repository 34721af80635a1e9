package org.guildhall.payment.gateway;

import com.stripe.param.checkout.SessionCreateParams;
import java.util.Locale;
import org.guildhall.payment.service.PayableOrder;
import org.guildhall.payment.service.PaymentRequest;

/** The hosted page of an order in Stripe's terms. The same request gives the same parameters. */
final class StripePage {
  static final String PAYMENT_ID = "payment_id";

  private StripePage() {}

  static SessionCreateParams params(PaymentRequest request) {
    var order = request.order();
    var params =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setClientReferenceId(order.number())
            .setCustomerEmail(order.email())
            // Stripe fills the braces in; the session's id proves that the browser came from there
            .setSuccessUrl(request.returnUrl() + "&session={CHECKOUT_SESSION_ID}")
            .setCancelUrl(request.cancelUrl())
            .setExpiresAt(request.expiresAt().getEpochSecond())
            .putMetadata("order_id", order.orderId().toString())
            .putMetadata(PAYMENT_ID, request.paymentId().toString())
            .setPaymentIntentData(
                SessionCreateParams.PaymentIntentData.builder()
                    .setDescription("Guildhall " + order.number())
                    .putMetadata("order_id", order.orderId().toString())
                    .putMetadata(PAYMENT_ID, request.paymentId().toString())
                    .build());
    order.lines().stream()
        .filter(line -> line.unitMinor() > 0)
        .forEach(line -> params.addLineItem(item(line, order.total().currency())));
    return params.build();
  }

  private static SessionCreateParams.LineItem item(PayableOrder.Line line, String currency) {
    return SessionCreateParams.LineItem.builder()
        .setQuantity((long) line.quantity())
        .setPriceData(
            SessionCreateParams.LineItem.PriceData.builder()
                .setCurrency(currency.toLowerCase(Locale.ROOT))
                .setUnitAmount(line.unitMinor())
                .setProductData(
                    SessionCreateParams.LineItem.PriceData.ProductData.builder()
                        .setName(line.name())
                        .build())
                .build())
        .build();
  }
}
