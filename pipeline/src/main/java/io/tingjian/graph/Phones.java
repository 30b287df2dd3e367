package io.tingjian.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The units of the acoustic model: 21 initials, 37 toneless finals and silence; and how a pinyin
 * syllable is made of them. {@code models/training/acoustic/phones.py} and {@code topology.py} hold
 * the same table for the network: the order fixes its outputs.
 */
final class Phones {
  private static final List<String> INITIALS =
      List.of("b p m f d t n l g k h j q x zh ch sh r z c s".split(" "));
  // v is u with two dots; ii is the vowel after z c s, iii the one after zh ch sh r.
  private static final List<String> FINALS =
      List.of(
          ("a o e ai ei ao ou an en ang eng ong er"
                  + " i ii iii ia ie iao iu ian in iang ing iong"
                  + " u ua uo uai ui uan un uang ueng v ve van vn")
              .split(" "));
  private static final Map<String, String> WITHOUT_INITIAL =
      pairs(
          "yi=i ya=ia ye=ie yao=iao you=iu yan=ian yin=in yang=iang ying=ing yong=iong yu=v yue=ve"
              + " yuan=van yun=vn yai=ia wu=u wa=ua wo=uo wai=uai wei=ui wan=uan wen=un wang=uang"
              + " weng=ueng");
  private static final Map<String, String> SPECIAL =
      pairs("n=en ng=eng m=m,u hm=h,en hng=h,eng yo=i,o lo=l,uo r=er");
  private static final Map<String, String> FULL_SPELLING = pairs("ue=ve uei=ui uen=un iou=iu");

  /** Where in its word a phone stands; the network hears no difference, Vosk tells words by it. */
  private enum Position {
    BEGIN,
    END,
    INTERNAL,
    SINGLETON
  }

  private static final String SILENCE_NAME = "SIL";

  /** Number of the only phone that belongs to no word. */
  static final int SILENCE = 1;

  private static final List<String> TABLE = table();
  private static final Map<String, Integer> NUMBERS = numbers();

  private Phones() {}

  /** How many numbers phones take, 0 included, which means nothing. */
  static int count() {
    return TABLE.size();
  }

  static String name(int phone) {
    return TABLE.get(phone);
  }

  /** As Kaldi calls it: {@code begin}, {@code end}, {@code internal}, {@code singleton}. */
  static String position(int phone) {
    return phone == SILENCE
        ? "nonword"
        : Position.values()[(phone - SILENCE - 1) % Position.values().length]
            .name()
            .toLowerCase(Locale.ROOT);
  }

  /** Kaldi's number for leaving a phone; the one below it stays in the phone. */
  static int forwardTransition(int phone) {
    return 2 * phone;
  }

  static boolean isSyllable(String syllable) {
    return of(syllable).isPresent();
  }

  /**
   * The numbers of a word's phones.
   *
   * @param syllables pinyin, a tone digit allowed; ü may be written v or u:
   * @throws IllegalArgumentException naming a syllable that is none
   */
  static int[] ofWord(List<String> syllables) {
    List<String> names = new ArrayList<>();
    for (String syllable : syllables)
      names.addAll(
          of(syllable)
              .orElseThrow(
                  () -> new IllegalArgumentException("\"" + syllable + "\" is no pinyin")));
    int[] numbers = new int[names.size()];
    for (int i = 0; i < numbers.length; i++)
      numbers[i] = NUMBERS.get(names.get(i)) + place(i, numbers.length).ordinal();
    return numbers;
  }

  private static Position place(int index, int of) {
    if (of == 1) return Position.SINGLETON;
    if (index == 0) return Position.BEGIN;
    return index == of - 1 ? Position.END : Position.INTERNAL;
  }

  private static Optional<List<String>> of(String syllable) {
    String s = syllable.toLowerCase(Locale.ROOT).replaceAll("\\d", "").replace("u:", "v");
    s = s.replace('ü', 'v').replace('ê', 'e');
    if (SPECIAL.containsKey(s)) return Optional.of(List.of(SPECIAL.get(s).split(",")));
    if (s.startsWith("y") || s.startsWith("w"))
      return Optional.ofNullable(WITHOUT_INITIAL.get(s)).map(List::of);
    String initial = initial(s);
    if (initial.isEmpty()) return FINALS.contains(s) ? Optional.of(List.of(s)) : Optional.empty();
    String vowel = vowel(initial, s.substring(initial.length()));
    return FINALS.contains(vowel) ? Optional.of(List.of(initial, vowel)) : Optional.empty();
  }

  private static String initial(String syllable) {
    for (int length = Math.min(2, syllable.length()); length > 0; length--)
      if (INITIALS.contains(syllable.substring(0, length))) return syllable.substring(0, length);
    return "";
  }

  private static String vowel(String initial, String written) {
    if ("jqx".contains(initial) && written.startsWith("u")) return full("v" + written.substring(1));
    if (written.equals("i") && "zcs".contains(initial)) return "ii";
    if (written.equals("i") && List.of("zh", "ch", "sh", "r").contains(initial)) return "iii";
    return full(written);
  }

  private static String full(String vowel) {
    return FULL_SPELLING.getOrDefault(vowel, vowel);
  }

  private static List<String> table() {
    List<String> table = new ArrayList<>(List.of("<eps>", SILENCE_NAME));
    for (List<String> kind : List.of(INITIALS, FINALS))
      for (String phone : kind)
        for (String position : List.of("_B", "_E", "_I", "_S")) table.add(phone + position);
    return List.copyOf(table);
  }

  /** The number of each phone at the beginning of a word; the other positions follow. */
  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < TABLE.size(); i++)
      if (TABLE.get(i).endsWith("_B"))
        numbers.put(TABLE.get(i).substring(0, TABLE.get(i).length() - 2), i);
    return numbers;
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : text.split(" ")) pairs.put(pair.split("=")[0], pair.split("=")[1]);
    return pairs;
  }
}
