package org.guildhall.shipping.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.shipping.entity.ShipmentStatus;
import org.guildhall.shipping.service.CarrierAnswer;
import org.guildhall.shipping.service.Scan;

/** Reads a tracking answer of UPS. */
final class UpsAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final int TIME_DIGITS = 6;

  private UpsAnswer() {}

  /** A number without a single scan counts as unknown. */
  static CarrierAnswer read(String body) throws IOException {
    var scans = new ArrayList<Scan>();
    for (var activity : JSON.readTree(body).at("/trackResponse/shipment/0/package/0/activity")) {
      scans.add(scan(activity));
    }
    return scans.isEmpty()
        ? new CarrierAnswer.Unknown()
        : new CarrierAnswer.Found(List.copyOf(scans));
  }

  private static Scan scan(JsonNode activity) throws IOException {
    var status = activity.path("status");
    return new Scan(
        status.path("statusCode").asText(status.path("code").asText()),
        status(status.path("type").asText(), status.path("code").asText()),
        status.path("description").asText().strip(),
        place(activity.at("/location/address")),
        moment(activity));
  }

  /** UPS' kinds of activity; one we do not know means that the parcel moves. */
  private static ShipmentStatus status(String type, String code) {
    return switch (type) {
      case "M", "MV" -> ShipmentStatus.PRE_TRANSIT;
      case "O" -> ShipmentStatus.OUT_FOR_DELIVERY;
      case "D" -> ShipmentStatus.DELIVERED;
      case "RS" -> ShipmentStatus.RETURNED_TO_SENDER;
      case "X" -> ShipmentStatus.EXCEPTION;
      default -> "OT".equals(code) ? ShipmentStatus.OUT_FOR_DELIVERY : ShipmentStatus.IN_TRANSIT;
    };
  }

  private static String place(JsonNode address) {
    return Stream.of(address.path("city").asText(), address.path("stateProvince").asText())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** GMT where UPS gives it, else the local time with its offset. Hours come without their zero. */
  private static Instant moment(JsonNode activity) throws IOException {
    try {
      if (activity.hasNonNull("gmtDate")) {
        return local(activity.path("gmtDate").asText(), activity.path("gmtTime").asText())
            .toInstant(ZoneOffset.UTC);
      }
      return local(activity.path("date").asText(), activity.path("time").asText())
          .toInstant(ZoneOffset.of(activity.path("gmtOffset").asText("Z")));
    } catch (DateTimeException e) {
      throw new IOException("UPS gave a scan without a readable moment", e);
    }
  }

  private static LocalDateTime local(String date, String time) {
    var digits = time.replaceAll("\\D", "");
    return LocalDateTime.parse(date + "0".repeat(TIME_DIGITS - digits.length()) + digits, MOMENT);
  }
}
