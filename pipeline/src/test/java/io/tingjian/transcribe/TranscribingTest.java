package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.audio.Audio;
import io.tingjian.audio.BadRecordings;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.DemoCalls;
import io.tingjian.audio.DemoCalls.DemoCall;
import io.tingjian.call.Role;
import io.tingjian.call.Turn;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscribingTest {
  private static final IntFunction<Role> AGENT_FIRST =
      channel -> channel == 0 ? Role.AGENT : Role.CUSTOMER;

  private final Audio audio = new Audio();
  private Transcriber transcriber;

  @BeforeEach
  void oneModelTwoEars() throws Exception {
    transcriber =
        new Transcriber(ShippedModel.opened(), audio, new Transcriber.Settings(2, 700, 4));
  }

  @AfterEach
  void close() {
    transcriber.close();
  }

  @Test
  void bothSpeakersAreHeardInOrderWithTimesAndConfidence() throws Exception {
    DemoCall call = DemoCalls.one("TJ-0909-0011");
    Transcript transcript = transcribe(call.recording(), AGENT_FIRST);
    assertThat(transcript.model()).isEqualTo(ShippedModel.NAME);
    assertThat(transcript.turns()).extracting(Turn::role).contains(Role.AGENT, Role.CUSTOMER);
    assertThat(transcript.turns()).isSortedAccordingTo((a, b) -> (int) (a.startMs() - b.startMs()));
    for (Role role : List.of(Role.AGENT, Role.CUSTOMER)) {
      String said = CharacterErrors.truth(call.turns(), role);
      String heard = CharacterErrors.heard(transcript.turns(), role);
      assertThat(CharacterErrors.between(said, heard).rate())
          .as("%s: %s", role, heard)
          .isLessThan(0.4);
    }
    for (Turn turn : transcript.turns()) {
      assertThat(turn.endMs()).isLessThanOrEqualTo(35_500);
      assertThat(turn.prosody().measured()).isTrue();
      assertThat(turn.prosody().pitchHz()).isBetween(60.0, 400.0);
    }
  }

  @Test
  void rolesFollowTheChannelMap() throws Exception {
    Path swapped = BadRecordings.file("agent-on-1.wav");
    Transcript transcript =
        transcribe(swapped, channel -> channel == 1 ? Role.AGENT : Role.CUSTOMER);
    Turn first = transcript.turns().stream().filter(t -> t.role() == Role.AGENT).findFirst().get();
    assertThat(first.text()).contains("您好");
  }

  @Test
  void silenceNoiseAndScrapsGiveNoTurns() throws Exception {
    for (String file : List.of("all-silence.wav", "pure-noise.wav", "third-of-a-second.wav"))
      assertThat(transcribe(BadRecordings.file(file), AGENT_FIRST).turns()).as(file).isEmpty();
  }

  @Test
  void severalThreadsHearTheSameAsOne() throws Exception {
    Path recording = DemoCalls.one("TJ-0909-0011").recording();
    Transcript alone = transcribe(recording, AGENT_FIRST);
    ExecutorService callers = Executors.newFixedThreadPool(3);
    try {
      Callable<Transcript> again = () -> transcribe(recording, AGENT_FIRST);
      for (Future<Transcript> other : callers.invokeAll(List.of(again, again, again)))
        assertThat(other.get()).isEqualTo(alone);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void aFolderThatIsNoModelIsRefusedBeforeVoskSeesIt() {
    assertThatThrownBy(() -> AcousticModel.open(new InstalledModel("bad", BadRecordings.folder())))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("lacks am/final.mdl")
        .hasMessageContaining("lacks graph/HCLG.fst");
    assertThatThrownBy(() -> AcousticModel.open(new InstalledModel("gone", Path.of("nowhere"))))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("is no folder");
  }

  @Test
  void aModelMayBeClosedTwice() throws Exception {
    AcousticModel model = AcousticModel.open(ShippedModel.installed());
    model.close();
    model.close();
    assertThatThrownBy(() -> model.ear(8000)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEarRefusesWhatWouldEndTheProgram() throws Exception {
    AcousticModel model = ShippedModel.opened();
    assertThatThrownBy(() -> model.ear(0)).isInstanceOf(IllegalArgumentException.class);
    Ear ear = model.ear(8000);
    assertThatThrownBy(() -> ear.hear(new Utterance(new short[100], 16000, 1000)))
        .isInstanceOf(IllegalArgumentException.class);
    ear.close();
    ear.close();
    assertThatThrownBy(() -> ear.hear(new Utterance(new short[100], 8000, 1000)))
        .isInstanceOf(IllegalStateException.class);
  }

  private Transcript transcribe(Path recording, IntFunction<Role> roles) throws Exception {
    Decoded sound = audio.decode(recording);
    return transcriber.transcribe(sound, audio.listen(sound), roles);
  }
}
