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

/** Makes of the variants of a phrase what a field is asked for. */
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
    return Part.of(runs(variant, field, sound), pair);
  }

  private static PhraseRuns runs(List<Step> variant, SpokenField field, SoundAlike sound) {
    List<List<TermStep>> runs = new ArrayList<>(List.of(new ArrayList<>()));
    List<Integer> gaps = new ArrayList<>();
    for (Step step : variant) {
      if (step instanceof Gap gap) {
        gaps.add(gap.atMost());
        runs.add(new ArrayList<>());
      } else {
        runs.get(gaps.size()).add(new TermStep(options(step, field, sound)));
      }
    }
    return new PhraseRuns(runs, gaps.stream().mapToInt(Integer::intValue).toArray());
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
