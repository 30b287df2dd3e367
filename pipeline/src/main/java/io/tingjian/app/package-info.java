/**
 * The wiring: opens the rooms on one data folder, leads a call through them, and gives the result
 * to the doors.
 *
 * <p>In: settings. Out: a running line ({@link io.tingjian.app.Line}) and the server. Never here:
 * what a stage does, SQL, or words for people.
 */
package io.tingjian.app;
