/**
 * The domain's words as records; every room speaks them and none may rename them (docs/design.md
 * §3).
 *
 * <p>In: nothing. Out: immutable values, checked once when they are made. Never here: files, SQL,
 * JSON, audio, frameworks, or any rule of the business beyond "this value can exist".
 *
 * <p>Times are milliseconds from the start of the recording; confidences are 0 to 1; levels are
 * dBFS.
 */
package io.tingjian.call;
