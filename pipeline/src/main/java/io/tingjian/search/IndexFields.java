package io.tingjian.search;

import io.tingjian.call.Role;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * What the index calls things, and how a found document is read ({@link IndexDocuments} writes it).
 */
final class IndexFields {
  static final String ID = "id";

  /** Only calls have one. */
  static final String KIND = "kind";

  static final String KIND_CALL = "call";
  static final String CALL_ID = "call_id";
  static final String FILE = "file";
  static final String AGENT = "agent";
  static final String AGENT_ID = "agent_id";
  static final String AGENT_NAME = "agent_name";

  /** Days since 1970-01-01 in the call's own local time. */
  static final String DAY = "day";

  static final String DURATION_MS = "duration_ms";
  static final String POINTS = "points";

  /** See {@link CustomerWords}; on the call's document. */
  static final String CUSTOMER_WORDS = "customer_words";

  /** Marks the first turn of a call, and of each role in it. */
  static final String FIRST = "first";

  static final String FIRST_OF_ALL = "any";
  static final String STARTED_ORDER = "started_order";
  static final String STARTED_AT = "started_at";
  static final String ROLE = "role";
  static final String TURN = "turn";
  static final String TEXT = "text";
  static final String WORDS = "words";
  static final String START_MS = "start_ms";
  static final String END_MS = "end_ms";

  /** The whole call, for {@link PackedCall}. */
  static final String HEARD = "heard";

  private IndexFields() {}

  static String firstOf(Role role) {
    return role.wire();
  }

  static Role role(Document turn) {
    return Role.ofWire(turn.get(ROLE));
  }

  static OptionalInt points(Document call) {
    IndexableField points = call.getField(POINTS);
    return points == null ? OptionalInt.empty() : OptionalInt.of(points.numericValue().intValue());
  }

  /** All that is stored but the whole call. */
  static Set<String> shown() {
    Set<String> shown =
        new HashSet<>(
            List.of(
                ID,
                CALL_ID,
                FILE,
                AGENT_ID,
                AGENT_NAME,
                STARTED_AT,
                POINTS,
                ROLE,
                TURN,
                TEXT,
                WORDS,
                START_MS,
                END_MS));
    for (Facet facet : Facet.values()) shown.add(facet.field());
    return Set.copyOf(shown);
  }

  static Map<Facet, List<String>> facets(Document call) {
    Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values = List.of(call.getValues(facet.field()));
      if (!values.isEmpty()) facets.put(facet, values);
    }
    return facets;
  }

  static BytesRef words(Document turn) {
    return turn.getBinaryValue(WORDS);
  }
}
