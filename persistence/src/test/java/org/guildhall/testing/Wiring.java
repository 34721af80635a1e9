package org.guildhall.testing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stands in for the container around one service: makes it and all it injects, gives the entity
 * manager to repositories, and keeps the events that are fired. Security and transactions are the
 * server's own and are tested there.
 */
public final class Wiring {
  private final EntityManager em;
  private final Map<Class<?>, Object> made = new HashMap<>();
  private final List<Object> fired = new ArrayList<>();

  private Wiring(EntityManager em, Clock clock) {
    this.em = em;
    made.put(Clock.class, clock);
  }

  public static Wiring of(EntityManager em, Clock clock) {
    return new Wiring(em, clock);
  }

  /** Uses this object wherever its type is injected. */
  public <T> Wiring with(Class<T> type, T instance) {
    made.put(type, instance);
    return this;
  }

  /** The service of that type with all it needs. */
  public <T> T make(Class<T> type) {
    var known = made.get(type);
    if (known != null) {
      return type.cast(known);
    }
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      var instance = constructor.newInstance();
      made.put(type, instance);
      for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
        for (var field : level.getDeclaredFields()) {
          fill(instance, field);
        }
      }
      return instance;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  /** What was fired so far, in order. */
  public List<Object> fired() {
    return fired;
  }

  private void fill(Object instance, Field field) throws IllegalAccessException {
    field.setAccessible(true);
    if (field.isAnnotationPresent(PersistenceContext.class)) {
      field.set(instance, em);
    } else if (field.isAnnotationPresent(Inject.class)) {
      field.set(instance, field.getType() == Event.class ? event() : make(field.getType()));
    }
  }

  private Object event() {
    return Proxy.newProxyInstance(
        Event.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("fire")) {
            fired.add(arguments[0]);
            return null;
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }
}
