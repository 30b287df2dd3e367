package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.search.Digits;
import io.tingjian.search.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * {@code entity}: a whole number of a person that is read out digit by digit.
 *
 * @param slack how many digits may have been lost or doubled in hearing
 */
record SpokenNumber(Speaker by, Set<Kind> kinds, int slack) implements Condition {
  private static final String DIGIT_CHARACTERS = "零〇一幺二两三四五六七八九0123456789xX";

  /** Which numbers are known by their length and their first digits. */
  enum Kind {
    /** Mobile: 11 digits from 13 to 19; landline with area code: 10 to 12 digits from 0. */
    PHONE {
      @Override
      boolean is(String digits, int slack) {
        int length = digits.length();
        boolean mobile = digits.matches("一[三四五六七八九?].*") && near(length, 11, 11, slack);
        return mobile || (digits.startsWith("零") && near(length, 10, 12, slack));
      }
    },
    /** 17 digits and a check letter, or the old 15. */
    ID_CARD {
      @Override
      boolean is(String digits, int slack) {
        return near(digits.length(), 18, 18, slack) || digits.length() == 15;
      }
    },
    BANK_CARD {
      @Override
      boolean is(String digits, int slack) {
        return near(digits.length(), 16, 19, slack);
      }
    };

    abstract boolean is(String digits, int slack);

    private static boolean near(int length, int least, int most, int slack) {
      return length >= least - slack && length <= most + slack;
    }
  }

  @Override
  public Found in(CallView call) {
    List<Place> places = new ArrayList<>();
    for (Role role : CallView.roles(by))
      for (Digits number : call.spoken().digits(role))
        if (readings(number).stream().anyMatch(this::isOne)) places.add(place(number));
    places.sort(Comparator.comparingLong(Place::startMs));
    return call.of(by, places);
  }

  private boolean isOne(String digits) {
    return kinds.stream().anyMatch(kind -> kind.is(digits, slack));
  }

  /** A word at either end that only sounds like a digit (就是, 要) may belong to the sentence. */
  private static List<String> readings(Digits number) {
    String digits = number.digits();
    int from = isDigit(textOf(number.parts().get(0)).charAt(0)) ? 0 : 1;
    String last = textOf(number.parts().get(number.parts().size() - 1));
    int to = digits.length() - (isDigit(last.charAt(last.length() - 1)) ? 0 : 1);
    return from < to
        ? List.of(
            digits, digits.substring(from), digits.substring(0, to), digits.substring(from, to))
        : List.of(digits);
  }

  private static String textOf(Said part) {
    return part.passage().text().substring(part.start(), part.end());
  }

  private static boolean isDigit(char c) {
    return DIGIT_CHARACTERS.indexOf(c) >= 0;
  }

  private static Place place(Digits number) {
    Place whole = Place.of(number.parts().get(0));
    for (Said part : number.parts().subList(1, number.parts().size()))
      whole = whole.through(Place.of(part));
    return whole;
  }
}
