package org.guildhall.ledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.testing.World.u;

import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.LedgerLine;
import org.guildhall.order.service.StatementLine;
import org.guildhall.order.service.StatementService;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.testing.World;
import org.junit.jupiter.api.Test;

/** What a maker sees of the books. */
class MoneyIT extends ReadBooks {
  @Test
  void aMakerSeesTheOwnBalanceAndNobodyElses() {
    earn("a", 5000, AccountKind.SELLER_AVAILABLE);
    earn("b", 700, AccountKind.SELLER_PENDING);

    var money = ask(MAKER, MoneyService.class, MoneyService::money);

    assertThat(money.available()).isEqualTo(usd(5000));
    assertThat(money.pending()).isEqualTo(usd(700));
    assertThat(money.safetyDays()).isEqualTo(3);
    assertThat(money.isBelowZero()).isFalse();
    assertThat(money.causes()).isEmpty();
    assertThatThrownBy(() -> ask(u(1), MoneyService.class, MoneyService::money))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  void aDebtNamesTheRefundsThatMadeIt() {
    earn("a", 1000, AccountKind.SELLER_AVAILABLE);
    refund("old", 900);
    refund("cracked", 800);
    refund("late", 50);

    var money = ask(MAKER, MoneyService.class, MoneyService::money);

    assertThat(money.owed()).isEqualTo(usd(750));
    assertThat(money.causes())
        .extracting(LedgerLine::memo, LedgerLine::amount)
        .containsExactly(tuple("late", usd(-50)), tuple("cracked", usd(-800)));
  }

  @Test
  void entriesComeInPagesTheNewestFirst() {
    for (int i = 0; i < MoneyService.PAGE + 5; i++) {
      earn(
          "e" + i, 100 + i, i % 2 == 0 ? AccountKind.SELLER_PENDING : AccountKind.SELLER_AVAILABLE);
    }

    var first = ask(MAKER, MoneyService.class, s -> s.entries(null));
    var second = ask(MAKER, MoneyService.class, s -> s.entries(first.get(first.size() - 1).id()));

    assertThat(first).hasSize(MoneyService.PAGE);
    assertThat(first.get(0).amount()).isEqualTo(usd(100 + MoneyService.PAGE + 4));
    assertThat(second)
        .extracting(LedgerLine::amount)
        .containsExactly(usd(104), usd(103), usd(102), usd(101), usd(100));
  }

  @Test
  void whatAMakerIsToldIsWhatTheSaleBrings() {
    var told = ask(MAKER, ProceedsService.class, s -> s.ofOne(SHOP, u(1), usd(2400), usd(650)));

    assertThat(told.commission()).isEqualTo(usd(-192));
    assertThat(told.fee()).isEqualTo(usd(-118));
    assertThat(told.net()).isEqualTo(usd(2400 + 650 - 192 - 118));
    assertThat(told.percent()).isEqualTo("8");
  }

  @Test
  void aStatementReadsFromTopToBottom() {
    World.execute(
        database,
        "update order_item set seller_discount_minor = 480, tax_minor = 356,"
            + " commission_rule_id = (select id from commission_rule), commission_rate = 0.08,"
            + " commission_minor = 346; update shop_order set discount_minor = 480,"
            + " gift_wrapped = true, wrap_minor = 300, tax_minor = 451, total_minor = 5921,"
            + " wrap_commission_minor = 24, fee_minor = 183, net_minor = 4917");
    act(
        null,
        LedgerRefundService.class,
        s ->
            s.submitted(
                new RefundCommand(
                    "r1",
                    ProviderName.STRIPE,
                    u(1),
                    java.util.List.of(
                        new org.guildhall.ledger.entity.RefundedLine(
                            1, 0, 2, 2160, 0, 178, 346, 0)),
                    org.guildhall.ledger.entity.RefundedParcel.NONE,
                    0,
                    "cracked")));

    var statement = ask(MAKER, StatementService.class, s -> s.statement("N-1")).orElseThrow();

    assertThat(statement.lines())
        .extracting(StatementLine::kind, StatementLine::amount, StatementLine::soFar)
        .containsExactly(
            tuple(StatementLine.Kind.ITEM, usd(4800), usd(4800)),
            tuple(StatementLine.Kind.DISCOUNT, usd(-480), usd(4320)),
            tuple(StatementLine.Kind.SHIPPING, usd(850), usd(5170)),
            tuple(StatementLine.Kind.WRAP, usd(300), usd(5470)),
            tuple(StatementLine.Kind.COMMISSION, usd(-370), usd(5100)),
            tuple(StatementLine.Kind.FEE, usd(-183), usd(4917)),
            tuple(StatementLine.Kind.NET, usd(4917), usd(4917)),
            tuple(StatementLine.Kind.TAX, usd(451), usd(4917)),
            tuple(StatementLine.Kind.REFUND, usd(-1987), usd(2930)));
    assertThat(statement.kept()).isEqualTo(usd(2930));
    assertThatThrownBy(() -> ask(u(1), StatementService.class, s -> s.statement("N-1")))
        .isInstanceOf(BusinessException.class);
  }
}
