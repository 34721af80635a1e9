package org.guildhall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ManyToOne;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guildhall.shared.entity.BusinessException;

/**
 * Walks at random through what can be asked of an aggregate. Every step is a move the table knows,
 * or none; a refusal has a code and leaves every field as it was.
 *
 * @param moves the table, as {@code FROM to TO}
 */
public record StateWalk<T>(
    Supplier<T> begin, Function<T, Object> state, Set<String> moves, List<Consumer<T>> verbs) {
  private static final int WALKS = 400;
  private static final int STEPS = 25;

  /** The moves that were made. */
  public Set<String> go(long seed) {
    var random = new Random(seed);
    var made = new TreeSet<String>();
    for (int walk = 0; walk < WALKS; walk++) {
      var one = begin.get();
      for (int step = 0; step < STEPS; step++) {
        step(one, random.nextInt(verbs.size()), made);
      }
    }
    return made;
  }

  private void step(T one, int verb, Set<String> made) {
    var from = state.apply(one);
    var before = fields(one);
    try {
      verbs.get(verb).accept(one);
    } catch (BusinessException refused) {
      assertThat(refused.error()).isNotNull();
      assertThat(fields(one)).as("verb %d refused from %s", verb, from).isEqualTo(before);
    }
    var to = state.apply(one);
    if (!to.equals(from)) {
      var move = from + " to " + to;
      assertThat(moves).as("verb %d", verb).contains(move);
      made.add(move);
    }
  }

  private static Object fields(Object of) {
    if (of instanceof Collection<?> all) {
      return all.stream().map(StateWalk::fields).toList();
    }
    if (of instanceof Map<?, ?> all) {
      var some = new TreeMap<String, Object>();
      all.forEach((key, value) -> some.put(key.toString(), fields(value)));
      return some;
    }
    if (of == null || isValue(of.getClass())) {
      return String.valueOf(of);
    }
    var values = new ArrayList<Object>();
    for (Class<?> level = of.getClass(); level != Object.class; level = level.getSuperclass()) {
      for (var field : level.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !field.isAnnotationPresent(ManyToOne.class)) {
          values.add(fields(value(field, of)));
        }
      }
    }
    return values;
  }

  private static boolean isValue(Class<?> type) {
    return type.isEnum() || type.isRecord() || !type.getName().startsWith("org.guildhall.");
  }

  private static Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }
}
