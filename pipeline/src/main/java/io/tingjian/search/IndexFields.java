package io.tingjian.search;

import io.tingjian.call.CallFacts;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** How a call lies in the index: one document for each turn, then one for the call itself. */
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

  /** With offsets: people see what was found. */
  private static final FieldType SPOKEN =
      spoken(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  private static final FieldType SPOKEN_IN_CALL = spoken(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  /** Only which turns have them: where they stand, the terms tell. */
  private static final FieldType PAIRS = spoken(IndexOptions.DOCS);

  private IndexFields() {}

  static List<Document> documents(IndexedCall call) {
    List<Document> documents = new ArrayList<>();
    Set<String> begun = new HashSet<>();
    for (int i = 0; i < call.call().turns().size(); i++) {
      Document turn = turn(call, i);
      Role role = call.call().turns().get(i).role();
      for (String first : List.of(FIRST_OF_ALL, firstOf(role)))
        if (begun.add(first)) turn.add(new StringField(FIRST, first, Field.Store.NO));
      documents.add(turn);
    }
    documents.add(call(call));
    return documents;
  }

  private static Document turn(IndexedCall call, int index) {
    Turn turn = call.call().turns().get(index);
    String text = turn.text();
    Document document = document(call);
    List<SpokenToken> tokens = SpokenText.markedTokens(text);
    for (SpokenField field : SpokenField.values()) {
      document.add(new Field(field.wire(), SpokenStream.of(field, List.of(tokens), 0), SPOKEN));
      document.add(new Field(field.ofPairs(), SpokenStream.pairs(field, tokens), PAIRS));
    }
    document.add(new StringField(ROLE, turn.role().wire(), Field.Store.YES));
    document.add(new StoredField(TURN, index));
    document.add(new StoredField(TEXT, text));
    document.add(new StoredField(WORDS, StoredWords.write(turn.words())));
    document.add(new StoredField(START_MS, turn.startMs()));
    document.add(new StoredField(END_MS, turn.endMs()));
    document.add(new NumericDocValuesField(STARTED_ORDER, started(call)));
    return document;
  }

  private static Document call(IndexedCall call) {
    Document document = document(call);
    document.add(new StringField(KIND, KIND_CALL, Field.Store.NO));
    CallFacts facts = call.call().facts();
    document.add(new StoredField(CALL_ID, facts.callId()));
    document.add(new StoredField(FILE, call.fileName()));
    agent(document, AGENT_ID, facts.agentId());
    agent(document, AGENT_NAME, facts.agentName());
    facts
        .startedAt()
        .ifPresent(
            at -> {
              document.add(new LongField(DAY, at.toLocalDate().toEpochDay(), Field.Store.NO));
              document.add(new StoredField(STARTED_AT, at.toString()));
            });
    document.add(new LongField(DURATION_MS, call.call().durationMs(), Field.Store.NO));
    call.standing()
        .points()
        .ifPresent(points -> document.add(new LongField(POINTS, points, Field.Store.YES)));
    for (String word : CustomerWords.of(call.call().turns()))
      document.add(new KeywordField(CUSTOMER_WORDS, word, Field.Store.NO));
    for (Facet facet : Facet.values())
      for (String value : facet.values(call))
        document.add(new KeywordField(facet.field(), value, Field.Store.YES));
    document.add(new StoredField(HEARD, PackedCall.write(call)));
    // Rules ask a call, whose passages reach over its turns, as they ask one in memory.
    SpokenFields.of(Passage.of(call.call().turns()))
        .forEach((name, said) -> document.add(new Field(name, said, SPOKEN_IN_CALL)));
    return document;
  }

  /** People look for an agent by number or by name. */
  private static void agent(Document document, String field, Optional<String> agent) {
    agent.ifPresent(
        name -> {
          document.add(new StringField(AGENT, name, Field.Store.NO));
          document.add(new StoredField(field, name));
        });
  }

  private static Document document(IndexedCall call) {
    Document document = new Document();
    document.add(new StringField(ID, call.id(), Field.Store.YES));
    return document;
  }

  private static long started(IndexedCall call) {
    return call.call()
        .facts()
        .startedAt()
        .map(OffsetDateTime::toEpochSecond)
        .orElse(Long.MIN_VALUE);
  }

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

  private static FieldType spoken(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
