package io.tingjian.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Encoded;
import io.tingjian.audio.Tones;
import io.tingjian.call.CallState;
import io.tingjian.call.Finding;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.store.CallDetails.Detail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings on which voices share a channel, through the line: what a reviewer gets to see. */
class SharedChannelTest {
  private static final String CALL = "TJ-0928-0012";
  private static final String OTHER_CALL = "TJ-0901-0007";
  private static final int RATE = 8000;
  private static final String STEREO = "{\"agent\": 0, \"customer\": 1}";

  @TempDir static Path root;
  private static TryOut tryOut;
  private static Engine engine;

  @BeforeAll
  static void screenThemAll() throws Exception {
    tryOut = new TryOut(root);
    Decoded call = new Audio().decode(TryOut.DEMO.resolve(CALL + ".wav"));
    short[] agent = call.samples()[0];
    short[] customer = call.samples()[1];
    short[] mixed = call.mixedDown().samples()[0];
    short[] other = new Audio().decode(TryOut.DEMO.resolve(OTHER_CALL + ".wav")).samples()[1];
    put("mono", wav("mono", mixed), "");
    short[] later = Tones.joined(mixed, Tones.silence(20, RATE));
    put("mono-named-stereo", wav("named", later), STEREO);
    put("twice-the-same", encoded("pcm_alaw", "wav", mixed, mixed), STEREO);
    put("twice-the-same-unnamed", encoded("libmp3lame", "mp3", mixed, mixed), "");
    put("agent-alone", wav("agent", agent), "");
    put("customer-alone", wav("customer", customer), "");
    put("three-voices", wav("three", Tones.joined(mixed, other)), "");
    int loudest = loudest(agent);
    put("one-second", wav("second", Arrays.copyOfRange(agent, loudest, loudest + RATE)), "");
    engine = tryOut.open(Engine.Source.HANDED_IN, Map.of());
    tryOut.screen(engine);
  }

  @AfterAll
  static void close() {
    if (engine != null) engine.close();
  }

  @Test
  void bothSpeakersOfAMixtureAreToldApart() {
    assertThat(detail("mono").warnings()).containsExactly(Warning.ONE_CHANNEL);
    assertThat(said("mono", Role.AGENT)).contains("您好");
    assertThat(said("mono", Role.CUSTOMER)).isNotEmpty();
  }

  @Test
  void aSidecarThatSaysTwoChannelsChangesNothingButTheWarnings() {
    assertThat(detail("mono-named-stereo").warnings())
        .containsExactlyInAnyOrder(Warning.ONE_CHANNEL, Warning.ONE_CHANNEL_OF_TWO);
    assertThat(turns("mono-named-stereo")).isEqualTo(turns("mono"));
  }

  @Test
  void theSameOnBothChannelsIsHeardOnceAndSharedOut() {
    for (String name : List.of("twice-the-same", "twice-the-same-unnamed")) {
      assertThat(detail(name).warnings())
          .as(name)
          .containsExactlyInAnyOrder(Warning.ONE_CHANNEL, Warning.SAME_ON_BOTH_CHANNELS);
      assertThat(said(name, Role.AGENT)).as(name).contains("您好");
      assertThat(said(name, Role.CUSTOMER)).as(name).isNotEmpty();
      int once = all("mono").length();
      assertThat(all(name).length()).as(name).isBetween(once * 9 / 10, once * 11 / 10);
      assertThat(detail(name).facts().shared()).as(name).isTrue();
    }
  }

  @Test
  void whereOneVoiceIsHeardItIsNeverCutIntoTwoPeople() {
    for (Role role : List.of(Role.AGENT, Role.CUSTOMER)) {
      String name = role.wire() + "-alone";
      assertThat(detail(name).warnings()).as(name).contains(Warning.ONE_SIDED);
      assertThat(turns(name)).as(name).isNotEmpty();
      assertThat(turns(name))
          .extracting(Turn::role)
          .as(name)
          .allMatch(who -> who == role || who == Role.UNKNOWN);
    }
    assertThat(findings("customer-alone"))
        .as("nobody is blamed for what was not recorded")
        .noneMatch(finding -> finding.role() == Role.AGENT);
  }

  @Test
  void ofThreeVoicesTwoSidesAreMadeAndTheReviewerIsTold() {
    assertThat(detail("three-voices").warnings()).contains(Warning.ONE_CHANNEL);
    assertThat(all("three-voices")).startsWith(all("mono").substring(0, 10));
    assertThat(said("three-voices", Role.AGENT)).contains("您好");
    assertThat(turns("three-voices")).extracting(Turn::role).contains(Role.CUSTOMER);
  }

  @Test
  void oneSecondIsHeardAndNobodyIsNamedWithoutReason() {
    Detail call = detail("one-second");
    assertThat(call.state()).isEqualTo(CallState.SCREENED);
    assertThat(turns("one-second"))
        .allMatch(turn -> turn.role() != Role.UNKNOWN == turn.roleConfidence() >= 0.9);
    assertThat(findings("one-second")).isEmpty();
  }

  private static Detail detail(String name) {
    return TryOut.detail(engine, name);
  }

  private static List<Turn> turns(String name) {
    return detail(name).transcript().orElseThrow().turns();
  }

  private static List<Finding> findings(String name) {
    return detail(name).screening().orElseThrow().findings().stream()
        .map(kept -> kept.finding())
        .toList();
  }

  private static String said(String name, Role role) {
    return turns(name).stream()
        .filter(turn -> turn.role() == role)
        .map(Turn::text)
        .collect(joining());
  }

  private static String all(String name) {
    return turns(name).stream().map(Turn::text).collect(joining());
  }

  private static void put(String name, Path made, String channels) throws Exception {
    String file = made.getFileName().toString();
    Files.move(made, tryOut.folder.resolve(name + file.substring(file.lastIndexOf('.'))));
    String map = channels.isEmpty() ? "" : ", \"channels\": " + channels;
    Files.writeString(
        tryOut.folder.resolve(name + ".json"), "{\"call_id\": \"" + name + "\"" + map + "}");
  }

  private static Path wav(String name, short[] mono) throws Exception {
    return Tones.wav(root.resolve(name + ".wav"), RATE, mono, mono.length * 2L);
  }

  private static Path encoded(String codec, String container, short[]... channels)
      throws Exception {
    short[][] fast = new short[channels.length][];
    for (int c = 0; c < fast.length; c++) {
      fast[c] = new short[channels[c].length * 2];
      for (int i = 0; i < fast[c].length; i++) fast[c][i] = channels[c][i / 2];
    }
    return Encoded.in(root).file(codec, container, RATE, fast);
  }

  /** Where the loudest second begins. */
  private static int loudest(short[] sound) {
    int best = 0;
    long most = -1;
    for (int at = 0; at + RATE <= sound.length; at += RATE / 4) {
      long energy = 0;
      for (int i = at; i < at + RATE; i++) energy += (long) sound[i] * sound[i];
      if (energy > most) {
        most = energy;
        best = at;
      }
    }
    return best;
  }
}
