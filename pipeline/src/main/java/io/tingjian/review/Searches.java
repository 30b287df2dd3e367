package io.tingjian.review;

import static io.tingjian.review.Answer.Why.NAME_TAKEN;
import static io.tingjian.review.Answer.Why.NOT_FOUND;
import static io.tingjian.review.Answer.Why.TOO_MANY;
import static io.tingjian.review.Answer.Why.UNFIT_NAME;

import io.tingjian.search.BadQuery;
import io.tingjian.search.CallSearch;
import io.tingjian.search.SearchRequest;
import io.tingjian.search.SearchResult.Hit;
import io.tingjian.search.WrittenSearch;
import io.tingjian.store.SavedSearches;
import io.tingjian.store.SavedSearches.Change;
import io.tingjian.store.SavedSearches.Saved;
import io.tingjian.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The searches that people keep, each his own, and the alerts that these give for new calls. May be
 * shared by threads.
 */
public final class Searches {
  static final int MOST = 50;
  private static final int LONGEST_NAME = 100;
  private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

  private final SavedSearches kept;
  private final CallSearch search;

  public Searches(Store store, CallSearch search) {
    this.kept = store.savedSearches();
    this.search = search;
  }

  public List<Saved> of(Person person) {
    return kept.of(person.id());
  }

  /**
   * @param written as {@link WrittenSearch} reads it
   * @throws BadQuery where its words cannot be read
   * @throws IllegalArgumentException where anything else of it cannot
   */
  public Answer<Saved> save(
      Person owner, String name, Map<String, List<String>> written, boolean alerts)
      throws BadQuery {
    search.check(WrittenSearch.read(written));
    Optional<Answer.Refused<Saved>> unfit = unfit(name);
    if (unfit.isPresent()) return unfit.get();
    if (of(owner).size() >= MOST)
      return Answer.refused(TOO_MANY, "at most " + MOST + " searches are kept; delete one first");
    return kept.add(owner.id(), name.strip(), written, alerts)
        .map(id -> found(owner, id))
        .orElseGet(() -> taken(name));
  }

  public Answer<Saved> change(Person owner, String id, String name, boolean alerts) {
    Optional<Answer.Refused<Saved>> unfit = unfit(name);
    if (unfit.isPresent()) return unfit.get();
    return switch (kept.change(owner.id(), id, name.strip(), alerts)) {
      case DONE -> found(owner, id);
      case NAME_TAKEN -> taken(name);
      case NOT_FOUND -> missing(id);
    };
  }

  public Answer<String> delete(Person owner, String id) {
    return kept.delete(owner.id(), id) == Change.DONE ? Answer.done(id) : missing(id);
  }

  /** The person has opened the call: it is no longer new to him. */
  public void seen(Person person, String call) {
    kept.seen(person.id(), call);
  }

  /**
   * Asks every watching search whether it finds a call that has just come into the index; asking
   * again changes nothing.
   */
  public void screened(String call) {
    for (Saved saved : kept.watching())
      try {
        SearchRequest request = WrittenSearch.read(saved.written());
        List<Hit> hits = search.find(request.in(request.calls().only(call)).page(1, 0)).hits();
        if (!hits.isEmpty()) kept.alert(saved.id(), call, hits.get(0).foundMs());
      } catch (BadQuery | IllegalArgumentException | IOException e) {
        // Saved when it could be read; one that no longer can must not hold up the line.
        LOG.error("saved search {} of account {} failed", saved.id(), saved.account(), e);
      }
  }

  private Answer<Saved> found(Person owner, String id) {
    return of(owner).stream()
        .filter(saved -> saved.id().equals(id))
        .findFirst()
        .map(Answer::done)
        .orElseGet(() -> missing(id));
  }

  private static Optional<Answer.Refused<Saved>> unfit(String name) {
    if (!name.isBlank() && name.strip().length() <= LONGEST_NAME) return Optional.empty();
    return Optional.of(
        new Answer.Refused<>(
            UNFIT_NAME, "the name of a search has 1 to " + LONGEST_NAME + " characters"));
  }

  private static Answer<Saved> taken(String name) {
    return Answer.refused(NAME_TAKEN, "another search is named \"" + name.strip() + "\"");
  }

  private static <T> Answer<T> missing(String id) {
    return Answer.refused(NOT_FOUND, "there is no saved search " + id);
  }
}
