/**
 * Where people decide: who may sign in, what they are shown of a call, what they hear of it, and
 * what their word changes.
 *
 * <p>In: the names, passwords, verdicts and wishes of people. Out: call sheets, verdicts and
 * finished reviews in the store, sound that a browser plays, and for each of these deeds a row in
 * the audit. Never here: HTTP, sessions, JSON, SQL, and any finding that a rule did not make.
 *
 * <p>{@link io.tingjian.review.Staff} knows the people, {@link io.tingjian.review.Desk} is where
 * they judge, {@link io.tingjian.review.Playing} lets them listen, {@link
 * io.tingjian.review.Searches} keeps their searches and tells them of new calls. All may be shared
 * by threads. What cannot be done comes back as a {@link io.tingjian.review.Answer.Refused}.
 */
package io.tingjian.review;
