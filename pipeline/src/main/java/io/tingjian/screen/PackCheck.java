package io.tingjian.screen;

import io.tingjian.search.Phrase;
import io.tingjian.search.PhraseSet;
import io.tingjian.search.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at packs that can be read for what their authors cannot have meant. */
public final class PackCheck {
  private PackCheck() {}

  /** Conditions that never hold, and rules that can therefore never fire. */
  public static List<Remark> dead(RulePacks packs) {
    List<Remark> remarks = new ArrayList<>();
    for (Rule rule : packs.rules()) dead(rule, rule.clause(), remarks);
    return remarks;
  }

  /** Rules that say the same of the same examples. */
  public static List<Remark> overlapping(RulePacks packs) {
    return new Overlaps(packs).remarks();
  }

  /**
   * Phrases of a language that a recogniser cannot write, each told once for each rule.
   *
   * @param model its name, for people
   */
  public static List<Remark> unwritable(
      RulePacks packs, String language, Vocabulary words, String model) {
    Set<Remark> remarks = new LinkedHashSet<>();
    for (Rule rule : packs.rulesFor(language))
      unwritable(rule, rule.clause(), words, model, remarks);
    return List.copyOf(remarks);
  }

  private static void unwritable(
      Rule rule, Clause clause, Vocabulary words, String model, Set<Remark> into) {
    if (clause.wide() instanceof PhraseCondition condition)
      for (Phrase phrase : wanted(condition)) {
        Optional<String> nearest = words.nearest(phrase);
        if (nearest.isPresent())
          into.add(
              Remark.of(
                  rule,
                  clause.line(),
                  "phrase \""
                      + phrase.written()
                      + "\" is not made of words of "
                      + model
                      + "; the nearest it can write is \""
                      + nearest.get()
                      + "\""));
      }
    for (Clause member : clause.members()) unwritable(rule, member, words, model, into);
  }

  private static void dead(Rule rule, Clause clause, List<Remark> into) {
    if (clause.wide() instanceof PhraseCondition condition && excusesAll(condition))
      into.add(
          Remark.of(
              rule,
              clause.line(),
              "can never hold: what it looks for is always excused by its own but_not or none: "
                  + clause.says()));
    if (clause.wide() instanceof Logic.All)
      contradiction(clause)
          .ifPresent(
              twice ->
                  into.add(
                      Remark.of(
                          rule,
                          twice.line(),
                          "can never hold together with its contrary beside it: " + twice.says())));
    for (Clause member : clause.members()) dead(rule, member, into);
  }

  /** A member whose very words stand under a {@code not} beside it. */
  private static Optional<Clause> contradiction(Clause all) {
    List<String> denied =
        all.members().stream()
            .filter(member -> member.condition() instanceof Logic.Not)
            .flatMap(member -> member.members().stream())
            .map(PackCheck::content)
            .toList();
    return all.members().stream().filter(member -> denied.contains(content(member))).findFirst();
  }

  /** All that it says, members included. */
  private static String content(Clause clause) {
    StringBuilder content = new StringBuilder(clause.says());
    for (Clause member : clause.members())
      content.append(" { ").append(content(member)).append(" }");
    return content.toString();
  }

  /** Said alone in a turn, none of what is looked for counts. */
  private static boolean excusesAll(PhraseCondition condition) {
    if (condition.butNot().isEmpty() && condition.none().isEmpty()) return false;
    List<Phrase> phrases = wanted(condition);
    boolean single = condition.all().isEmpty() && condition.atLeast().n() <= 1;
    List<String> turns =
        single
            ? phrases.stream().flatMap(phrase -> phrase.samples().stream()).toList()
            : List.of(String.join(" ", phrases.stream().map(p -> p.samples().get(0)).toList()));
    return !turns.isEmpty() && turns.stream().noneMatch(turn -> holdsFor(condition, turn));
  }

  private static boolean holdsFor(PhraseCondition condition, String text) {
    String speaker = condition.by() == Speaker.CUSTOMER ? "customer" : "agent";
    try {
      Dialogue dialogue = Dialogue.parse(speaker + " 0:00-0:09 " + text);
      return new CallView(dialogue.call(), dialogue.labels()).find(condition).holds();
    } catch (BadDialogue e) {
      // A phrase of punctuation alone says nothing that could be judged.
      return true;
    }
  }

  private static List<Phrase> wanted(PhraseCondition condition) {
    Stream<PhraseSet> each =
        Stream.concat(condition.all().stream(), condition.atLeast().of().stream());
    return Stream.concat(Stream.of(condition.any()), each)
        .flatMap(set -> set.phrases().stream())
        .toList();
  }
}
