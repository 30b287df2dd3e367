package io.tingjian.search;

import java.util.EnumMap;
import java.util.Map;

/**
 * All phrases that calls are asked for again and again, such as those of all rules in force: what
 * many rules ask of a call is then looked for once. Fills itself with what is asked. Threads may
 * share it.
 */
public final class PhraseBook {
  private final Map<SpokenField, PhraseTable> tables = new EnumMap<>(SpokenField.class);

  public PhraseBook() {
    for (SpokenField field : SpokenField.values()) tables.put(field, new PhraseTable(field));
  }

  PhraseTable of(SpokenField field) {
    return tables.get(field);
  }
}
