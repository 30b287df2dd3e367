package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.Tones;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.store.Store;
import io.tingjian.web.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorder that names its channels the wrong way round, heard by the shipped model. */
class SwappedSidesTest {
  private static final String CALL = "TJ-0903-0003";

  @TempDir Path root;

  @Test
  void aReviewerSwapsTheSidesByOneClickAndTakesItBack() throws Exception {
    TryOut tryOut = swappedCall();
    Map<Setting, String> anyPort = Map.of(Setting.WEB_PORT, "0");
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, anyPort);
        Server server = Server.start(tryOut.settings(anyPort), TryOut.HOME, engine)) {
      tryOut.screen(engine);
      HeardCall noticed = heard(engine.store());
      assertThat(noticed.warnings()).contains(Warning.CHANNELS_SEEM_SWAPPED);
      assertThat(greeter(noticed)).isEqualTo(Role.CUSTOMER);

      Visitor reviewer =
          new Visitor(server.address()).signedInAs(server.firstAdministrator().orElseThrow());
      String door = "/api/calls/" + id(engine.store()) + "/swap-sides";
      assertThat(reviewer.send("POST", door, "{}").statusCode()).isEqualTo(200);
      HeardCall right = heard(engine.store());
      assertThat(greeter(right)).isEqualTo(Role.AGENT);
      assertThat(right.warnings())
          .contains(Warning.SIDES_SWAPPED)
          .doesNotContain(Warning.CHANNELS_SEEM_SWAPPED);
      assertThat(engine.store().audit().latest(9)).extracting("action").contains("swap_sides");

      assertThat(reviewer.send("POST", door, "{}").statusCode()).isEqualTo(200);
      assertThat(heard(engine.store())).isEqualTo(noticed);
      String agent = door.replace("swap-sides", "agent");
      assertThat(reviewer.send("PUT", agent, "{\"voice\": \"a\"}").statusCode()).isEqualTo(409);
      assertThat(reviewer.send("POST", "/api/calls/none/swap-sides", "{}").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void onOneChannelAReviewerSaysWhoseVoiceIsTheAgents() throws Exception {
    TryOut tryOut = new TryOut(root);
    Decoded unsure = new Audio().decode(TryOut.DEMO.resolve("TJ-1009-0024.wav"));
    short[] mixed = unsure.mixedDown().samples()[0];
    Tones.wav(tryOut.folder.resolve("mono.wav"), unsure.rateHz(), mixed, mixed.length * 2L);
    Files.writeString(tryOut.folder.resolve("mono.json"), "{\"call_id\": \"" + CALL + "\"}");
    Map<Setting, String> anyPort = Map.of(Setting.WEB_PORT, "0");
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, anyPort);
        Server server = Server.start(tryOut.settings(anyPort), TryOut.HOME, engine)) {
      tryOut.screen(engine);
      assertThat(heard(engine.store()).warnings()).contains(Warning.SPEAKERS_UNSURE);
      Visitor reviewer =
          new Visitor(server.address()).signedInAs(server.firstAdministrator().orElseThrow());
      String door = "/api/calls/" + id(engine.store()) + "/agent";
      assertThat(reviewer.send("PUT", door, "{\"voice\": \"b\"}").statusCode()).isEqualTo(200);
      HeardCall named = heard(engine.store());
      assertThat(named.warnings())
          .contains(Warning.AGENT_NAMED)
          .doesNotContain(Warning.SPEAKERS_UNSURE);
      assertThat(named.turns()).extracting(Turn::role).contains(Role.AGENT, Role.CUSTOMER);
      assertThat(reviewer.send("PUT", door, "{\"voice\": \"a\"}").statusCode()).isEqualTo(200);
      assertThat(heard(engine.store()).turns())
          .extracting(Turn::role)
          .containsExactlyElementsOf(
              named.turns().stream().map(turn -> turn.role().other()).toList());
      assertThat(reviewer.send("PUT", door, "{\"voice\": \"c\"}").statusCode()).isEqualTo(400);
      assertThat(reviewer.send("PUT", door, "{}").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void whereTheSettingSaysSoTheyAreSwappedBeforeTheCallIsScreened() throws Exception {
    TryOut tryOut = swappedCall();
    try (Engine engine =
        tryOut.open(Engine.Source.HANDED_IN, Map.of(Setting.TRANSCRIBE_SWAPPED, "correct"))) {
      tryOut.screen(engine);
      HeardCall call = heard(engine.store());
      assertThat(greeter(call)).isEqualTo(Role.AGENT);
      assertThat(call.warnings()).contains(Warning.SIDES_SWAPPED);
      assertThat(engine.store().audit().latest(9))
          .filteredOn("action", "swap_sides")
          .extracting("who")
          .isEqualTo(List.of("system"));
    }
  }

  /** Whoever says the first words of greeting. */
  private static Role greeter(HeardCall call) {
    return call.turns().stream()
        .filter(turn -> turn.text().contains("您好"))
        .findFirst()
        .orElseThrow()
        .role();
  }

  private static HeardCall heard(Store store) {
    return store.transcripts().heard(id(store)).orElseThrow();
  }

  private static String id(Store store) {
    return store.calls().idOf(CALL).orElseThrow();
  }

  private TryOut swappedCall() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.DEMO, CALL);
    Path sidecar = tryOut.folder.resolve(CALL + ".json");
    String named = Files.readString(sidecar);
    String swapped =
        named
            .replaceAll("\"agent\":\\s*0", "\"agent\": 1")
            .replaceAll("\"customer\":\\s*1", "\"customer\": 0");
    assertThat(swapped).isNotEqualTo(named);
    Files.writeString(sidecar, swapped);
    return tryOut;
  }
}
