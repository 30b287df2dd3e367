/**
 * The door for browsers and other programs: REST under {@code /api}, sign-in, the page's files.
 *
 * <p>In: HTTP requests. Out: JSON with {@code snake_case} names, times in ms, instants in ISO 8601
 * with offset; sound with ranges; every refusal as one line, {@code {"error": …, "why": …}}. Never
 * here: logic that another door would need too, SQL, and anything for somebody who has not signed
 * in but the page's own files.
 *
 * <p>The controllers are package-private; {@code io.tingjian.app} finds them by scanning and hands
 * in the plain objects that they need. {@link io.tingjian.web.BcryptPasswords} is public because
 * commands make accounts too.
 */
package io.tingjian.web;
