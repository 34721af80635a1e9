package org.guildhall.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a market is to be: every choice has the one-command run's value until it is changed. */
public final class MarketPlan {
  private static final String BCRYPT_COST = "GUILDHALL_BCRYPT_COST";
  private static final int DEFAULT_BCRYPT_COST = 12;

  private final Checkout checkout;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> sandboxOptions = new HashMap<>();
  private final List<String> javaOptions =
      new ArrayList<>(List.of("-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:MetaspaceSize=192m"));
  private Folders folders;
  private Ports ports = new Ports(0);
  private ServerProfile profile = ServerProfile.STANDALONE;
  private Progress progress = Progress.SILENT;
  private boolean durable = true;
  private boolean fresh;

  MarketPlan(Checkout checkout) {
    this.checkout = checkout;
    this.folders = new Folders(checkout.folder().resolve(".guildhall"));
  }

  /** Keeps database, pictures, index and the server's data under this folder. */
  public MarketPlan data(Path folder) {
    folders = new Folders(folder);
    return this;
  }

  /** Moves every port by this number. */
  public MarketPlan portOffset(int offset) {
    ports = new Ports(offset);
    return this;
  }

  public MarketPlan profile(ServerProfile chosen) {
    profile = chosen;
    return this;
  }

  public MarketPlan progress(Progress teller) {
    progress = teller;
    return this;
  }

  /** Deletes the data of an earlier run first. */
  public MarketPlan fresh(boolean anew) {
    fresh = anew;
    return this;
  }

  /** Gives the server one more environment variable. */
  public MarketPlan set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Gives the sandbox one more option, named as on its command line. */
  public MarketPlan setSandbox(String name, String value) {
    sandboxOptions.put(name, value);
    return this;
  }

  /** Gives the server's Java one more option. */
  public MarketPlan java(String option) {
    javaOptions.add(option);
    return this;
  }

  /**
   * For tests: commits do not wait for the disk, passwords cost little, redelivery hardly waits,
   * and the server boots in half the time because its code is never compiled for the long run.
   */
  public MarketPlan fast() {
    durable = false;
    java("-XX:TieredStopAtLevel=1");
    return set(BCRYPT_COST, "4")
        .set("GUILDHALL_REDELIVERY_DELAY", "100")
        .set("GUILDHALL_REDELIVERY_LONGEST", "1000");
  }

  public Market build() {
    return new Market(this);
  }

  Checkout checkout() {
    return checkout;
  }

  Folders folders() {
    return folders;
  }

  Ports ports() {
    return ports;
  }

  ServerProfile profile() {
    return profile;
  }

  Progress progress() {
    return progress;
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  Map<String, String> sandboxOptions() {
    return Map.copyOf(sandboxOptions);
  }

  /** The cost of a bcrypt hash, as the server will be told it. */
  int passwordCost() {
    var chosen = environment.getOrDefault(BCRYPT_COST, System.getenv(BCRYPT_COST));
    return chosen == null ? DEFAULT_BCRYPT_COST : Integer.parseInt(chosen);
  }

  List<String> javaOptions() {
    return List.copyOf(javaOptions);
  }

  boolean isDurable() {
    return durable;
  }

  boolean isFresh() {
    return fresh;
  }
}
