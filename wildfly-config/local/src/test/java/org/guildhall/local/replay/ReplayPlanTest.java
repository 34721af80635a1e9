package org.guildhall.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayPlanTest {
  private final Map<String, List<RetailRow>> invoices = new LinkedHashMap<>();
  private int number;

  @ParameterizedTest
  @CsvSource({
    "A563185, B, 1, 11062.06, 17850, ADJUSTMENT",
    "536370, POST, 3, 18.00, 12583, NOT_GOODS",
    "536589, 21777, -10, 0.00, '', STOCK_CORRECTION",
    "C536379, 35004C, 1, 4.65, 15311, STOCK_CORRECTION",
    "536414, 22139, 56, 0.00, '', NO_PRICE",
    "550193, PADS, 1, 0.001, 13952, PART_OF_A_PENNY",
    "C540117, 22423, -1, 12.75, '', NO_CUSTOMER"
  })
  void refusesARowThatNoMarketCouldSellOrTakeBack(
      String invoice, String code, int quantity, String price, String customer, Refusal why) {
    assertThat(row(invoice, code, quantity, price, customer).refusal()).contains(why);
  }

  @Test
  void countsTheLinesOfAnInvoiceThatSayTheSameThingAsOne() {
    add("536381", "71270", 1, "1.25", "15311");
    add("536381", "71270", 3, "1.25", "15311");
    add("536381", "71270", 2, "1.45", "15311");

    var plan = ReplayPlan.of(invoices);

    assertThat(plan.baskets())
        .extracting(Basket::units)
        .containsExactly(Map.of(new Item("71270", 125), 4, new Item("71270", 145), 2));
    assertThat(plan.sold()).containsEntry(new Item("71270", 125), 4);
  }

  @Test
  void givesBackTheNewestPurchaseFirstAndNoMoreThanWasBought() {
    add("536381", "71270", 5, "1.25", "15311");
    add("536400", "71270", 2, "1.25", "15311");
    add("536401", "71270", 50, "1.25", "99999");
    add("C536405", "71270", -3, "1.25", "15311");
    var tooMany = add("C536406", "71270", -5, "1.25", "15311");
    var never = add("C536406", "22423", -1, "12.75", "15311");

    var plan = ReplayPlan.of(invoices);

    assertThat(plan.givingBack())
        .extracting(back -> back.basket().invoice(), back -> List.copyOf(back.units().values()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("536400", List.of(2)),
            org.assertj.core.groups.Tuple.tuple("536381", List.of(1)));
    assertThat(plan.outcome(tooMany).reason()).isEqualTo(Refusal.MORE_THAN_BOUGHT.words());
    assertThat(plan.outcome(never).reason()).isEqualTo(Refusal.NOT_BOUGHT.words());
  }

  @Test
  void aRowOfWhichAPartWasRefusedIsABreach() {
    var big = add("536437", "17021", 150, "0.30", "13694");
    var plan = ReplayPlan.of(invoices);

    plan.baskets().get(0).fate().done("26-0000001-A");
    plan.baskets().get(1).fate().refused("stock.sold_out");

    assertThat(plan.outcome(big).end()).isEqualTo(RowOutcome.End.IN_PART);
  }

  private RetailRow add(String invoice, String code, int quantity, String price, String customer) {
    var row = row(invoice, code, quantity, price, customer);
    invoices.computeIfAbsent(invoice, i -> new ArrayList<>()).add(row);
    return row;
  }

  private RetailRow row(String invoice, String code, int quantity, String price, String customer) {
    return new RetailRow(
        ++number, invoice, code, "", quantity, "2010-12", new BigDecimal(price), customer);
  }
}
