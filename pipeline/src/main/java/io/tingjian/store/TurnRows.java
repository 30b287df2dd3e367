package io.tingjian.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.SharedVoice;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** How turns and sounds lie in their tables. */
final class TurnRows {
  private static final TypeReference<List<List<Object>>> WORDS = new TypeReference<>() {};

  private TurnRows() {}

  static void insertTurns(Handle handle, String transcript, List<Turn> turns) {
    if (turns.isEmpty()) return;
    PreparedBatch batch = handle.prepareBatch(Sql.of(TurnRows.class, "insert_turn"));
    for (int seq = 0; seq < turns.size(); seq++) {
      Turn turn = turns.get(seq);
      batch
          .bind("transcript", transcript)
          .bind("seq", seq)
          .bind("role", turn.role().wire())
          .bind("startMs", turn.startMs())
          .bind("endMs", turn.endMs())
          .bind("text", turn.text())
          .bind("words", wordsJson(turn.words()))
          .bind("levelDbfs", measured(turn.prosody().levelDbfs()))
          .bind("pitchHz", measured(turn.prosody().pitchHz()))
          .bind("pitchLowHz", measured(turn.prosody().lowHz()))
          .bind("pitchHighHz", measured(turn.prosody().highHz()))
          .bind("roleConfidence", turn.roleConfidence())
          .bind("voice", turn.voice().map(voice -> voice.name().wire()).orElse(null))
          .bind("voiceConfidence", turn.voice().map(SharedVoice::confidence).orElse(null))
          .add();
    }
    batch.execute();
  }

  /** Writes who speaks in turns that are there already. */
  static void updateRoles(Handle handle, String transcript, List<Turn> turns) {
    if (turns.isEmpty()) return;
    PreparedBatch batch = handle.prepareBatch(Sql.of(TurnRows.class, "update_role"));
    for (int seq = 0; seq < turns.size(); seq++)
      batch
          .bind("transcript", transcript)
          .bind("seq", seq)
          .bind("role", turns.get(seq).role().wire())
          .bind("roleConfidence", turns.get(seq).roleConfidence())
          .add();
    batch.execute();
  }

  static void insertSounds(Handle handle, String transcript, List<Sound> sounds) {
    if (sounds.isEmpty()) return;
    PreparedBatch batch = handle.prepareBatch(Sql.of(TurnRows.class, "insert_sound"));
    for (int seq = 0; seq < sounds.size(); seq++) {
      Sound sound = sounds.get(seq);
      batch
          .bind("transcript", transcript)
          .bind("seq", seq)
          .bind("kind", sound.kind().wire())
          .bind("role", sound.role().wire())
          .bind("startMs", sound.startMs())
          .bind("endMs", sound.endMs())
          .add();
    }
    batch.execute();
  }

  static List<Turn> turns(Handle handle, String transcript) {
    return handle
        .createQuery(Sql.of(TurnRows.class, "turns"))
        .bind("transcript", transcript)
        .map(TurnRows::turn)
        .list();
  }

  static List<Sound> sounds(Handle handle, String transcript) {
    return handle
        .createQuery(Sql.of(TurnRows.class, "sounds"))
        .bind("transcript", transcript)
        .map(TurnRows::sound)
        .list();
  }

  private static Turn turn(ResultSet row, StatementContext context) throws SQLException {
    List<Word> words =
        Json.read(row.getString("words"), WORDS).stream().map(TurnRows::word).toList();
    return new Turn(
        Role.ofWire(row.getString("role")),
        row.getLong("start_ms"),
        row.getLong("end_ms"),
        words,
        new Prosody(
            number(row, "level_dbfs"),
            number(row, "pitch_hz"),
            number(row, "pitch_low_hz"),
            number(row, "pitch_high_hz")),
        row.getDouble("role_confidence"),
        voice(row));
  }

  private static Optional<SharedVoice> voice(ResultSet row) throws SQLException {
    String name = row.getString("voice");
    return name == null
        ? Optional.empty()
        : Optional.of(
            new SharedVoice(SharedVoice.Name.ofWire(name), row.getDouble("voice_confidence")));
  }

  private static Sound sound(ResultSet row, StatementContext context) throws SQLException {
    return new Sound(
        Sound.Kind.ofWire(row.getString("kind")),
        Role.ofWire(row.getString("role")),
        row.getLong("start_ms"),
        row.getLong("end_ms"));
  }

  private static String wordsJson(List<Word> words) {
    return Json.of(
        words.stream()
            .map(
                word ->
                    Stream.concat(
                            Stream.of(word.text(), word.startMs(), word.endMs(), word.confidence()),
                            word.recognised().stream())
                        .toList())
            .toList());
  }

  /** What the recogniser wrote stands fifth, where the word was put right. */
  private static Word word(List<Object> fields) {
    return new Word(
        (String) fields.get(0),
        ((Number) fields.get(1)).longValue(),
        ((Number) fields.get(2)).longValue(),
        ((Number) fields.get(3)).doubleValue(),
        fields.size() > 4 ? Optional.of((String) fields.get(4)) : Optional.empty());
  }

  private static Double measured(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }
}
