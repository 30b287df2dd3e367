package io.tingjian.search;

import io.tingjian.search.Trend.FoundCall;
import io.tingjian.search.Trend.RisingWord;
import io.tingjian.search.Trend.Topic;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;

/** Finds the words that a week's customers say more often than before, and the calls behind. */
final class Trends {
  private static final double MOST_FALSE_ALARMS = 0.05;
  private static final int FEWEST_CALLS = 3;

  /** Among very many calls a rise that helps nobody is certain, too. */
  private static final double LEAST_RATIO = 1.5;

  private static final int MOST_WORDS = 60;
  private static final int EXAMPLES = 10;

  /** Two words are of one topic when so much of their calls, taken together, is shared. */
  private static final double SAME_CALLS = 0.5;

  private record Candidate(String word, int[] byWeek, double p) {
    int now() {
      return byWeek[byWeek.length - 1];
    }
  }

  /** The calls are numbers of the index's documents. */
  private record Found(RisingWord word, TreeSet<Integer> calls) {}

  private final IndexSearcher searcher;
  private final TrendRequest request;

  Trends(IndexSearcher searcher, TrendRequest request) {
    this.searcher = searcher;
    this.request = request;
  }

  static Optional<LocalDate> newestDay(IndexSearcher searcher) throws IOException {
    SortField newest =
        LongField.newSortField(IndexFields.DAY, true, SortedNumericSelector.Type.MAX);
    Query dated = LongPoint.newRangeQuery(IndexFields.DAY, Long.MIN_VALUE, Long.MAX_VALUE);
    TopFieldDocs found = searcher.search(dated, 1, new Sort(newest));
    return Arrays.stream(found.scoreDocs)
        .findFirst()
        .map(doc -> LocalDate.ofEpochDay((Long) ((FieldDoc) doc).fields[0]));
  }

  Trend find() throws IOException {
    WeekCounter counter = new WeekCounter(request);
    searcher.search(calls(request.calls()), counter);
    int[] calls = counter.calls();
    int now = calls[request.before()];
    int before = Arrays.stream(calls).sum() - now;
    List<Candidate> candidates = new ArrayList<>();
    if (now > 0 && before > 0) candidates = candidates(counter.words(), now, before);
    List<RisingWord> rising = rising(candidates, now, before);
    return new Trend(
        request.week(),
        now,
        Arrays.stream(calls).boxed().toList(),
        candidates.size(),
        topics(rising));
  }

  /** A word in fewer calls can never be sure; comparing it would only weaken the others. */
  private static List<Candidate> candidates(Map<String, int[]> words, int now, int before) {
    Significance significance = new Significance(now + before);
    List<Candidate> candidates = new ArrayList<>();
    words.forEach(
        (word, byWeek) -> {
          int all = Arrays.stream(byWeek).sum();
          if (all < FEWEST_CALLS) return;
          int its = byWeek[byWeek.length - 1];
          double p = significance.chance(its, now, all - its, before);
          candidates.add(new Candidate(word, byWeek, p));
        });
    return candidates;
  }

  private static List<RisingWord> rising(List<Candidate> candidates, int now, int before) {
    double[] q = Significance.corrected(candidates.stream().map(Candidate::p).toList());
    List<RisingWord> rising = new ArrayList<>();
    for (int i = 0; i < q.length; i++) {
      Candidate each = candidates.get(i);
      if (q[i] > MOST_FALSE_ALARMS || each.now() < FEWEST_CALLS) continue;
      int earlier = Arrays.stream(each.byWeek()).sum() - each.now();
      // Half a call more, so that what is quite new has a ratio too.
      double ratio = (double) each.now() / now / ((earlier + 0.5) / (before + 1));
      if (ratio < LEAST_RATIO) continue;
      rising.add(
          new RisingWord(
              each.word(),
              each.now(),
              (double) earlier * now / before,
              ratio,
              each.p(),
              q[i],
              Arrays.stream(each.byWeek()).boxed().toList()));
    }
    rising.sort(Comparator.comparingDouble(RisingWord::p).thenComparing(RisingWord::word));
    return rising.subList(0, Math.min(MOST_WORDS, rising.size()));
  }

  private List<Topic> topics(List<RisingWord> rising) throws IOException {
    List<List<Found>> topics = new ArrayList<>();
    for (RisingWord word : rising) {
      Found found = new Found(word, callsOf(word.word()));
      topics.stream()
          .filter(topic -> shared(topic.get(0).calls(), found.calls()) >= SAME_CALLS)
          .findFirst()
          .orElseGet(
              () -> {
                List<Found> fresh = new ArrayList<>();
                topics.add(fresh);
                return fresh;
              })
          .add(found);
    }
    List<Topic> shown = new ArrayList<>();
    for (List<Found> topic : topics) shown.add(topic(topic));
    return shown;
  }

  private Topic topic(List<Found> topic) throws IOException {
    TreeSet<Integer> calls = new TreeSet<>();
    topic.forEach(found -> calls.addAll(found.calls()));
    List<FoundCall> examples = new ArrayList<>();
    for (int doc : calls) examples.add(call(doc));
    examples.sort(
        Comparator.comparing(
                (FoundCall call) -> call.startedAt().map(OffsetDateTime::toInstant).orElseThrow())
            .reversed());
    return new Topic(
        topic.stream().map(Found::word).toList(),
        calls.size(),
        examples.subList(0, Math.min(EXAMPLES, examples.size())));
  }

  private TreeSet<Integer> callsOf(String word) throws IOException {
    CallFilter week =
        request.calls().days(Optional.of(request.week()), Optional.of(request.week().plusDays(6)));
    BooleanQuery.Builder saying = new BooleanQuery.Builder();
    saying.add(calls(week), Occur.FILTER);
    saying.add(new TermQuery(new Term(IndexFields.CUSTOMER_WORDS, word)), Occur.FILTER);
    TreeSet<Integer> calls = new TreeSet<>();
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    for (ScoreDoc doc :
        searcher.search(saying.build(), most, new Sort(SortField.FIELD_DOC)).scoreDocs)
      calls.add(doc.doc);
    return calls;
  }

  private FoundCall call(int doc) throws IOException {
    Document call = searcher.storedFields().document(doc);
    return new FoundCall(
        call.get(IndexFields.ID),
        call.get(IndexFields.CALL_ID),
        Optional.ofNullable(call.get(IndexFields.STARTED_AT)).map(OffsetDateTime::parse));
  }

  private static Query calls(CallFilter filter) {
    BooleanQuery.Builder calls = new BooleanQuery.Builder();
    calls.add(new TermQuery(new Term(IndexFields.KIND, IndexFields.KIND_CALL)), Occur.FILTER);
    MeantCalls.clauses(filter).forEach(clause -> calls.add(clause, Occur.FILTER));
    return calls.build();
  }

  /** Of all calls of either, the share of those of both. */
  private static double shared(TreeSet<Integer> one, TreeSet<Integer> other) {
    TreeSet<Integer> both = new TreeSet<>(one);
    both.retainAll(other);
    return (double) both.size() / (one.size() + other.size() - both.size());
  }
}
