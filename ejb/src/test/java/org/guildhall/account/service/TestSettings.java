package org.guildhall.account.service;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.shared.service.Settings;

/** Settings a test says itself. */
final class TestSettings extends Settings {
  private final Map<String, String> values = new HashMap<>();

  static TestSettings with(String name, String value) {
    return new TestSettings().and(name, value);
  }

  TestSettings and(String name, String value) {
    values.put(name, value);
    return this;
  }

  @Override
  public boolean isProduction() {
    return "production".equals(values.get("GUILDHALL_MODE"));
  }

  @Override
  public String text(String name, String fallback) {
    return values.getOrDefault(name, fallback);
  }

  @Override
  public int number(String name, int fallback) {
    return Integer.parseInt(text(name, String.valueOf(fallback)));
  }

  @Override
  public String required(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("setting " + name + " is missing");
    }
    return value;
  }

  @Override
  public String baseUrl() {
    return "https://guildhall.example";
  }
}
