package io.tingjian.search;

import io.tingjian.call.Wording;
import io.tingjian.search.Phrase.Choice;
import io.tingjian.search.Phrase.Gap;
import io.tingjian.search.Phrase.Slot;
import io.tingjian.search.Phrase.Step;
import java.util.ArrayList;
import java.util.List;

/** Reads a phrase into variants that have no alternatives of different lengths left. */
final class PhraseParser {
  /** Alternatives multiply; more than this is a list, not a phrase. */
  private static final int MOST_VARIANTS = 256;

  private final String written;
  private int at;

  PhraseParser(String written) {
    this.written = written;
  }

  List<List<Step>> variants() throws BadPhrase {
    List<List<Step>> variants = sequence(false);
    if (at < written.length()) throw fault(at, "\")\" closes nothing", "“)”没有对应的“(”");
    for (List<Step> variant : variants) checkWhole(variant);
    return variants;
  }

  static boolean isMark(Slot slot) {
    String term = slot.token().term();
    return term.equals(SpokenToken.TURN_START) || term.equals(SpokenToken.TURN_END);
  }

  private List<List<Step>> sequence(boolean inBrackets) throws BadPhrase {
    List<List<Step>> variants = List.of(List.of());
    while (at < written.length()) {
      char c = written.charAt(at);
      if (c == ')' || c == '）') break;
      if (inBrackets && (c == '|' || c == '｜')) break;
      variants = times(variants, next(c));
    }
    return variants;
  }

  private List<List<Step>> next(char c) throws BadPhrase {
    switch (c) {
      case '(', '（' -> {
        return alternatives();
      }
      case '…' -> {
        return List.of(List.of(gap()));
      }
      case '^' -> {
        at++;
        return one(SpokenToken.mark(SpokenToken.TURN_START, 0));
      }
      case '$' -> {
        at++;
        return one(SpokenToken.mark(SpokenToken.TURN_END, 0));
      }
      case '|', '｜' -> throw fault(at, "\"|\" stands outside brackets", "“|”要写在括号里，例如 (退|还)款");
      default -> {
        return characters();
      }
    }
  }

  private List<List<Step>> alternatives() throws BadPhrase {
    int opened = at++;
    List<List<Step>> all = new ArrayList<>();
    while (true) {
      all.addAll(sequence(true));
      if (at >= written.length()) throw fault(opened, "\"(\" is never closed", "“(”没有关闭");
      char c = written.charAt(at++);
      if (c == ')' || c == '）') return merged(all);
    }
  }

  /**
   * Lucene keeps only the shortest of intervals that lie in each other, so an alternative inside
   * another one ({@code 您|您的}) would hide it: only those are multiplied out.
   */
  private static List<List<Step>> merged(List<List<Step>> all) {
    boolean plain = all.stream().allMatch(v -> v.stream().allMatch(Slot.class::isInstance));
    if (!plain || all.size() == 1) return all;
    if (all.contains(List.<Step>of())) {
      List<List<Step>> merged = new ArrayList<>(List.of(List.of()));
      merged.addAll(merged(all.stream().filter(option -> !option.isEmpty()).toList()));
      return merged;
    }
    List<List<Step>> hiding = new ArrayList<>();
    List<List<Step>> free = new ArrayList<>();
    for (List<Step> option : all) {
      boolean hidden =
          all.stream().anyMatch(other -> other.size() > option.size() && within(option, other));
      (hidden ? hiding : free).add(option);
    }
    List<List<Step>> merged = new ArrayList<>(List.of(List.of(new Choice(List.copyOf(free)))));
    // What is hidden may hide in turn; taken in steps, each choice has no option inside another.
    if (!hiding.isEmpty()) merged.addAll(merged(hiding));
    return merged;
  }

  private static boolean within(List<Step> option, List<Step> other) {
    for (int from = 0; from + option.size() <= other.size(); from++)
      if (soundsLike(option, other.subList(from, from + option.size()))) return true;
    return false;
  }

  private static boolean soundsLike(List<Step> one, List<Step> other) {
    for (int i = 0; i < one.size(); i++)
      if (!((Slot) one.get(i)).soundsLike((Slot) other.get(i))) return false;
    return true;
  }

  private Gap gap() throws BadPhrase {
    while (at < written.length() && written.charAt(at) == '…') at++;
    int digits = at;
    while (at < written.length() && Character.isDigit(written.charAt(at))) at++;
    String number = written.substring(digits, at);
    if (number.length() > 3) throw fault(digits, "a gap has at most 999 characters", "间隔最多 999 个字");
    return new Gap(number.isEmpty() ? Phrase.WIDEST_GAP : Integer.parseInt(number));
  }

  private List<List<Step>> characters() throws BadPhrase {
    int start = at;
    while (at < written.length() && "()（）|｜…^$".indexOf(written.charAt(at)) < 0) {
      if ("?*+[]{}\\".indexOf(written.charAt(at)) >= 0)
        throw fault(
            at,
            "\"" + written.charAt(at) + "\" means nothing here; this is no regular expression",
            "“" + written.charAt(at) + "”在这里没有含义；这里不用正则表达式");
      at++;
    }
    List<Step> steps = new ArrayList<>();
    for (SpokenToken token : SpokenText.tokens(written.substring(start, at)))
      steps.add(new Slot(token));
    return List.of(steps);
  }

  private List<List<Step>> times(List<List<Step>> left, List<List<Step>> right) throws BadPhrase {
    if ((long) left.size() * right.size() > MOST_VARIANTS)
      throw fault(
          at,
          "more than " + MOST_VARIANTS + " combinations of alternatives",
          "可选写法的组合超过 " + MOST_VARIANTS + " 种");
    List<List<Step>> product = new ArrayList<>();
    for (List<Step> before : left)
      for (List<Step> after : right) {
        List<Step> joined = new ArrayList<>(before);
        joined.addAll(after);
        product.add(joined);
      }
    return product;
  }

  private void checkWhole(List<Step> variant) throws BadPhrase {
    boolean says =
        variant.stream()
            .anyMatch(s -> s instanceof Choice || s instanceof Slot slot && !isMark(slot));
    if (!says) throw fault(written.length(), "says nothing", "没有可以查找的字");
    boolean open = variant.get(0) instanceof Gap || variant.get(variant.size() - 1) instanceof Gap;
    for (int i = 1; i < variant.size(); i++)
      open |= variant.get(i) instanceof Gap && variant.get(i - 1) instanceof Gap;
    if (open)
      throw fault(written.indexOf('…'), "\"…\" must stand between two words", "“…”要写在两个词之间");
  }

  private static List<List<Step>> one(SpokenToken token) {
    return List.of(List.of(new Slot(token)));
  }

  private BadPhrase fault(int place, String en, String zh) {
    return new BadPhrase(written, place, new Wording(zh, en));
  }
}
