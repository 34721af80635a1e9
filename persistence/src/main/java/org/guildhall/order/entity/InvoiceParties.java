package org.guildhall.order.entity;

/** Who sells to whom, as an invoice names them. */
public record InvoiceParties(String sellerName, String buyerName, String buyerAddress) {

  public static InvoiceParties of(String seller, Destination buyer) {
    return new InvoiceParties(seller, buyer.name(), buyer.place());
  }
}
