package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ReturnCause;
import org.guildhall.order.entity.ReturnError;
import org.guildhall.order.entity.ReturnRepository;
import org.guildhall.order.entity.ReturnRequest;
import org.guildhall.order.entity.ReturnTerms;
import org.guildhall.order.entity.Returnable;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.shared.entity.BusinessException;

/**
 * A buyer's steps with a return, signed in or by link. Callers have checked whose order it is; the
 * account is null for a guest.
 */
@ApplicationScoped
public class BuyerReturns {
  private static final int ANSWER_DAYS = 3;
  private static final int LONGEST_WORDS = 1000;
  private static final int LONGEST_TRACKING = 100;

  @Inject OrderRepository orders;
  @Inject OrderFactsRepository facts;
  @Inject ReturnRepository returns;
  @Inject ReturnReader reader;
  @Inject ReturnNews news;
  @Inject Clock clock;

  ReturnsOfOrder of(CustomerOrder order) {
    return reader.of(orders.shopOrders(order.getId()));
  }

  /** Asks, while the order's lock keeps every other return and refund of it away. */
  String ask(CustomerOrder owned, UUID accountId, AskReturnCommand command) {
    var now = clock.instant();
    var order = orders.lock(owned.getId());
    var part = part(order, command.shopOrderNumber());
    if (command.cause() == null) {
      throw BusinessException.at("cause", ReturnError.CAUSE_REQUIRED);
    }
    var units = positive(command.units());
    var lines = reader.returnable(List.of(part));
    units.forEach((item, count) -> require(lines.get(item), count, command.cause()));
    var words = words(command.words(), LONGEST_WORDS);
    if (units.keySet().stream().anyMatch(item -> lines.get(item).isAskedAgain())) {
      requireNew(words, part);
    }
    var request =
        ReturnRequest.ask(
            new ReturnTerms(
                part.getId(),
                part.getNumber() + "-R" + (returns.count(part.getId()) + 1),
                command.cause(),
                words,
                answerBy(part, now)),
            units,
            Actor.buyer(accountId),
            now);
    returns.add(request);
    news.tell(request);
    return request.getNumber();
  }

  /** It is on its way; the tracking number may be blank. */
  void sent(CustomerOrder owned, UUID accountId, String number, String tracking) {
    var request = locked(owned, number);
    request.send(words(tracking, LONGEST_TRACKING), Actor.buyer(accountId), clock.instant());
    news.tell(request);
  }

  /** The buyer keeps it after all. */
  void cancel(CustomerOrder owned, UUID accountId, String number) {
    var request = locked(owned, number);
    request.cancel(Actor.buyer(accountId), clock.instant());
    news.tell(request);
  }

  private ReturnRequest locked(CustomerOrder owned, String number) {
    var key = returns.ofOrder(owned.getId(), number);
    orders.lock(key.orderId());
    return returns.locked(key.id());
  }

  private ShopOrder part(CustomerOrder order, String number) {
    return orders.shopOrders(order.getId()).stream()
        .filter(candidate -> candidate.getNumber().equals(number))
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
  }

  private static void require(Returnable line, int units, ReturnCause cause) {
    if (line == null) {
      throw new BusinessException(OrderError.NOT_FOUND, "item");
    }
    var title = line.item().getTitle();
    line.refusal(cause)
        .ifPresent(
            why -> {
              throw line.lastDay(cause) == null
                  ? BusinessException.at("units", why, title)
                  : BusinessException.at("units", why, title, line.lastDay(cause));
            });
    if (units > line.left()) {
      throw BusinessException.at("units", ReturnError.TOO_MANY, title, line.left());
    }
  }

  // the same words would get the same answer
  private void requireNew(String words, ShopOrder part) {
    if (words == null || returns.declinedWords(part.getId()).contains(words)) {
      throw BusinessException.at("told", ReturnError.NEW_WORDS_REQUIRED);
    }
  }

  // the last of the days is the maker's to the end
  private Instant answerBy(ShopOrder part, Instant now) {
    return facts
        .maker(part.getShopId())
        .days()
        .after(LocalDate.ofInstant(now, clock.getZone()), ANSWER_DAYS)
        .plusDays(1)
        .atStartOfDay(clock.getZone())
        .toInstant();
  }

  private static Map<UUID, Integer> positive(Map<UUID, Integer> units) {
    return units.entrySet().stream()
        .filter(entry -> entry.getValue() != null && entry.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String words(String typed, int longest) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.strip().length() > longest) {
      throw BusinessException.at("told", ReturnError.WORDS_TOO_LONG, longest);
    }
    return typed.strip();
  }
}
