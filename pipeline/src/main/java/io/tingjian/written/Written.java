package io.tingjian.written;

import io.tingjian.call.Turn;
import io.tingjian.call.Word;
import io.tingjian.written.Figures.Figure;
import io.tingjian.written.WrittenTurn.Mark;
import io.tingjian.written.WrittenTurn.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes turns as people read them. Threads may share what it makes. */
public final class Written {
  /** A speaker who goes on after so short a pause had not finished his sentence. */
  private static final long SAME_SENTENCE_MS = 1_000;

  /** Stands for the characters of a Latin word, which is no number letter by letter. */
  private static final char OTHER = '_';

  private static final Pattern HAN_OR_WORD = Pattern.compile("[A-Za-z0-9]+|\\S");

  private Written() {}

  /**
   * @param turns of a call, in order of their start
   * @return as many, in the same order
   */
  public static List<WrittenTurn> of(List<Turn> turns) {
    List<WrittenTurn> written = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      boolean goesOn =
          i + 1 < turns.size()
              && turns.get(i + 1).role() == turns.get(i).role()
              && turns.get(i + 1).startMs() - turns.get(i).endMs() < SAME_SENTENCE_MS;
      written.add(of(turns.get(i), goesOn));
    }
    return written;
  }

  /**
   * The figures alone, where no word times are at hand.
   *
   * @param spoken as {@link Turn#text} gives it
   */
  public static String inFigures(String spoken) {
    StringBuilder written = new StringBuilder();
    int at = 0;
    for (Replacement figure : figuresIn(spoken)) {
      written.append(spoken, at, figure.start()).append(figure.text());
      at = figure.end();
    }
    return written.append(spoken.substring(at)).toString();
  }

  /**
   * Where figures take the place of what was spoken, for those who have more to do with the text.
   *
   * @param spoken as {@link Turn#text} gives it
   * @return in order, none over another
   */
  public static List<Replacement> figuresIn(String spoken) {
    List<Word> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher parts = HAN_OR_WORD.matcher(spoken);
    while (parts.find()) {
      words.add(new Word(parts.group(), 0, 0, 1));
      starts.add(parts.start());
    }
    List<Replacement> figures = new ArrayList<>();
    char before = ' ';
    int at = 0;
    for (Span span : spans(words)) {
      int start = starts.get(span.first());
      int end = starts.get(span.last()) + words.get(span.last()).text().length();
      if (start > at) before = spoken.charAt(start - 1);
      String text = apart(before, span.text().charAt(0)) + span.text();
      before = text.charAt(text.length() - 1);
      figures.add(
          new Replacement(
              start, end, text + (end < spoken.length() ? apart(before, spoken.charAt(end)) : "")));
      at = end;
    }
    return figures;
  }

  /** Latin letters and figures do not run into each other. */
  private static String apart(char before, char after) {
    return latin(before) && latin(after) ? " " : "";
  }

  private static WrittenTurn of(Turn turn, boolean goesOn) {
    List<Word> words = turn.words();
    List<Span> spans = spans(words);
    List<Mark> marks = chinese(words) ? withinNoSpan(Marks.in(words, goesOn), spans) : List.of();
    return new WrittenTurn(spans, Fillers.in(words), marks, text(words, spans, marks));
  }

  /** Words that share a figure, or a word that two figures share, become one span. */
  private static List<Span> spans(List<Word> words) {
    if (!chinese(words)) return List.of();
    String spoken = spoken(words);
    int[] wordAt = new int[spoken.length()];
    int[] startOf = new int[words.size() + 1];
    for (int w = 0, at = 0; w < words.size(); w++) {
      startOf[w] = at;
      for (int c = 0; c < words.get(w).text().length(); c++) wordAt[at++] = w;
      startOf[w + 1] = at;
    }
    List<Span> spans = new ArrayList<>();
    List<Figure> figures = Figures.in(spoken);
    for (int i = 0; i < figures.size(); ) {
      int first = wordAt[figures.get(i).start()];
      int last = wordAt[figures.get(i).end() - 1];
      int to = i + 1;
      while (to < figures.size() && wordAt[figures.get(to).start()] <= last)
        last = wordAt[figures.get(to++).end() - 1];
      String text = replaced(text(words, first, last), startOf[first], figures.subList(i, to));
      spans.add(new Span(first, last, text));
      i = to;
    }
    return spans;
  }

  private static String replaced(String spoken, int offset, List<Figure> figures) {
    StringBuilder written = new StringBuilder();
    int at = 0;
    for (Figure figure : figures) {
      written.append(spoken, at, figure.start() - offset).append(figure.written());
      at = figure.end() - offset;
    }
    return written.append(spoken.substring(at)).toString();
  }

  private static String spoken(List<Word> words) {
    StringBuilder spoken = new StringBuilder();
    for (Word word : words) {
      String text = word.text();
      boolean latin = text.chars().allMatch(c -> latin((char) c));
      if (!latin) spoken.append(text);
      else if (text.length() == 1) spoken.append(Character.toUpperCase(text.charAt(0)));
      else spoken.append(String.valueOf(OTHER).repeat(text.length()));
    }
    return spoken.toString();
  }

  private static String text(List<Word> words, int first, int last) {
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(first, last + 1)) text.append(word.text());
    return text.toString();
  }

  /** A pause within a number ends no sentence. */
  private static List<Mark> withinNoSpan(List<Mark> marks, List<Span> spans) {
    return marks.stream()
        .filter(
            mark ->
                spans.stream()
                    .noneMatch(span -> span.first() <= mark.after() && mark.after() < span.last()))
        .toList();
  }

  private static String text(List<Word> words, List<Span> spans, List<Mark> marks) {
    Map<Integer, Span> spanAt = new HashMap<>();
    for (Span span : spans) spanAt.put(span.first(), span);
    Map<Integer, String> markAfter = new HashMap<>();
    for (Mark mark : marks) markAfter.put(mark.after(), mark.text());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Span span = spanAt.get(i);
      String piece = span == null ? words.get(i).text() : span.text();
      if (!text.isEmpty() && latin(text.charAt(text.length() - 1)) && latin(piece.charAt(0)))
        text.append(' ');
      text.append(piece);
      if (span != null) i = span.last();
      text.append(markAfter.getOrDefault(i, ""));
    }
    return text.toString();
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private static boolean chinese(List<Word> words) {
    return words.stream().anyMatch(word -> word.text().chars().anyMatch(Written::han));
  }

  private static boolean han(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
