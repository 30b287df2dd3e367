package io.tingjian.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Decoded;
import io.tingjian.audio.DemoCalls;
import io.tingjian.audio.Listening;
import io.tingjian.call.Role;
import io.tingjian.call.Sound;
import io.tingjian.call.Warning;
import io.tingjian.transcribe.Portions.Portion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recogniser's process as it really is: real calls, real signals. */
class RecogniserProcessTest {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final IntFunction<Role> AGENT_FIRST =
      channel -> channel == 0 ? Role.AGENT : Role.CUSTOMER;

  private final Audio audio = new Audio();
  @TempDir Path reports;
  private RecogniserProcess process;
  private Decoded sound;
  private Listening listening;

  @BeforeEach
  void aCall() throws Exception {
    sound = audio.decode(DemoCalls.one("TJ-0901-0007").recording());
    listening = audio.listen(sound);
    process = start(1024, LONG);
  }

  @AfterEach
  void close() {
    process.close();
    await().atMost(LONG).until(() -> children().isEmpty());
  }

  @Test
  void hearsWhatIsHeardInTheProgramItself() throws Exception {
    assertThat(transcript(process, 4)).isEqualTo(transcript(ShippedModel.opened(), 4));
  }

  @ParameterizedTest(name = "SIG{0}")
  @ValueSource(strings = {"KILL", "SEGV", "STOP"})
  void whatEndsItInTheMiddleOfACallLosesAndDoublesNothing(String signal) throws Exception {
    process.close();
    process = start(1024, signal.equals("STOP") ? Duration.ofSeconds(15) : LONG);
    List<Utterance> utterances = new ArrayList<>(utterances(3_000));
    for (String call : new String[] {"TJ-0909-0011", "TJ-0928-0012"}) {
      sound = audio.decode(DemoCalls.one(call).recording());
      listening = audio.listen(sound);
      utterances.addAll(utterances(3_000));
    }
    assertThat(utterances).hasSizeGreaterThan(18);
    AtomicInteger answered = new AtomicInteger();
    ExecutorService askers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Heard>> heard = new ArrayList<>();
      for (Utterance utterance : utterances)
        heard.add(
            askers.submit(
                () -> {
                  Heard one = process.hear(utterance);
                  answered.incrementAndGet();
                  return one;
                }));
      Set<Long> struck = new HashSet<>();
      for (int blow = 0; blow < 2; blow++) {
        // Six later, whatever the blow before hit has been answered: one struck twice is to blame.
        int after = struck.isEmpty() ? 2 : answered.get() + 6;
        await().atMost(LONG).until(() -> answered.get() >= after);
        ProcessHandle child = children().get(0);
        assertThat(struck).doesNotContain(child.pid());
        signal(signal, child);
        struck.add(child.pid());
      }
      for (int i = 0; i < heard.size(); i++)
        assertThat(heard.get(i).get(3, TimeUnit.MINUTES))
            .as("utterance %d", i)
            .isEqualTo(ShippedModel.opened().hear(utterances.get(i)));
      assertThat(children()).extracting(ProcessHandle::pid).doesNotContainAnyElementsOf(struck);
    } finally {
      askers.shutdownNow();
    }
  }

  @Test
  void whoEndsItTwiceIsToBlame() throws Exception {
    Utterance[] all = utterances(60_000).toArray(Utterance[]::new);
    Utterance endless = joined(all, 4);
    ExecutorService asker = Executors.newSingleThreadExecutor();
    try {
      Future<Heard> heard = asker.submit(() -> process.hear(endless));
      for (int deaths = 0; deaths < 2; deaths++) {
        ProcessHandle child = onceItHears();
        signal("KILL", child);
        await().atMost(LONG).until(() -> !child.isAlive());
      }
      assertThatThrownBy(() -> heard.get(3, TimeUnit.MINUTES))
          .cause()
          .isInstanceOf(RecogniserKilled.class);
      assertThat(process.hear(all[0])).isEqualTo(ShippedModel.opened().hear(all[0]));
    } finally {
      asker.shutdownNow();
    }
  }

  @Test
  void oneThatHasGrownIsReplacedBetweenUtterances() throws Exception {
    process.close();
    process = start(0, LONG);
    Set<Long> seen = new HashSet<>();
    for (Utterance utterance : utterances(60_000).subList(0, 4)) {
      assertThat(process.hear(utterance)).isEqualTo(ShippedModel.opened().hear(utterance));
      children().forEach(child -> seen.add(child.pid()));
    }
    assertThat(seen).hasSizeGreaterThan(1);
    await().atMost(LONG).until(() -> children().size() <= 1);
  }

  @Test
  void endsWhenItsParentIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dtingjian.home=" + DemoCalls.home(),
                ParentOfOne.class.getName(),
                reports.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(parent.inputReader().readLine()).isEqualTo("ready");
    List<ProcessHandle> children = parent.descendants().toList();
    assertThat(children).hasSize(1);
    parent.destroyForcibly().waitFor();
    await().atMost(LONG).until(() -> !children.get(0).isAlive());
  }

  @Test
  void tenThousandEarsTakeNoMoreMemory() throws Exception {
    Utterance scrap = new Utterance(new short[800], 8000, 60_000);
    hearTwoAtATime(scrap, 2_000);
    long before = residentKb(children().get(0));
    hearTwoAtATime(scrap, 10_000);
    assertThat(residentKb(children().get(0))).isLessThanOrEqualTo(before * 105 / 100);
  }

  private void hearTwoAtATime(Utterance utterance, int times) throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> halves = new ArrayList<>();
      for (int asker = 0; asker < 2; asker++)
        halves.add(
            askers.submit(
                () -> {
                  for (int i = 0; i < times / 2; i++) process.hear(utterance);
                  return null;
                }));
      for (Future<?> half : halves) half.get();
    } finally {
      askers.shutdownNow();
    }
  }

  @Test
  void aRecordingThatTakesTooLongIsKeptAsFarAsItWasHeard() throws Exception {
    for (Recogniser recogniser : List.of(process, ShippedModel.opened())) {
      Transcript whole = transcript(recogniser, 4);
      Transcript stopped = transcript(recogniser, 1e-6);
      assertThat(whole.warnings()).isEmpty();
      assertThat(stopped.warnings()).containsExactly(Warning.PARTLY_HEARD);
      assertThat(stopped.turns()).hasSizeLessThan(whole.turns().size());
      long unheard =
          stopped.sounds().stream()
              .filter(s -> s.kind() == Sound.Kind.VOICE)
              .mapToLong(s -> s.endMs() - s.startMs())
              .sum();
      assertThat(unheard).as("ms that are no silence all the same").isGreaterThan(10_000);
    }
  }

  @Test
  void aModelThatIsNoneIsRefusedBeforeAProcessIsStarted() {
    assertThatThrownBy(
            () -> RecogniserProcess.start(new InstalledModel("bad", reports), settings(1024, LONG)))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("lacks am/final.mdl");
  }

  private Transcript transcript(Recogniser recogniser, double slowest) throws Exception {
    try (Transcriber transcriber =
        new Transcriber(recogniser, audio, new Transcriber.Settings(2, 700, slowest))) {
      return transcriber.transcribe(sound, listening, AGENT_FIRST);
    }
  }

  private List<Utterance> utterances(long mostMs) {
    List<Utterance> utterances = new ArrayList<>();
    for (int channel = 0; channel < 2; channel++)
      for (Portion portion : Portions.of(sound, channel, listening.speech(channel)))
        utterances.add(
            new Utterance(
                Arrays.copyOfRange(
                    sound.samples()[channel],
                    sound.frameAt(portion.startMs()),
                    sound.frameAt(portion.endMs())),
                sound.rateHz(),
                mostMs));
    return utterances;
  }

  private static Utterance joined(Utterance[] parts, int times) {
    int length = times * Arrays.stream(parts).mapToInt(part -> part.samples().length).sum();
    short[] all = new short[length];
    int at = 0;
    for (int i = 0; i < times; i++)
      for (Utterance part : parts) {
        System.arraycopy(part.samples(), 0, all, at, part.samples().length);
        at += part.samples().length;
      }
    return new Utterance(all, parts[0].rateHz(), 600_000);
  }

  private RecogniserProcess start(long growthMb, Duration patience) throws Exception {
    RecogniserProcess started =
        RecogniserProcess.start(ShippedModel.installed(), settings(growthMb, patience));
    started.awaitReady();
    return started;
  }

  private RecogniserProcess.Settings settings(long growthMb, Duration patience) {
    return new RecogniserProcess.Settings(2, growthMb, patience, reports);
  }

  /** A child that has burnt half a second since the model was open is at an utterance. */
  private ProcessHandle onceItHears() throws Exception {
    await().atMost(LONG).until(() -> !children().isEmpty());
    process.awaitReady();
    ProcessHandle child = children().get(0);
    Duration ready = burnt(child);
    await().atMost(LONG).until(() -> burnt(child).minus(ready).toMillis() > 500);
    return child;
  }

  private static Duration burnt(ProcessHandle child) {
    return child.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .toList();
  }

  private static void signal(String signal, ProcessHandle child) throws Exception {
    int rc = new ProcessBuilder("kill", "-" + signal, "" + child.pid()).start().waitFor();
    assertThat(rc).isZero();
  }

  private static long residentKb(ProcessHandle child) throws Exception {
    return Files.readAllLines(Path.of("/proc/" + child.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
