package io.tingjian.store;

import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** Finds the statements of one class: files in the folder that bears its name. */
final class Sql {
  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.create();

  private Sql() {}

  /** The text of {@code io/tingjian/store/CLASS/name.sql}. */
  static String of(Class<?> user, String name) {
    return FILES.locate(user, name);
  }
}
