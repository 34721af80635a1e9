package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.sandbox.http.Form;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDecoderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a=1&b=2; {'a':'1','b':'2'}",
        "a[b][c]=1&a[b][d]=2; {'a':{'b':{'c':'1','d':'2'}}}",
        "a[1][x]=second&a[0][x]=first; {'a':[{'x':'first'},{'x':'second'}]}",
        "expand[]=a&expand[]=b; {'expand':['a','b']}",
        "a%5B0%5D%5Bb%5D=sm%C3%B8r+br%C3%B8d%26; {'a':[{'b':'smør brød&'}]}",
        "metadata[0]=zero&metadata[x]=y; {'metadata':{'0':'zero','x':'y'}}",
        "a=; {'a':''}",
        "a; {'a':''}"
      })
  void decodesNestedBrackets(String form, String json) {
    assertThat(FormDecoder.decode(Form.parse(form))).isEqualTo(Json.parse(json.replace('\'', '"')));
  }

  @Test
  void anEmptyFormIsAnEmptyTree() {
    assertThat(FormDecoder.decode(Form.parse(""))).isEmpty();
  }
}
