package io.tingjian.web;

import io.tingjian.review.Person;
import io.tingjian.search.BadQuery;
import io.tingjian.search.CallSearch;
import io.tingjian.search.Facets;
import io.tingjian.search.Facets.Count;
import io.tingjian.search.SearchRequest;
import io.tingjian.search.SearchResult;
import io.tingjian.search.SearchResult.Hit;
import io.tingjian.search.WrittenSearch;
import io.tingjian.store.AuditLog;
import io.tingjian.store.Store;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Full-text search over what was said. */
@RestController
@RequestMapping("/api/search")
class SearchController {
  /**
   * @param total turns
   * @param calls that they are of; like {@code facets} only with the first page
   */
  record Hits(
      int total,
      List<HitView> hits,
      Optional<Integer> calls,
      Optional<Map<String, List<Count>>> facets) {}

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final CallSearch search;
  private final AuditLog audit;

  SearchController(CallSearch search, Store store) {
    this.search = search;
    this.audit = store.audit();
  }

  @GetMapping
  ResponseEntity<Object> find(@RequestParam MultiValueMap<String, String> said)
      throws IOException, BadQuery {
    SearchRequest request = WrittenSearch.read(said);
    SearchResult found;
    Optional<Facets> facets = Optional.empty();
    if (request.skip() == 0) {
      CallSearch.Counted counted = search.findAndCount(request);
      found = counted.result();
      facets = Optional.of(counted.facets());
    } else {
      found = search.find(request);
    }
    return ResponseEntity.ok(
        new Hits(
            found.total(),
            found.hits().stream().map(HitView::of).toList(),
            facets.map(Facets::calls),
            facets.map(SearchController::counts)));
  }

  /**
   * The hits as a file for spreadsheets, as many as can be paged through.
   *
   * @param headings language of the first line, {@code zh} or {@code en}
   */
  @GetMapping("/export")
  ResponseEntity<byte[]> export(
      @RequestParam MultiValueMap<String, String> said,
      @RequestParam(defaultValue = "zh") String headings,
      @AuthenticationPrincipal Person by)
      throws IOException, BadQuery {
    MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(said);
    asked.remove("headings");
    SearchRequest all = WrittenSearch.read(asked).page(SearchRequest.DEEPEST, 0);
    List<Hit> hits = search.find(all).hits();
    audit.write(by.name(), "export", "search", hits.size() + " hits of " + asked);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"search.csv\"")
        .body(SearchExport.of(hits, Locale.forLanguageTag(headings)));
  }

  private static Map<String, List<Count>> counts(Facets facets) {
    Map<String, List<Count>> counts = new LinkedHashMap<>();
    facets.counts().forEach((facet, its) -> counts.put(facet.wire(), its));
    return counts;
  }
}
