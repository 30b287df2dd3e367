package io.tingjian.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How the classifiers' labels of a transcript's turns lie in their table. */
final class LabelRows {
  private static final TypeReference<List<Map<String, Double>>> LABELS = new TypeReference<>() {};

  private LabelRows() {}

  /** Puts them in the place of those that the newest transcript of the call had before. */
  static void write(Handle handle, String call, List<Map<String, Double>> labels) {
    handle.createUpdate(Sql.of(LabelRows.class, "delete")).bind("call", call).execute();
    if (labels.isEmpty()) return;
    handle
        .createUpdate(Sql.of(LabelRows.class, "insert"))
        .bind("call", call)
        .bind("labels", Json.of(labels))
        .execute();
  }

  /** For each turn; empty where no classifier has looked. */
  static List<Map<String, Double>> read(Handle handle, String call) {
    return handle
        .createQuery(Sql.of(LabelRows.class, "newest"))
        .bind("call", call)
        .mapTo(String.class)
        .findOne()
        .map(json -> Json.read(json, LABELS))
        .orElse(List.of());
  }
}
