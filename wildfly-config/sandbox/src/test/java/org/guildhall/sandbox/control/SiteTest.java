package org.guildhall.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.sandbox.Sandbox;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteTest {

  private final SandboxUnderTest world = SandboxUnderTest.start();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void everyLinkOfTheStartPageLeadsSomewhere() {
    Matcher links = Pattern.compile("href=\"(/[^\"]*)\"").matcher(world.get("/").body());
    int count = 0;
    while (links.find()) {
      assertThat(world.get(links.group(1)).statusCode()).as(links.group(1)).isEqualTo(200);
      count++;
    }
    assertThat(count).isGreaterThanOrEqualTo(7);
  }

  @Test
  void theJournalTellsWhatWasAskedAndAnswered() {
    String id = world.openSession().getId();
    JsonNode entry = world.json("/control/requests").get(0);
    assertThat(entry.path("method").asText()).isEqualTo("POST");
    assertThat(entry.path("path").asText()).isEqualTo("/v1/checkout/sessions");
    assertThat(entry.at("/params/line_items/0/price_data/unit_amount").asText()).isEqualTo("1234");
    assertThat(entry.at("/headers/Authorization").asText()).isEqualTo("Bearer ***");
    assertThat(entry.path("status").asInt()).isEqualTo(200);
    assertThat(entry.at("/answer/id").asText()).isEqualTo(id);

    assertThat(world.delete("/control/requests").statusCode()).isEqualTo(204);
    assertThat(world.json("/control/requests")).isEmpty();
  }

  @Test
  void anotherSitesFormsAreRefused() {
    HttpRequest forged =
        world
            .request("/control/faults")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(HttpRequest.BodyPublishers.ofString("{\"target\":\"stripe\",\"reset\":true}"))
            .build();
    assertThat(world.send(forged).statusCode()).isEqualTo(403);
    assertThat(world.json("/control/faults")).isEmpty();
  }

  @Test
  void tellsWhatItDoesNotHave() {
    assertThat(world.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(world.delete("/control/health").statusCode()).isEqualTo(405);
  }

  @Test
  void refusesAnAddressThatOthersCanReach() {
    assertThatThrownBy(() -> Sandbox.start(SandboxOptions.forTests().with("bind", "0.0.0.0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loopback");
  }

  @Test
  void refusesAPortThatIsTaken() {
    String taken = String.valueOf(world.sandbox().httpPort());
    assertThatThrownBy(() -> Sandbox.start(SandboxOptions.forTests().with("http-port", taken)))
        .hasMessageContaining("cannot listen on");
  }

  @Test
  void refusesAnOptionThatItDoesNotKnow() {
    assertThatThrownBy(() -> SandboxOptions.parse("--htp-port=1"))
        .hasMessageContaining("Unknown option --htp-port");
    assertThatThrownBy(() -> SandboxOptions.parse("http-port=1"))
        .hasMessageContaining("--name=value");
  }
}
