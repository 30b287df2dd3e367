package io.tingjian.classify;

import io.tingjian.pinyin.Syllables;
import java.util.HashSet;
import java.util.Set;

/**
 * Which sequences of one to three characters, and of one to three syllables, a text holds: each is
 * hashed to a bucket. The vector has length 1, whatever the length of the text.
 */
final class HashedGrams {
  static final int BUCKETS = 1 << 14;

  private HashedGrams() {}

  static Set<Integer> buckets(String plain) {
    Set<Integer> buckets = new HashSet<>();
    String[] characters = new String[plain.length() + 2];
    String[] syllables = new String[plain.length() + 2];
    characters[0] = syllables[0] = "^";
    characters[plain.length() + 1] = syllables[plain.length() + 1] = "$";
    for (int i = 0; i < plain.length(); i++) {
      characters[i + 1] = String.valueOf(plain.charAt(i));
      syllables[i + 1] = Syllables.orItself(plain.charAt(i)).get(0);
    }
    for (int from = 0; from < characters.length; from++)
      for (int length = 1; length <= 3 && from + length <= characters.length; length++) {
        buckets.add(bucket("c", characters, from, length));
        buckets.add(bucket("s", syllables, from, length));
      }
    return buckets;
  }

  private static int bucket(String kind, String[] parts, int from, int length) {
    int hash = fnv(0x811c9dc5, kind);
    for (int i = from; i < from + length; i++) hash = fnv(fnv(hash, parts[i]), " ");
    // FNV's low bits are weak on short keys: fold the high ones in.
    return (hash ^ hash >>> 15) & BUCKETS - 1;
  }

  private static int fnv(int hash, String part) {
    for (int i = 0; i < part.length(); i++) hash = (hash ^ part.charAt(i)) * 0x01000193;
    return hash;
  }
}
