package io.tingjian.search;

import io.tingjian.search.Phrase.Choice;
import io.tingjian.search.Phrase.Gap;
import io.tingjian.search.Phrase.Part;
import io.tingjian.search.Phrase.Slot;
import io.tingjian.search.Phrase.Step;
import io.tingjian.search.SoundAlike.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** Makes Lucene's queries, and the gates before them, of the variants of a phrase. */
final class PhraseCompiler {
  /**
   * A run of fewer characters beside a gap, or a phrase of fewer, is not matched by exact sound.
   */
  private static final int SURE_RUN = 2;

  private static final int SURE_PHRASE = 3;

  private PhraseCompiler() {}

  /** One part for each variant; none for one that is not to be matched by sound. */
  static List<Part> parts(List<List<Step>> variants, SpokenField field, SoundAlike sound) {
    return variants.stream()
        .filter(variant -> field == SpokenField.ZH || sound.words() == Kind.NEAR || sure(variant))
        .map(variant -> part(variant, field, sound))
        .toList();
  }

  private static Part part(List<Step> variant, SpokenField field, SoundAlike sound) {
    boolean pair = variant.size() <= 2 && variant.stream().allMatch(Slot.class::isInstance);
    Gate gate = gateOf(variant, field, sound);
    return new Part(source(variant, field, sound), gate, pair && !gate.groups().isEmpty());
  }

  private static Gate gateOf(List<Step> variant, SpokenField field, SoundAlike sound) {
    List<Gate> runs = new ArrayList<>();
    List<Gate.Step> run = new ArrayList<>();
    for (Step step : variant) {
      if (step instanceof Gap) {
        runs.add(Gate.of(run));
        run = new ArrayList<>();
      } else {
        run.add(new Gate.Step(options(step, field, sound)));
      }
    }
    runs.add(Gate.of(run));
    return new Gate.All(runs);
  }

  private static List<List<List<String>>> options(Step step, SpokenField field, SoundAlike sound) {
    if (step instanceof Slot slot) return List.of(List.of(List.copyOf(terms(slot, field, sound))));
    List<List<List<String>>> options = new ArrayList<>();
    for (List<Step> option : ((Choice) step).options())
      options.add(
          option.stream().map(slot -> List.copyOf(terms((Slot) slot, field, sound))).toList());
    return options;
  }

  private static boolean sure(List<Step> variant) {
    int all = 0;
    int run = 0;
    for (Step step : variant) {
      if (step instanceof Gap && run < SURE_RUN) return false;
      run = step instanceof Gap ? 0 : run + length(step);
      all += length(step);
    }
    return run >= Math.min(SURE_RUN, all) && all >= SURE_PHRASE;
  }

  private static int length(Step step) {
    if (step instanceof Slot slot) return PhraseParser.isMark(slot) ? 0 : 1;
    if (!(step instanceof Choice choice)) return 0;
    return choice.options().stream()
        .mapToInt(option -> option.stream().mapToInt(PhraseCompiler::length).sum())
        .min()
        .orElse(0);
  }

  private static IntervalsSource source(List<Step> variant, SpokenField field, SoundAlike sound) {
    IntervalsSource before = null;
    int gap = 0;
    List<IntervalsSource> run = new ArrayList<>();
    for (Step step : variant) {
      if (step instanceof Gap wide) {
        before = join(before, gap, run);
        gap = wide.atMost();
        run = new ArrayList<>();
      } else {
        run.add(source(step, field, sound));
      }
    }
    return join(before, gap, run);
  }

  private static IntervalsSource join(IntervalsSource before, int gap, List<IntervalsSource> run) {
    IntervalsSource next =
        run.size() == 1 ? run.get(0) : Intervals.phrase(run.toArray(IntervalsSource[]::new));
    return before == null ? next : Intervals.maxgaps(gap, Intervals.ordered(before, next));
  }

  private static IntervalsSource source(Step step, SpokenField field, SoundAlike sound) {
    if (step instanceof Choice choice)
      // Without rewriting: the options need not be pulled up and multiplied.
      return Intervals.or(
          false, choice.options().stream().map(option -> source(option, field, sound)).toList());
    List<IntervalsSource> sources =
        terms((Slot) step, field, sound).stream().map(Intervals::term).toList();
    return sources.size() == 1 ? sources.get(0) : Intervals.or(false, sources);
  }

  private static Set<String> terms(Slot slot, SpokenField field, SoundAlike sound) {
    Set<String> terms = new LinkedHashSet<>();
    for (String term : field.terms(slot.token())) {
      terms.add(term);
      if (field == SpokenField.PY && sound.words() == Kind.NEAR)
        terms.addAll(sound.confusable().near(term));
    }
    return terms;
  }
}
