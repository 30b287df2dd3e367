package io.tingjian.screen;

import io.tingjian.search.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Conditions made of conditions. */
final class Logic {
  private Logic() {}

  /** All hold; the places are those of the first that has any, the others only qualify it. */
  record All(List<Condition> members) implements Condition {
    @Override
    public Found in(CallView call) {
      List<Place> places = List.of();
      boolean unheard = false;
      for (Condition member : members) {
        Found found = call.find(member);
        if (found.answer() == Found.Answer.NO) return Found.no();
        unheard |= found.isUnheard();
        if (places.isEmpty()) places = found.places();
      }
      return unheard ? Found.unheard() : Found.yes(places);
    }

    @Override
    public Need need() {
      return Need.all(members.stream().map(Condition::need).toList());
    }
  }

  /** At least {@code n} hold; the places are all of theirs. */
  record AtLeast(int n, List<Condition> members) implements Condition {
    @Override
    public Found in(CallView call) {
      List<Place> places = new ArrayList<>();
      int hold = 0;
      int unheard = 0;
      for (Condition member : members) {
        Found found = call.find(member);
        if (found.holds()) hold++;
        if (found.isUnheard()) unheard++;
        places.addAll(found.places());
      }
      places.sort(Comparator.comparingLong(Place::startMs));
      if (hold >= n) return Found.yes(places);
      return hold + unheard >= n ? Found.unheard() : Found.no();
    }

    @Override
    public Need need() {
      return n == 0 ? Need.ANYTHING : Need.any(members.stream().map(Condition::need).toList());
    }

    @Override
    public Found missingIn(CallView call) {
      return members.stream()
          .map(member -> member.missingIn(call))
          .filter(found -> !found.places().isEmpty())
          .findFirst()
          .orElse(Found.yes());
    }
  }

  record Not(Condition member) implements Condition {
    @Override
    public Found in(CallView call) {
      return switch (call.find(member).answer()) {
        case YES -> Found.no();
        case NO -> member.missingIn(call);
        // Nobody can be blamed for words that would not have been recorded.
        case UNHEARD -> Found.unheard();
      };
    }
  }

  /** All hold in one turn; a {@code not} among them must not hold there. */
  record SameTurn(List<Condition> members) implements Condition {
    @Override
    public Found in(CallView call) {
      List<Place> places = null;
      for (Condition member : members)
        if (!(member instanceof Not) && call.find(member).isUnheard()) return Found.unheard();
      for (Condition member : members)
        if (!(member instanceof Not)) places = meeting(places, call.find(member).places());
      for (Condition member : members)
        if (member instanceof Not not) {
          List<Place> unwanted = call.find(not.member()).places();
          places =
              places.stream().filter(p -> unwanted.stream().noneMatch(p::sharesTurnWith)).toList();
        }
      return Found.at(places);
    }

    @Override
    public Need need() {
      return Need.all(
          members.stream()
              .filter(member -> !(member instanceof Not))
              .map(Condition::need)
              .toList());
    }

    private static List<Place> meeting(List<Place> before, List<Place> more) {
      if (before == null) return more;
      return before.stream()
          .filter(place -> more.stream().anyMatch(place::sharesTurnWith))
          .toList();
    }
  }

  /** What was found, with less (or more) weight. */
  record Sure(Condition member, double factor) implements Condition {
    @Override
    public Found in(CallView call) {
      Found found = call.find(member);
      return new Found(
          found.answer(), found.places().stream().map(place -> place.times(factor)).toList());
    }

    @Override
    public Need need() {
      return member.need();
    }

    @Override
    public Found missingIn(CallView call) {
      return member.missingIn(call);
    }
  }
}
