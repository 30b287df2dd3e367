/**
 * The truth: tables, migrations, and the only SQL of the house (docs/design.md §4).
 *
 * <p>In: what each step of the line found out about a call. Out: the same again, as records, to
 * whoever screens, searches, shows or reviews. Every writing method is one transaction, guarded by
 * the state that it leaves, and on disk when it returns; called a second time it changes nothing
 * and says so. Never here: sentences for people, audio, rules, files other than the database.
 *
 * <p>{@link io.tingjian.store.Store} is the way in; the small classes that it hands out may be
 * shared by threads. SQL lies in {@code .sql} files beside the class that runs it, and runs on H2
 * and PostgreSQL alike.
 */
package io.tingjian.store;
