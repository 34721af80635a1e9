package org.guildhall.account.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.account.entity.AccountRow;
import org.guildhall.account.service.AdminAccountService;
import org.guildhall.order.service.AdminOrderService;
import org.guildhall.order.service.OrderSummary;
import org.guildhall.shared.service.Caller;
import org.guildhall.shop.entity.ShopLine;
import org.guildhall.shop.service.AdminShopService;
import org.omnifaces.cdi.Param;

/** One search over orders, people and shops; each group only for those who may read it. */
@Named
@RequestScoped
public class FindView {
  private static final int SHOWN = 8;

  @Inject @Param String q;
  @Inject AdminOrderService orders;
  @Inject AdminAccountService accounts;
  @Inject AdminShopService shops;
  @Inject Caller caller;
  private List<OrderSummary> foundOrders = List.of();
  private List<AccountRow> foundPeople = List.of();
  private List<ShopLine> foundShops = List.of();

  @PostConstruct
  void find() {
    if (q == null || q.isBlank()) {
      return;
    }
    var reads = caller.isIn("ADMIN") || caller.isIn("SUPPORT");
    if (reads || caller.isIn("FINANCE") || caller.isIn("OPS")) {
      foundOrders = first(orders.search(q, null, null));
    }
    if (reads || caller.isIn("MODERATOR")) {
      foundPeople = first(accounts.search(q, null, null));
      foundShops = first(shops.search(q, null, null));
    }
  }

  private static <T> List<T> first(List<T> found) {
    return found.subList(0, Math.min(SHOWN, found.size()));
  }

  public boolean isAsked() {
    return q != null && !q.isBlank();
  }

  public int getCount() {
    return foundOrders.size() + foundPeople.size() + foundShops.size();
  }

  public String getQ() {
    return q;
  }

  public List<OrderSummary> getFoundOrders() {
    return foundOrders;
  }

  public List<AccountRow> getFoundPeople() {
    return foundPeople;
  }

  public List<ShopLine> getFoundShops() {
    return foundShops;
  }
}
