package io.tingjian.search;

import io.tingjian.call.HeardCall;

/**
 * What the index keeps of a call.
 *
 * @param id of the store; the index holds one call under it
 * @param fileName as it arrived
 */
public record IndexedCall(String id, String fileName, HeardCall call, Standing standing) {}
