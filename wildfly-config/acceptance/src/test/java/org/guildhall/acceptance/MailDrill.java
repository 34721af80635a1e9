package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

/** The mail server is busy, full, hangs, hangs up, or takes a mail and forgets to say so. */
final class MailDrill implements Drill {
  private static final int BUYERS = 3;
  private static final List<String> FAULTS =
      List.of(
          "\"errorStatus\":451",
          "\"errorStatus\":452",
          "\"latencyMs\":8000",
          "\"reset\":true",
          "\"reset\":\"afterAccept\"");

  private Listing thing;

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public int runs() {
    return 4 * FAULTS.size();
  }

  @Override
  public void prepare(DrillGround ground) {
    thing = Listing.plenty(ground.rows());
    new Promotions(ground.rows()).receive(thing, 200);
  }

  @Override
  public void run(DrillGround ground, int number) {
    var rows = ground.rows();
    var inbox = ground.sandbox().inbox();
    ground
        .sandbox()
        .fault("{\"target\":\"smtp\"," + FAULTS.get((number - 1) % FAULTS.size()) + "}");
    var people =
        IntStream.range(0, BUYERS)
            .mapToObj(i -> ground.person("mail-" + number + "-" + i))
            .toList();
    var numbers =
        people.stream().map(one -> new Errand(ground.shopper(), one).buy(thing, rows)).toList();
    for (var i = 0; i < BUYERS; i++) {
      ground.journal().placed(numbers.get(i));
      new Orders(rows).awaitPaid(numbers.get(i));
      ground.journal().paid(numbers.get(i));
      new Deliveries(rows).awaitFailedMail(people.get(i), 1);
    }
    ground.sandbox().clearFaults();
    ground.markHurt();
    for (var i = 0; i < BUYERS; i++) {
      inbox.await(people.get(i), numbers.get(i));
      inbox.await(new Orders(rows).maker(numbers.get(i)), numbers.get(i));
    }
    new Healing(rows).await();
    for (var i = 0; i < BUYERS; i++) {
      // a mail that was taken and not confirmed may come twice, under one id
      assertThat(inbox.to(people.get(i), numbers.get(i)))
          .extracting(Inbox.Mail::messageId)
          .containsOnly(inbox.to(people.get(i), numbers.get(i)).get(0).messageId());
    }
  }
}
