package io.tingjian.speakers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much more an agent would say something than a customer: a sum of weights, one for each
 * sequence of one to three characters that it holds. Made by {@code
 * models/training/roles/make_role_words.py}. Threads may share it.
 */
final class RoleWords {
  /** No single turn may decide a call. */
  private static final double MOST = 4;

  private final Map<String, Double> weights;

  private RoleWords(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The table that travels with the program. */
  static RoleWords load() {
    Map<String, Double> weights = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RoleWords.class.getResourceAsStream("role_words.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("role_words.tsv cannot be read", e);
    }
    return new RoleWords(weights);
  }

  /**
   * @param text of one turn
   * @return log-odds of an agent, -{@value #MOST} to {@value #MOST}; 0 says nothing
   */
  double agentLogOdds(String text) {
    double sum = 0;
    for (String gram : grams(text)) sum += weights.getOrDefault(gram, 0.0);
    return Math.max(-MOST, Math.min(MOST, sum));
  }

  private static Set<String> grams(String text) {
    StringBuilder whole = new StringBuilder("^");
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> whole.append((char) c));
    if (whole.length() == 1) return Set.of();
    whole.append('$');
    Set<String> grams = new HashSet<>();
    for (int from = 0; from < whole.length(); from++)
      for (int to = from + 1; to <= Math.min(whole.length(), from + 3); to++)
        grams.add(whole.substring(from, to));
    return grams;
  }
}
