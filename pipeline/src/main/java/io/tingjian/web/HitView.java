package io.tingjian.web;

import io.tingjian.call.Role;
import io.tingjian.search.SearchResult.Hit;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A turn that was found.
 *
 * @param id of the call
 * @param seq of the turn
 * @param atMs where the first word that was found is said
 * @param snippet the turn's text as it is spoken, in pieces, the found ones marked
 * @param written the same as people read it
 */
record HitView(
    String id,
    String callId,
    Optional<String> agentId,
    Optional<String> agentName,
    Optional<OffsetDateTime> startedAt,
    Role role,
    int seq,
    long startMs,
    long endMs,
    long atMs,
    List<Snippet.Piece> snippet,
    List<Snippet.Piece> written) {

  static HitView of(Hit hit) {
    return new HitView(
        hit.id(),
        hit.callId(),
        hit.agentId(),
        hit.agentName(),
        hit.startedAt(),
        hit.role(),
        hit.turn(),
        hit.startMs(),
        hit.endMs(),
        hit.foundMs(),
        Snippet.spoken(hit.text(), hit.highlights()),
        Snippet.written(hit.text(), hit.highlights()));
  }
}
