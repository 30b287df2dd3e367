package io.tingjian.bench;

import io.tingjian.call.Role;
import io.tingjian.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What people might look for: pieces of what is said, alone and together. */
final class SearchWords {
  static final int SEARCHES = 120;

  private final List<String> plain = new ArrayList<>();
  private final List<SearchRequest> requests = new ArrayList<>();

  SearchWords(long seed, Templates templates) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> lines = templates.lines("business.txt");
    while (plain.size() < 40) {
      String said = templates.spoken(lines.get(random.nextInt(lines.size())), random);
      // Digits are written in several ways, which only the index knows.
      String han = said.replaceAll("[^\\p{IsHan}]|[零一二三四五六七八九〇幺]", "");
      int length = 2 + random.nextInt(3);
      if (han.length() <= length || !said.contains(han)) continue;
      int from = random.nextInt(han.length() - length);
      plain.add(han.substring(from, from + length));
    }
    for (int i = 0; i < SEARCHES; i++) {
      String word = plain.get(random.nextInt(plain.size()));
      String other = plain.get(random.nextInt(plain.size()));
      requests.add(request(i % 6, word, other));
    }
  }

  private static SearchRequest request(int kind, String word, String other) {
    return switch (kind) {
      case 0 -> SearchRequest.of(word);
      case 1 -> SearchRequest.of(word + " " + other);
      case 2 -> SearchRequest.of(word.charAt(0) + "…6" + other.substring(1));
      case 3 -> SearchRequest.of(word).by(Optional.of(Role.CUSTOMER));
      case 4 -> SearchRequest.of("~" + word);
      default -> SearchRequest.of(word + " -" + other).sorted(SearchRequest.Order.NEWEST);
    };
  }

  /** Single words without digits. */
  List<String> plain() {
    return List.copyOf(plain);
  }

  List<SearchRequest> requests() {
    return List.copyOf(requests);
  }
}
