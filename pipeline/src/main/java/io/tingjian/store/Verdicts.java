package io.tingjian.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tingjian.call.CallState;
import io.tingjian.call.Decision;
import io.tingjian.call.Score;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** What people say of the findings, and how a review ends. Each deed is written with its audit. */
public final class Verdicts {
  private static final TypeReference<List<Score.Deduction>> DEDUCTIONS = new TypeReference<>() {};

  /**
   * A review that a person finished.
   *
   * @param by name of the account
   * @param score over the findings that nobody rejected; empty for a call that cannot be judged
   */
  public record Review(String by, OffsetDateTime finishedAt, Optional<Score> score) {}

  private final Store store;
  private final AuditLog audit;

  Verdicts(Store store) {
    this.store = store;
    this.audit = new AuditLog(store);
  }

  /** The call that a finding belongs to, while the finding is of a screening in force. */
  public Optional<String> callOf(String finding) {
    return store.read(
        handle ->
            handle
                .createQuery(sql("call_of"))
                .bind("finding", finding)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Puts a verdict in the place of an earlier one, as long as the call waits for people.
   *
   * @param account id of the person's account
   * @param who name of the person, for the audit
   * @return {@code NOT_DUE} when the call is not in state {@code screened}
   */
  public Step judge(
      String call, String finding, Decision decision, String note, String account, String who) {
    return store.write(
        handle -> {
          // The move that changes nothing locks the call: nobody finishes its review in between.
          if (Calls.move(handle, store, call, CallState.SCREENED, CallState.SCREENED)
              == Step.NOT_DUE) return Step.NOT_DUE;
          handle.createUpdate(sql("replace")).bind("finding", finding).execute();
          handle
              .createUpdate(sql("insert"))
              .bind("id", store.newId())
              .bind("finding", finding)
              .bind("decision", decision.wire())
              .bind("note", note)
              .bind("account", account)
              .bind("madeAt", store.now())
              .execute();
          audit.write(handle, who, decision.wire(), finding, note);
          return Step.TAKEN;
        });
  }

  /** Ends the review: screened → reviewed. */
  public Step finish(String call, Optional<Score> score, String account, String who) {
    return store.write(
        handle -> {
          if (Calls.move(handle, store, call, CallState.SCREENED, CallState.REVIEWED)
              == Step.NOT_DUE) return Step.NOT_DUE;
          handle
              .createUpdate(sql("finish"))
              .bind("id", store.newId())
              .bind("call", call)
              .bind("account", account)
              .bind("finishedAt", store.now())
              .bind("scorecard", score.map(Score::scorecard).orElse(null))
              .bind("points", score.map(Score::points).orElse(null))
              .bind("vetoed", score.map(Score::vetoed).orElse(null))
              .bind("deductions", score.map(Score::deductions).map(Json::of).orElse(null))
              .execute();
          audit.write(handle, who, "finish", call, "");
          return Step.TAKEN;
        });
  }

  /** Opens a finished review again: reviewed → screened; its verdicts stay. */
  public Step reopen(String call, String who) {
    return store.write(
        handle -> {
          if (Calls.move(handle, store, call, CallState.REVIEWED, CallState.SCREENED)
              == Step.NOT_DUE) return Step.NOT_DUE;
          handle.createUpdate(sql("reopen")).bind("call", call).execute();
          audit.write(handle, who, "reopen", call, "");
          return Step.TAKEN;
        });
  }

  /** The review of a call, while it is finished. */
  public Optional<Review> review(String call) {
    return store.read(
        handle ->
            handle.createQuery(sql("review")).bind("call", call).map(Verdicts::review).findOne());
  }

  private static Review review(ResultSet row, StatementContext context) throws SQLException {
    String scorecard = row.getString("scorecard");
    Optional<Score> score =
        scorecard == null
            ? Optional.empty()
            : Optional.of(
                new Score(
                    scorecard,
                    row.getInt("points"),
                    row.getBoolean("vetoed"),
                    Json.read(row.getString("deductions"), DEDUCTIONS)));
    return new Review(
        row.getString("finished_by"), row.getObject("finished_at", OffsetDateTime.class), score);
  }

  private static String sql(String name) {
    return Sql.of(Verdicts.class, name);
  }
}
