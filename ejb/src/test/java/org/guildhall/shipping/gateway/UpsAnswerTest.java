package org.guildhall.shipping.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.guildhall.shipping.entity.ShipmentStatus;
import org.guildhall.shipping.service.CarrierAnswer;
import org.guildhall.shipping.service.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpsAnswerTest {

  @Test
  void takesGreenwichTimeAndPadsItsHour() throws IOException {
    var answer =
        UpsAnswer.read(
            answer(activity("I", "DP", "\"gmtDate\":\"20261122\",\"gmtTime\":\"74700\"")));

    assertThat(answer)
        .isEqualTo(
            new CarrierAnswer.Found(
                java.util.List.of(
                    new Scan(
                        "005",
                        ShipmentStatus.IN_TRANSIT,
                        "Departed",
                        "Louisville, KY",
                        Instant.parse("2026-11-22T07:47:00Z")))));
  }

  @Test
  void takesLocalTimeWithItsOffsetWhereThereIsNoOther() throws IOException {
    var answer =
        UpsAnswer.read(
            answer(
                activity(
                    "I",
                    "DP",
                    "\"date\":\"20261122\",\"time\":\"230000\",\"gmtOffset\":\"-05:00\"")));

    assertThat(((CarrierAnswer.Found) answer).scans().get(0).at())
        .isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "M,MP,PRE_TRANSIT",
    "P,PU,IN_TRANSIT",
    "I,DP,IN_TRANSIT",
    "I,OT,OUT_FOR_DELIVERY",
    "O,OT,OUT_FOR_DELIVERY",
    "X,X1,EXCEPTION",
    "RS,XX,RETURNED_TO_SENDER",
    "D,FS,DELIVERED",
    "NEW,ZZ,IN_TRANSIT"
  })
  void understandsWhatKindOfScanItIs(String type, String code, ShipmentStatus status)
      throws IOException {
    var answer =
        UpsAnswer.read(
            answer(activity(type, code, "\"gmtDate\":\"20261122\",\"gmtTime\":\"120000\"")));

    assertThat(((CarrierAnswer.Found) answer).scans().get(0).status()).isEqualTo(status);
  }

  @Test
  void takesANumberWithoutScansForUnknown() throws IOException {
    assertThat(UpsAnswer.read("{\"trackResponse\":{\"shipment\":[{}]}}"))
        .isInstanceOf(CarrierAnswer.Unknown.class);
  }

  @Test
  void refusesAScanWithoutAMoment() {
    var body = answer(activity("I", "DP", "\"gmtDate\":\"soon\",\"gmtTime\":\"\""));

    assertThatThrownBy(() -> UpsAnswer.read(body)).isInstanceOf(IOException.class);
  }

  private static String answer(String activities) {
    return "{\"trackResponse\":{\"shipment\":[{\"package\":[{\"activity\":["
        + activities
        + "]}]}]}}";
  }

  private static String activity(String type, String code, String moment) {
    return """
        {"location":{"address":{"city":"Louisville","stateProvince":"KY"}},
        "status":{"type":"%s","code":"%s","statusCode":"005","description":"Departed "},%s}"""
        .formatted(type, code, moment);
  }
}
