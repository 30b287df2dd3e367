package io.tingjian.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.written.WrittenTurn.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spoken numbers in figures, case by case in {@code figures.tsv}. */
class WrittenNumbersTest {
  private record Case(int line, List<Word> words, String written) {}

  @Test
  void everySpokenNumberOfTheTableIsWrittenAsItSays() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Case one : cases()) {
      String written = withoutMarks(turn(one.words()).text());
      if (!written.equals(one.written()))
        wrong.add("figures.tsv:" + one.line() + ": " + written + " instead of " + one.written());
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theTableIsLargeAndHoldsWhatMustStay() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(150);
    assertThat(cases())
        .filteredOn(one -> one.written().equals(plain(one.words())))
        .hasSizeGreaterThan(40);
  }

  @Test
  void figuresLeadBackToTheWordsThatWereSaid() throws IOException {
    for (Case one : cases()) {
      WrittenTurn turn = turn(one.words());
      int next = 0;
      StringBuilder spoken = new StringBuilder();
      for (Span span : turn.spans()) {
        assertThat(span.first()).as("line %d", one.line()).isBetween(next, span.last());
        assertThat(span.last()).isLessThan(one.words().size());
        spoken.append(plain(one.words().subList(next, span.first())));
        spoken.append(plain(one.words().subList(span.first(), span.last() + 1)));
        next = span.last() + 1;
      }
      spoken.append(plain(one.words().subList(next, one.words().size())));
      assertThat(spoken.toString()).isEqualTo(plain(one.words()));
    }
  }

  @Test
  void aNumberThatSharesAWordWithOthersTakesTheWholeWord() {
    WrittenTurn turn = turn(words("我们 一共三十 块钱吧 好"));
    assertThat(turn.spans()).containsExactly(new Span(1, 2, "一共30元吧"));
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (var file = WrittenNumbersTest.class.getResourceAsStream("figures.tsv")) {
      int number = 0;
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        number++;
        if (line.isBlank() || line.startsWith("#")) continue;
        String[] sides = line.split("\t", -1);
        List<Word> words = words(sides[0]);
        cases.add(new Case(number, words, sides[1].isEmpty() ? stays(words) : sides[1]));
      }
    }
    return cases;
  }

  private static String stays(List<Word> words) {
    return new Turn(Role.AGENT, 0, 60_000, words, Prosody.NONE).text();
  }

  private static WrittenTurn turn(List<Word> words) {
    Turn turn = new Turn(Role.AGENT, 0, 60_000, words, Prosody.NONE);
    return Written.of(List.of(turn)).get(0);
  }

  private static List<Word> words(String spaced) {
    List<Word> words = new ArrayList<>();
    for (String word : spaced.split(" "))
      words.add(new Word(word, 100L * words.size(), 100L * words.size() + 100, 1));
    return words;
  }

  private static String plain(List<Word> words) {
    StringBuilder plain = new StringBuilder();
    words.forEach(word -> plain.append(word.text()));
    return plain.toString();
  }

  private static String withoutMarks(String text) {
    return text.replaceAll("[，。？]", "");
  }
}
