package io.tingjian.web;

import io.tingjian.call.Role;
import io.tingjian.search.SearchResult.Hit;
import io.tingjian.search.SearchResult.Range;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A turn that was found.
 *
 * @param id of the call
 * @param seq of the turn
 * @param atMs where the first word that was found is said
 * @param snippet the turn's text in pieces, the found ones marked
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
    List<Piece> snippet) {

  /**
   * @param heardOnly it sounds like what was looked for, but is written otherwise
   */
  record Piece(String text, boolean hit, boolean heardOnly) {}

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
        pieces(hit.text(), hit.highlights()));
  }

  private static List<Piece> pieces(String text, List<Range> highlights) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Range found : highlights) {
      if (found.start() > at)
        pieces.add(new Piece(text.substring(at, found.start()), false, false));
      pieces.add(new Piece(text.substring(found.start(), found.end()), true, found.heardOnly()));
      at = found.end();
    }
    if (at < text.length()) pieces.add(new Piece(text.substring(at), false, false));
    return pieces;
  }
}
