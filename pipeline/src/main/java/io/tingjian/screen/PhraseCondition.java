package io.tingjian.screen;

import io.tingjian.call.Role;
import io.tingjian.screen.Explanation.Why;
import io.tingjian.search.Need;
import io.tingjian.search.Passage;
import io.tingjian.search.PhraseSet;
import io.tingjian.search.Said;
import io.tingjian.search.SoundAlike;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code said}: one turn holds any of some phrases, all of some, at least n of some, and none of
 * some.
 *
 * @param butNot a place that overlaps one of these does not count
 */
record PhraseCondition(
    Speaker by,
    PhraseSet any,
    List<PhraseSet> all,
    AtLeast atLeast,
    PhraseSet none,
    PhraseSet butNot,
    SoundAlike sound)
    implements Condition {
  record AtLeast(int n, List<PhraseSet> of) {
    static final AtLeast NOTHING = new AtLeast(0, List.of());
  }

  @Override
  public Found in(CallView call) {
    List<Place> places = new ArrayList<>();
    for (Role role : CallView.roles(by)) places.addAll(places(call, role));
    places.sort(Comparator.comparingLong(Place::startMs));
    return call.of(by, places);
  }

  @Override
  public Need need() {
    List<Need> needs = new ArrayList<>();
    if (!any.isEmpty()) needs.add(said(any));
    for (PhraseSet one : all) needs.add(said(one));
    if (atLeast.n() > 0) needs.add(Need.any(atLeast.of().stream().map(this::said).toList()));
    return Need.all(needs);
  }

  private Need said(PhraseSet phrases) {
    return Need.said(CallView.roles(by), phrases, sound);
  }

  private List<Place> places(CallView call, Role role) {
    List<List<Said>> demanded = new ArrayList<>();
    for (PhraseSet one :
        any.isEmpty() ? all : Stream.concat(Stream.of(any), all.stream()).toList()) {
      List<Said> said = find(call, role, one);
      // The rest need not be looked for.
      if (said.isEmpty()) return List.of();
      demanded.add(said);
    }
    List<List<Said>> counted = new ArrayList<>();
    for (PhraseSet one : atLeast.of()) counted.add(find(call, role, one));
    List<Said> forbidden = call.spoken().find(role, none, PhraseSet.NONE, sound.ofExclusions());
    List<Place> places = new ArrayList<>();
    for (Passage turn : call.turns()) {
      if (turn.role() != role || in(turn, forbidden) > 0) continue;
      if (demanded.stream().anyMatch(said -> in(turn, said) == 0)) continue;
      if (counted.stream().filter(said -> in(turn, said) > 0).count() < atLeast.n()) continue;
      for (List<Said> said : demanded) addIn(turn, said, places);
      for (List<Said> said : counted) addIn(turn, said, places);
    }
    return places;
  }

  /** Of each phrase that is demanded by itself: how often it is said, wherever. */
  @Override
  public List<Explanation.Reading> readings(CallView call) {
    List<Explanation.Reading> readings = new ArrayList<>();
    for (PhraseSet one : Stream.concat(all.stream(), atLeast.of().stream()).toList())
      readings.add(
          new Explanation.Reading(
              one.phrases().get(0).written(),
              CallView.roles(by).stream().mapToInt(role -> find(call, role, one).size()).sum(),
              "×"));
    return readings;
  }

  @Override
  public List<Explanation.Nearly> nearly(CallView call) {
    List<Place> found = call.find(this).places();
    List<Explanation.Nearly> nearly = new ArrayList<>();
    PhraseSet words = any.isEmpty() ? PhraseSet.all(all, atLeast.of()) : any;
    for (Role role : Role.values()) {
      boolean own = by.is(role);
      add(
          own ? Why.TOO_LITTLE : Why.OTHER_SPEAKER,
          call.spoken().find(role, words, butNot, sound),
          found,
          nearly);
      if (!own) continue;
      add(Why.EXCUSED, call.spoken().find(role, words, PhraseSet.NONE, sound), found, nearly);
      add(Why.ONLY_SOUND, call.spoken().find(role, words, butNot, SoundAlike.NEAR), found, nearly);
    }
    return nearly;
  }

  private static void add(
      Why why, List<Said> said, List<Place> found, List<Explanation.Nearly> nearly) {
    for (Said one : said) {
      Place place = Place.of(one);
      boolean known =
          found.stream().anyMatch(place::overlaps)
              || nearly.stream()
                  .anyMatch(
                      n ->
                          n.spot().startMs() == place.startMs() && n.spot().role() == place.role());
      if (!known) nearly.add(new Explanation.Nearly(why, place.spot()));
    }
  }

  private List<Said> find(CallView call, Role role, PhraseSet phrases) {
    return call.spoken().find(role, phrases, butNot, sound);
  }

  private static long in(Passage turn, List<Said> said) {
    return said.stream().filter(place -> place.passage() == turn).count();
  }

  private static void addIn(Passage turn, List<Said> said, List<Place> places) {
    said.stream().filter(s -> s.passage() == turn).map(Place::of).forEach(places::add);
  }
}
