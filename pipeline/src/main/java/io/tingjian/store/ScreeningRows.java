package io.tingjian.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tingjian.call.Finding;
import io.tingjian.call.Score;
import io.tingjian.store.Screening.Kept;
import io.tingjian.store.Screening.KeptFinding;
import io.tingjian.store.Screening.RuleFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** How screenings, their failures, scores and carried verdicts lie in their tables. */
final class ScreeningRows {
  private static final TypeReference<List<Score.Deduction>> DEDUCTIONS = new TypeReference<>() {};

  private ScreeningRows() {}

  private record Header(
      String id, String transcript, String packs, String classifiers, Instant madeAt) {
    static Header map(ResultSet row, StatementContext context) throws SQLException {
      return new Header(
          row.getString("id"),
          row.getString("transcript"),
          row.getString("packs"),
          row.getString("classifiers"),
          row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
  }

  static Optional<Kept> inForce(Handle handle, String call) {
    return handle
        .createQuery(Sql.of(ScreeningRows.class, "in_force"))
        .bind("call", call)
        .map(Header::map)
        .findOne()
        .map(
            header ->
                new Kept(
                    header.id(),
                    header.transcript(),
                    header.packs(),
                    header.classifiers(),
                    header.madeAt(),
                    FindingRows.of(handle, header.id()),
                    failures(handle, header.id()),
                    score(handle, header.id())));
  }

  /** What people have judged in this call under whatever rules, what they judged last first. */
  static List<KeptFinding> judgedBefore(Handle handle, String call) {
    List<KeptFinding> judged = new ArrayList<>();
    List<String> screenings =
        handle
            .createQuery(Sql.of(ScreeningRows.class, "judged_before"))
            .bind("call", call)
            .mapTo(String.class)
            .list();
    for (String screening : screenings) {
      List<KeptFinding> later = List.copyOf(judged);
      FindingRows.of(handle, screening).stream()
          .filter(old -> old.verdict().isPresent())
          .filter(old -> later.stream().noneMatch(kept -> kept.finding().sameAs(old.finding())))
          .forEach(judged::add);
    }
    return judged;
  }

  static void endForce(Handle handle, String call) {
    handle.createUpdate(Sql.of(ScreeningRows.class, "end_force")).bind("call", call).execute();
  }

  static List<KeptFinding> insert(
      Handle handle, Store store, String id, String call, String transcript, Screening screening) {
    handle
        .createUpdate(Sql.of(ScreeningRows.class, "insert_screening"))
        .bind("id", id)
        .bind("call", call)
        .bind("transcript", transcript)
        .bind("packs", screening.packs())
        .bind("classifiers", screening.classifiers())
        .bind("madeAt", store.now())
        .execute();
    List<KeptFinding> kept = new ArrayList<>();
    for (Finding finding : screening.findings()) {
      String findingId = store.newId();
      FindingRows.insert(handle, findingId, id, finding);
      kept.add(new KeptFinding(findingId, finding, Optional.empty()));
    }
    screening.failures().forEach(failure -> insertFailure(handle, id, failure));
    screening.score().ifPresent(score -> insertScore(handle, id, score));
    return kept;
  }

  static void copyVerdict(Handle handle, String id, KeptFinding finding) {
    handle
        .createUpdate(Sql.of(ScreeningRows.class, "copy_verdict"))
        .bind("id", id)
        .bind("finding", finding.id())
        .bind("from", finding.verdict().orElseThrow().id())
        .execute();
  }

  private static void insertFailure(Handle handle, String screening, RuleFailure failure) {
    handle
        .createUpdate(Sql.of(ScreeningRows.class, "insert_failure"))
        .bind("screening", screening)
        .bind("ruleKey", failure.ruleKey())
        .bind("message", failure.message())
        .execute();
  }

  private static void insertScore(Handle handle, String screening, Score score) {
    handle
        .createUpdate(Sql.of(ScreeningRows.class, "insert_score"))
        .bind("screening", screening)
        .bind("scorecard", score.scorecard())
        .bind("points", score.points())
        .bind("vetoed", score.vetoed())
        .bind("deductions", Json.of(score.deductions()))
        .execute();
  }

  private static List<RuleFailure> failures(Handle handle, String screening) {
    return handle
        .createQuery(Sql.of(ScreeningRows.class, "failures"))
        .bind("screening", screening)
        .map((row, context) -> new RuleFailure(row.getString("rule_key"), row.getString("message")))
        .list();
  }

  private static Optional<Score> score(Handle handle, String screening) {
    return handle
        .createQuery(Sql.of(ScreeningRows.class, "score"))
        .bind("screening", screening)
        .map(
            (row, context) ->
                new Score(
                    row.getString("scorecard"),
                    row.getInt("points"),
                    row.getBoolean("vetoed"),
                    Json.read(row.getString("deductions"), DEDUCTIONS)))
        .findOne();
  }
}
