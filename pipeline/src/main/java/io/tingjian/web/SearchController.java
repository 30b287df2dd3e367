package io.tingjian.web;

import io.tingjian.call.Role;
import io.tingjian.search.BadQuery;
import io.tingjian.search.CallSearch;
import io.tingjian.search.SearchRequest;
import io.tingjian.search.SearchResult;
import io.tingjian.search.SearchResult.Hit;
import io.tingjian.search.SearchResult.Range;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Full-text search over what was said. */
@RestController
@RequestMapping("/api/search")
class SearchController {
  private static final int MOST_HITS = 200;

  record Hits(int total, List<HitView> hits) {}

  /**
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
          Piece.of(hit.text(), hit.highlights()));
    }
  }

  record Piece(String text, boolean hit) {
    static List<Piece> of(String text, List<Range> highlights) {
      List<Piece> pieces = new ArrayList<>();
      int at = 0;
      for (Range found : highlights) {
        if (found.start() > at) pieces.add(new Piece(text.substring(at, found.start()), false));
        pieces.add(new Piece(text.substring(found.start(), found.end()), true));
        at = found.end();
      }
      if (at < text.length()) pieces.add(new Piece(text.substring(at), false));
      return pieces;
    }
  }

  private final CallSearch search;

  SearchController(CallSearch search) {
    this.search = search;
  }

  @GetMapping
  ResponseEntity<Object> find(
      @RequestParam String q,
      @RequestParam Optional<String> role,
      @RequestParam Optional<String> agent,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(defaultValue = "0") int skip)
      throws IOException {
    if (limit > MOST_HITS)
      throw new IllegalArgumentException(
          "limit must be 1 to " + MOST_HITS + " (got " + limit + ")");
    SearchRequest request =
        new SearchRequest(
            q,
            Parameters.said(role).map(Role::ofWire),
            Parameters.said(agent),
            Parameters.said(from).map(day -> startOf(Parameters.day("from", day))),
            Parameters.said(to).map(day -> startOf(Parameters.day("to", day).plusDays(1))),
            limit,
            skip);
    try {
      SearchResult found = search.find(request);
      return ResponseEntity.ok(
          new Hits(found.total(), found.hits().stream().map(HitView::of).toList()));
    } catch (BadQuery e) {
      String sentence = e.getMessage().lines().findFirst().orElseThrow();
      return Refusal.of(HttpStatus.BAD_REQUEST, "bad_query", sentence);
    }
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime();
  }
}
