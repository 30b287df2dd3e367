package io.tingjian.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Who may sign in. Keeps hashes, never passwords; which words a role knows is not its business. */
public final class Accounts {
  /**
   * @param role what the account may do, as {@code review} names it
   * @param disabledAt since when it may no longer sign in
   */
  public record Account(
      String id,
      String name,
      String passwordHash,
      String role,
      OffsetDateTime madeAt,
      Optional<OffsetDateTime> disabledAt) {}

  private static final RowMapper<Account> ROW =
      (row, context) ->
          new Account(
              row.getString("id"),
              row.getString("name"),
              row.getString("password_hash"),
              row.getString("role"),
              row.getObject("made_at", OffsetDateTime.class),
              Optional.ofNullable(row.getObject("disabled_at", OffsetDateTime.class)));

  private final Store store;

  Accounts(Store store) {
    this.store = store;
  }

  public List<Account> all() {
    return store.read(handle -> handle.createQuery(sql("all")).map(ROW).list());
  }

  public Optional<Account> named(String name) {
    return store.read(handle -> named(handle, name));
  }

  /**
   * @return the new account, or empty when the name is taken
   */
  public Optional<Account> add(String name, String passwordHash, String role) {
    return store.write(
        handle -> {
          if (named(handle, name).isPresent()) return Optional.empty();
          insert(handle, name, passwordHash, role);
          return named(handle, name);
        });
  }

  /**
   * Adds an account only where there is none at all, so that two programs that start at the same
   * time cannot make two first administrators.
   */
  public boolean addFirst(String name, String passwordHash, String role) {
    return store.write(
        handle -> {
          if (handle.createQuery(sql("count")).mapTo(Integer.class).one() > 0) return false;
          insert(handle, name, passwordHash, role);
          return true;
        });
  }

  /**
   * @return whether there is such an account
   */
  public boolean setPassword(String name, String passwordHash) {
    return store.write(
            handle ->
                handle
                    .createUpdate(sql("set_password"))
                    .bind("name", name)
                    .bind("passwordHash", passwordHash)
                    .execute())
        == 1;
  }

  /**
   * From now on it may not sign in.
   *
   * @return whether there is such an account
   */
  public boolean disable(String name) {
    return setDisabled(name, Optional.of(store.now()));
  }

  /** It may sign in again. */
  public boolean enable(String name) {
    return setDisabled(name, Optional.empty());
  }

  private boolean setDisabled(String name, Optional<OffsetDateTime> at) {
    return store.write(
            handle ->
                handle
                    .createUpdate(sql("set_disabled"))
                    .bind("name", name)
                    .bind("at", at.orElse(null))
                    .execute())
        == 1;
  }

  private void insert(Handle handle, String name, String passwordHash, String role) {
    handle
        .createUpdate(sql("insert"))
        .bind("id", store.newId())
        .bind("name", name)
        .bind("passwordHash", passwordHash)
        .bind("role", role)
        .bind("madeAt", store.now())
        .execute();
  }

  private static Optional<Account> named(Handle handle, String name) {
    return handle.createQuery(sql("named")).bind("name", name).map(ROW).findOne();
  }

  private static String sql(String name) {
    return Sql.of(Accounts.class, name);
  }
}
