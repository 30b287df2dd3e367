package io.tingjian.search;

import io.tingjian.call.CallFacts;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

/** How a call lies in the index: one document for each turn, then one for the call itself. */
final class IndexDocuments {
  /** With offsets: people see what was found. */
  private static final FieldType SPOKEN =
      spoken(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  private static final FieldType SPOKEN_IN_CALL = spoken(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  /** Only which turns have them: where they stand, the terms tell. */
  private static final FieldType PAIRS = spoken(IndexOptions.DOCS);

  private IndexDocuments() {}

  static List<Document> of(IndexedCall call) {
    List<Document> documents = new ArrayList<>();
    Set<String> begun = new HashSet<>();
    for (int i = 0; i < call.call().turns().size(); i++) {
      Document turn = turn(call, i);
      Role role = call.call().turns().get(i).role();
      for (String first : List.of(IndexFields.FIRST_OF_ALL, IndexFields.firstOf(role)))
        if (begun.add(first)) turn.add(new StringField(IndexFields.FIRST, first, Field.Store.NO));
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
    document.add(new StringField(IndexFields.ROLE, turn.role().wire(), Field.Store.YES));
    document.add(new StoredField(IndexFields.TURN, index));
    document.add(new StoredField(IndexFields.TEXT, text));
    document.add(new StoredField(IndexFields.WORDS, StoredWords.write(turn.words())));
    document.add(new StoredField(IndexFields.START_MS, turn.startMs()));
    document.add(new StoredField(IndexFields.END_MS, turn.endMs()));
    document.add(new NumericDocValuesField(IndexFields.STARTED_ORDER, started(call)));
    return document;
  }

  private static Document call(IndexedCall call) {
    Document document = document(call);
    document.add(new StringField(IndexFields.KIND, IndexFields.KIND_CALL, Field.Store.NO));
    CallFacts facts = call.call().facts();
    document.add(new StoredField(IndexFields.CALL_ID, facts.callId()));
    document.add(new StoredField(IndexFields.FILE, call.fileName()));
    agent(document, IndexFields.AGENT_ID, facts.agentId());
    agent(document, IndexFields.AGENT_NAME, facts.agentName());
    facts
        .startedAt()
        .ifPresent(
            at -> {
              document.add(
                  new LongField(IndexFields.DAY, at.toLocalDate().toEpochDay(), Field.Store.NO));
              document.add(new StoredField(IndexFields.STARTED_AT, at.toString()));
            });
    document.add(new LongField(IndexFields.DURATION_MS, call.call().durationMs(), Field.Store.NO));
    call.standing()
        .points()
        .ifPresent(
            points -> document.add(new LongField(IndexFields.POINTS, points, Field.Store.YES)));
    for (String word : CustomerWords.of(call.call().turns()))
      document.add(new KeywordField(IndexFields.CUSTOMER_WORDS, word, Field.Store.NO));
    for (Facet facet : Facet.values())
      for (String value : facet.values(call))
        document.add(new KeywordField(facet.field(), value, Field.Store.YES));
    document.add(new StoredField(IndexFields.HEARD, PackedCall.write(call)));
    // Rules ask a call, whose passages reach over its turns, as they ask one in memory.
    SpokenFields.of(Passage.of(call.call().turns()))
        .forEach((name, said) -> document.add(new Field(name, said, SPOKEN_IN_CALL)));
    return document;
  }

  /** People look for an agent by number or by name. */
  private static void agent(Document document, String field, Optional<String> agent) {
    agent.ifPresent(
        name -> {
          document.add(new StringField(IndexFields.AGENT, name, Field.Store.NO));
          document.add(new StoredField(field, name));
        });
  }

  private static Document document(IndexedCall call) {
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, call.id(), Field.Store.YES));
    return document;
  }

  private static long started(IndexedCall call) {
    return call.call()
        .facts()
        .startedAt()
        .map(OffsetDateTime::toEpochSecond)
        .orElse(Long.MIN_VALUE);
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
