package io.tingjian.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The searches that people keep, and the new calls that these found. */
public final class SavedSearches {
  private static final TypeReference<Map<String, List<String>>> WRITTEN = new TypeReference<>() {};

  private static final RowMapper<Saved> ROW =
      (row, context) ->
          new Saved(
              row.getString("id"),
              row.getString("account"),
              row.getString("name"),
              Json.read(row.getString("written"), WRITTEN),
              row.getBoolean("alerts"),
              row.getInt("new_calls"));

  /**
   * @param account id of its owner, who alone sees it
   * @param written names and values, as {@code search} reads them
   * @param alerts whether new calls that it finds are shown to its owner
   * @param newCalls that its owner has not opened yet
   */
  public record Saved(
      String id,
      String account,
      String name,
      Map<String, List<String>> written,
      boolean alerts,
      int newCalls) {}

  private final Store store;

  SavedSearches(Store store) {
    this.store = store;
  }

  /** In order of their names. */
  public List<Saved> of(String account) {
    return store.read(
        handle -> handle.createQuery(sql("of_account")).bind("account", account).map(ROW).list());
  }

  /** All that shall alert somebody who may still sign in. */
  public List<Saved> watching() {
    return store.read(handle -> handle.createQuery(sql("watching")).map(ROW).list());
  }

  /**
   * @return the new search's id; empty when its owner has one of that name
   */
  public Optional<String> add(
      String account, String name, Map<String, List<String>> written, boolean alerts) {
    return store.write(
        handle -> {
          String id = store.newId();
          if (taken(handle, account, name, id)) return Optional.empty();
          handle
              .createUpdate(sql("insert"))
              .bind("id", id)
              .bind("account", account)
              .bind("name", name)
              .bind("written", Json.of(written))
              .bind("alerts", alerts)
              .bind("madeAt", store.now())
              .execute();
          return Optional.of(id);
        });
  }

  /** How a change ends. */
  public enum Change {
    DONE,
    NOT_FOUND,
    NAME_TAKEN
  }

  public Change change(String account, String id, String name, boolean alerts) {
    return store.write(
        handle -> {
          if (taken(handle, account, name, id)) return Change.NAME_TAKEN;
          int changed =
              handle
                  .createUpdate(sql("update"))
                  .bind("id", id)
                  .bind("account", account)
                  .bind("name", name)
                  .bind("alerts", alerts)
                  .execute();
          return changed == 1 ? Change.DONE : Change.NOT_FOUND;
        });
  }

  /** Its alerts go with it. */
  public Change delete(String account, String id) {
    return store.write(
        handle -> {
          int deleted = 0;
          for (String statement : List.of("delete_alerts", "delete"))
            deleted =
                handle
                    .createUpdate(sql(statement))
                    .bind("id", id)
                    .bind("account", account)
                    .execute();
          return deleted == 1 ? Change.DONE : Change.NOT_FOUND;
        });
  }

  /** A saved search found a new call; said again, nothing happens. */
  public void alert(String search, String call, long atMs) {
    store.write(
        handle -> {
          Query known = handle.createQuery(sql("known")).bind("search", search).bind("call", call);
          if (known.mapTo(Integer.class).one() == 0)
            handle
                .createUpdate(sql("alert"))
                .bind("search", search)
                .bind("call", call)
                .bind("atMs", atMs)
                .bind("madeAt", store.now())
                .execute();
          return null;
        });
  }

  /** A person opened a call: their alerts of it are old. */
  public void seen(String account, String call) {
    store.write(
        handle ->
            handle
                .createUpdate(sql("seen"))
                .bind("account", account)
                .bind("call", call)
                .bind("now", store.now())
                .execute());
  }

  private static boolean taken(Handle handle, String account, String name, String except) {
    return handle
            .createQuery(sql("named"))
            .bind("account", account)
            .bind("name", name)
            .bind("id", except)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static String sql(String name) {
    return Sql.of(SavedSearches.class, name);
  }
}
