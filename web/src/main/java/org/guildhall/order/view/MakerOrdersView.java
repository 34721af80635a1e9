package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.order.entity.OrderStage;
import org.guildhall.order.service.OrdersPage;
import org.guildhall.order.service.ShopOrderBoardService;

/** The maker's orders: a stack, a search and a page that all stand in the address. */
@Named
@ViewScoped
public class MakerOrdersView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 12;

  @Inject transient ShopOrderBoardService board;

  private String view;
  private String q;
  private String sort;
  private Integer page;
  private transient OrdersPage orders;
  private transient Map<OrderStage, Long> counts;

  public OrdersPage getOrders() {
    if (orders == null) {
      orders = board.page(getStage(), q, "newest".equals(sort), page == null ? 1 : page, PAGE_SIZE);
    }
    return orders;
  }

  public long count(OrderStage stage) {
    if (counts == null) {
      counts = board.counts();
    }
    return counts.get(stage);
  }

  public OrderStage getStage() {
    return OrderStage.named(view);
  }

  public OrderStage[] getStages() {
    return OrderStage.values();
  }

  public List<Integer> getPages() {
    return IntStream.rangeClosed(1, getOrders().pages()).boxed().toList();
  }

  public boolean isFiltered() {
    return q != null && !q.isBlank();
  }

  public String getView() {
    return view;
  }

  public void setView(String view) {
    this.view = view;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getSort() {
    return sort;
  }

  public void setSort(String sort) {
    this.sort = sort;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
