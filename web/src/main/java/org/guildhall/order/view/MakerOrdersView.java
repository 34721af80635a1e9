package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.order.entity.OrderStage;
import org.guildhall.order.service.BatchOutcome;
import org.guildhall.order.service.OrderBatchService;
import org.guildhall.order.service.OrdersPage;
import org.guildhall.order.service.ShopOrderBoardService;
import org.guildhall.shared.view.Texts;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The maker's orders: a stack, a search and a page that all stand in the address. */
@Named
@ViewScoped
public class MakerOrdersView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 12;

  @Inject transient ShopOrderBoardService board;
  @Inject transient OrderBatchService batch;

  private String view;
  private String q;
  private String sort;
  private Integer page;
  private boolean everything;
  private final Map<String, Boolean> marks = new HashMap<>();
  private transient BatchNews news;
  private transient OrdersPage orders;
  private transient Map<OrderStage, Long> counts;

  public OrdersPage getOrders() {
    if (orders == null) {
      orders = board.page(getStage(), q, "newest".equals(sort), page == null ? 1 : page, PAGE_SIZE);
    }
    return orders;
  }

  /** The ticked orders of this page, in its order. */
  public OrderSelection getSelection() {
    return new OrderSelection(
        getOrders().orders().stream()
            .filter(order -> Boolean.TRUE.equals(marks.get(order.number())))
            .toList());
  }

  /** Ticks all orders of the page, or none. */
  public void tickAll() {
    marks.clear();
    getOrders().orders().forEach(order -> marks.put(order.number(), everything));
  }

  public void accept() {
    step("accept", batch::accept);
  }

  public void markReady() {
    step("ready", batch::markReady);
  }

  /** The slips of all ticked orders, as one document of its own address. */
  public void printSlips() {
    if (someTicked()) {
      Faces.redirect(
          "/workshop/packing-slips.pdf?%s",
          getSelection().numbers().stream()
              .map(number -> "number=" + number)
              .collect(Collectors.joining("&")));
    }
  }

  private void step(String name, Function<List<String>, BatchOutcome> step) {
    if (someTicked()) {
      var outcome = step.apply(getSelection().numbers());
      news = BatchNews.of(name, outcome);
      outcome.done().forEach(marks::remove);
      everything = false;
      orders = null;
      counts = null;
    }
  }

  private boolean someTicked() {
    if (getSelection().isNone()) {
      Messages.addGlobalError(Texts.format("error.workshop.batch.none"));
      return false;
    }
    return true;
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

  public Map<String, Boolean> getMarks() {
    return marks;
  }

  public BatchNews getNews() {
    return news;
  }

  public boolean isEverything() {
    return everything;
  }

  public void setEverything(boolean everything) {
    this.everything = everything;
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
