package org.guildhall.sandbox.carrier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.guildhall.sandbox.state.Json;

/** A parcel as UPS tells it. */
record TrackResponse(Parcel parcel) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  // Not zero, so that a reader who takes local time for GMT notices.
  private static final ZoneOffset LOCAL = ZoneOffset.ofHours(-5);

  ObjectNode json() {
    ObjectNode root = Json.object();
    ObjectNode shipment = root.putObject("trackResponse").putArray("shipment").addObject();
    shipment.put("inquiryNumber", parcel.number());
    ObjectNode box = shipment.putArray("package").addObject();
    box.put("trackingNumber", parcel.number());
    if (parcel.hasArrived()) {
      describeDelivery(box);
    }
    ArrayNode activities = box.putArray("activity");
    parcel.scans().forEach(scan -> activities.insert(0, activity(scan)));
    Step step = parcel.last().step();
    box.putObject("currentStatus")
        .put("description", step.description())
        .put("code", step.statusCode())
        .put("type", step.type());
    box.put("packageCount", 1);
    box.putObject("service")
        .put("code", "518")
        .put("levelCode", "011")
        .put("description", "UPS Ground");
    return root;
  }

  private void describeDelivery(ObjectNode box) {
    OffsetDateTime local = parcel.last().at().atOffset(LOCAL);
    box.putArray("deliveryDate").addObject().put("type", "DEL").put("date", DATE.format(local));
    box.putObject("deliveryTime").put("type", "DEL").put("endTime", TIME.format(local));
    box.putObject("deliveryInformation").put("location", "FRONT DOOR").put("receivedBy", "");
  }

  private static ObjectNode activity(Parcel.Scan scan) {
    OffsetDateTime local = scan.at().atOffset(LOCAL);
    OffsetDateTime gmt = scan.at().atOffset(ZoneOffset.UTC);
    Step step = scan.step();
    ObjectNode activity = Json.object();
    activity
        .putObject("location")
        .put("slic", "0000")
        .putObject("address")
        .put("city", step.place().city())
        .put("stateProvince", step.place().state())
        .put("postalCode", step.place().postalCode())
        .put("countryCode", "US")
        .put("country", "US");
    activity
        .putObject("status")
        .put("type", step.type())
        .put("description", step.description())
        .put("code", step.code())
        .put("statusCode", step.statusCode());
    return activity
        .put("date", DATE.format(local))
        .put("time", TIME.format(local))
        .put("gmtDate", DATE.format(gmt))
        .put("gmtTime", TIME.format(gmt))
        .put("gmtOffset", LOCAL.getId());
  }
}
