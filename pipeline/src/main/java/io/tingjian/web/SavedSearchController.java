package io.tingjian.web;

import io.tingjian.review.Person;
import io.tingjian.review.Searches;
import io.tingjian.search.BadQuery;
import io.tingjian.store.SavedSearches.Saved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The searches that the signed-in person keeps. */
@RestController
@RequestMapping("/api")
class SavedSearchController {
  /**
   * @param query names and values, as in the address of a search
   */
  record NewSearch(
      Optional<String> name, Optional<Map<String, List<String>>> query, boolean alerts) {}

  record ChangedSearch(Optional<String> name, boolean alerts) {}

  /**
   * @param newCalls that the search found and that its owner has not opened yet
   */
  record SearchLine(
      String id, String name, Map<String, List<String>> query, boolean alerts, int newCalls) {
    static SearchLine of(Saved saved) {
      return new SearchLine(
          saved.id(), saved.name(), saved.written(), saved.alerts(), saved.newCalls());
    }
  }

  private final Searches searches;

  SavedSearchController(Searches searches) {
    this.searches = searches;
  }

  @GetMapping("/searches")
  List<SearchLine> all(@AuthenticationPrincipal Person person) {
    return searches.of(person).stream().map(SearchLine::of).toList();
  }

  @PostMapping("/searches")
  ResponseEntity<Object> save(@AuthenticationPrincipal Person person, @RequestBody NewSearch wish)
      throws BadQuery {
    return searches
        .save(person, wish.name().orElse(""), wish.query().orElse(Map.of()), wish.alerts())
        .fold(
            saved -> ResponseEntity.status(HttpStatus.CREATED).body(SearchLine.of(saved)),
            Refusal::of);
  }

  @PutMapping("/searches/{id}")
  ResponseEntity<Object> change(
      @AuthenticationPrincipal Person person,
      @PathVariable String id,
      @RequestBody ChangedSearch wish) {
    return searches
        .change(person, id, wish.name().orElse(""), wish.alerts())
        .fold(saved -> ResponseEntity.ok(SearchLine.of(saved)), Refusal::of);
  }

  @DeleteMapping("/searches/{id}")
  ResponseEntity<Object> delete(@AuthenticationPrincipal Person person, @PathVariable String id) {
    return searches
        .delete(person, id)
        .fold(deleted -> ResponseEntity.noContent().build(), Refusal::of);
  }

  /** The person has opened the call: its alerts are old now. */
  @PostMapping("/calls/{id}/seen")
  ResponseEntity<Void> seen(@AuthenticationPrincipal Person person, @PathVariable String id) {
    searches.seen(person, id);
    return ResponseEntity.noContent().build();
  }
}
