package org.guildhall.account.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/cart", "/orders/GH-7K4M29?said=order.sent&a=1", "/c/ceramics/vases"})
  void followsPathsOfThisSite(String path) {
    assertThat(LocalPath.of(path, "/account")).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "cart",
        "",
        "/cart\r\nSet-Cookie: a=b",
        "/a\\b"
      })
  void leavesEverythingElse(String path) {
    assertThat(LocalPath.of(path, "/account")).isEqualTo("/account");
  }
}
