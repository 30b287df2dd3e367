package io.tingjian.web;

import io.tingjian.search.BadQuery;
import io.tingjian.search.CallSearch;
import io.tingjian.search.Facets;
import io.tingjian.search.Facets.Count;
import io.tingjian.search.SearchRequest;
import io.tingjian.search.SearchResult;
import io.tingjian.search.WrittenSearch;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
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

  private final CallSearch search;

  SearchController(CallSearch search) {
    this.search = search;
  }

  @GetMapping
  ResponseEntity<Object> find(@RequestParam MultiValueMap<String, String> said)
      throws IOException, BadQuery {
    SearchRequest request = WrittenSearch.read(said);
    SearchResult found = search.find(request);
    Optional<Facets> facets =
        request.skip() == 0 ? Optional.of(search.facets(request)) : Optional.empty();
    return ResponseEntity.ok(
        new Hits(
            found.total(),
            found.hits().stream().map(HitView::of).toList(),
            facets.map(Facets::calls),
            facets.map(SearchController::counts)));
  }

  private static Map<String, List<Count>> counts(Facets facets) {
    Map<String, List<Count>> counts = new LinkedHashMap<>();
    facets.counts().forEach((facet, its) -> counts.put(facet.wire(), its));
    return counts;
  }
}
