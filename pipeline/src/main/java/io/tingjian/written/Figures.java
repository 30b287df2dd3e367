package io.tingjian.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds what people write in figures in a text that is spoken. */
final class Figures {
  /**
   * @param start first character, counted from 0
   * @param end after the last one
   */
  record Figure(int start, int end, String written) {}

  private Figures() {}

  /**
   * @param spoken single letters as capitals; other Latin words must not be among them
   * @return in order, none over another
   */
  static List<Figure> in(String spoken) {
    List<Figure> figures = new ArrayList<>();
    for (int at = 0; at < spoken.length(); ) {
      int end = staysUntil(spoken, at);
      Optional<Figure> figure = end > at ? Optional.empty() : at(spoken, at);
      if (figure.isPresent()) {
        figures.add(figure.get());
        end = figure.get().end();
      } else if (end == at) {
        end = afterNumber(spoken, at);
      }
      at = end;
    }
    return figures;
  }

  private static Optional<Figure> at(String spoken, int start) {
    for (Form form : Form.values()) {
      Optional<Figure> figure = form.at(spoken, start);
      if (figure.isPresent()) return figure;
    }
    return Optional.empty();
  }

  private static int staysUntil(String spoken, int start) {
    Matcher stays = Wordings.STAYS.matcher(spoken).region(start, spoken.length());
    stays.useTransparentBounds(true).useAnchoringBounds(false);
    return stays.lookingAt() ? stays.end() : start;
  }

  /** A run of numerals that is no number, such as 一百二三十, is not read from its middle. */
  private static int afterNumber(String spoken, int start) {
    Matcher run = Wordings.NUMERALS.matcher(spoken).region(start, spoken.length());
    return run.lookingAt() ? run.end() : start + 1;
  }
}
