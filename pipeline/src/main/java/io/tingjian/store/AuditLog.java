package io.tingjian.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who did what to what, in order of time; rows are only ever added. */
public final class AuditLog {
  private static final int LONGEST_DETAIL = 4000;
  private static final int LONGEST_NAME = 100;

  /**
   * @param who account name, or {@code system}
   * @param action such as {@code playback}
   * @param subject id of the call, finding or account that it was done to
   */
  public record Entry(
      OffsetDateTime madeAt, String who, String action, String subject, String detail) {}

  private final Store store;

  AuditLog(Store store) {
    this.store = store;
  }

  public void write(String who, String action, String subject, String detail) {
    store.write(
        handle -> {
          write(handle, who, action, subject, detail);
          return null;
        });
  }

  /**
   * Writes unless the same person did the same to the same within the given time: a browser fetches
   * one recording in many pieces, but it is one listening.
   */
  public void writeOncePer(Duration time, String who, String action, String subject) {
    store.write(
        handle -> {
          boolean known =
              handle
                      .createQuery(sql("since"))
                      .bind("who", who)
                      .bind("action", action)
                      .bind("subject", subject)
                      .bind("since", store.now().minus(time))
                      .mapTo(Integer.class)
                      .one()
                  > 0;
          if (!known) write(handle, who, action, subject, "");
          return null;
        });
  }

  /**
   * @return the newest first
   */
  public List<Entry> latest(int limit) {
    return store.read(
        handle ->
            handle
                .createQuery(sql("latest"))
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Entry(
                            row.getObject("made_at", OffsetDateTime.class),
                            row.getString("who"),
                            row.getString("action"),
                            row.getString("subject"),
                            row.getString("detail")))
                .list());
  }

  /** Writes within the transaction of the deed itself, so that neither stands without the other. */
  void write(Handle handle, String who, String action, String subject, String detail) {
    handle
        .createUpdate(sql("insert"))
        .bind("id", store.newId())
        .bind("madeAt", store.now())
        .bind("who", cut(who, LONGEST_NAME))
        .bind("action", action)
        .bind("subject", subject)
        .bind("detail", cut(detail, LONGEST_DETAIL))
        .execute();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  private static String sql(String name) {
    return Sql.of(AuditLog.class, name);
  }
}
