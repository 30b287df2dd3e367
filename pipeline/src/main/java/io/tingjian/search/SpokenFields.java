package io.tingjian.search;

import io.tingjian.call.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call's passages as fields, one for each speaker and view, the same in memory and in the index,
 * so that one query asks both. Passages lie far apart: no phrase reaches from one to the next.
 */
final class SpokenFields {
  static final int BETWEEN_PASSAGES = 1000;

  private SpokenFields() {}

  static String name(SpokenField field, Role role) {
    return field.wire() + "/" + role.wire();
  }

  /** By their names; a speaker who says nothing has none. */
  static Map<String, SpokenStream> of(List<Passage> passages) {
    Map<String, SpokenStream> fields = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      List<List<SpokenToken>> stretches =
          passages.stream().filter(p -> p.role() == role).map(Passage::markedTokens).toList();
      if (!stretches.isEmpty()) fields.putAll(of(role, stretches));
    }
    return fields;
  }

  /** Of one speaker. */
  static Map<String, SpokenStream> of(Role role, List<List<SpokenToken>> stretches) {
    Map<String, SpokenStream> fields = new LinkedHashMap<>();
    for (SpokenField field : SpokenField.values())
      fields.put(name(field, role), SpokenStream.of(field, stretches, BETWEEN_PASSAGES));
    return fields;
  }
}
