package org.guildhall.shared.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {
  private record Line(String title, int quantity) {}

  private final RecordELResolver resolver = new RecordELResolver();
  private ELContext context;

  @BeforeEach
  void open() {
    context =
        new ELContext() {
          @Override
          public ELResolver getELResolver() {
            return resolver;
          }

          @Override
          public FunctionMapper getFunctionMapper() {
            return null;
          }

          @Override
          public VariableMapper getVariableMapper() {
            return null;
          }
        };
  }

  @Test
  void readsComponents() {
    assertThat(resolver.getValue(context, new Line("Bowl", 2), "quantity")).isEqualTo(2);
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void leavesOtherNamesToOthers() {
    assertThat(resolver.getValue(context, new Line("Bowl", 2), "price")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void leavesOtherObjectsToOthers() {
    assertThat(resolver.getValue(context, "a string", "length")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void refusesToWrite() {
    assertThat(resolver.isReadOnly(context, new Line("Bowl", 2), "title")).isTrue();
    assertThatThrownBy(() -> resolver.setValue(context, new Line("Bowl", 2), "title", "Vase"))
        .isInstanceOf(PropertyNotWritableException.class);
  }
}
