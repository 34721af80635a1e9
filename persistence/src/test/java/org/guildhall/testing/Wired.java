package org.guildhall.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;

/** Gives objects what the container would inject. */
public final class Wired {
  private Wired() {}

  /** A repository over this persistence context. */
  public static <T> T repository(Class<T> type, EntityManager em) {
    try {
      var repository = type.getDeclaredConstructor().newInstance();
      set(repository, "em", em);
      return repository;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  /** Sets an injected field by its name. */
  public static void set(Object target, String name, Object value) {
    try {
      Field field = target.getClass().getDeclaredField(name);
      field.setAccessible(true);
      field.set(target, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(target.getClass().getName() + "." + name, e);
    }
  }
}
