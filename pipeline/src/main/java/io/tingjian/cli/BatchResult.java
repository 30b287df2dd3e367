package io.tingjian.cli;

import io.tingjian.call.CallState;
import io.tingjian.call.Score;
import io.tingjian.call.Wording;
import io.tingjian.intake.Outcome;
import io.tingjian.intake.Problem;
import io.tingjian.store.CallDetails.Detail;
import io.tingjian.store.RecordingFacts;
import io.tingjian.store.Screening;
import io.tingjian.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one recording of a batch ended. */
sealed interface BatchResult {
  /** One line for people; empty when there is nothing to tell. */
  String line(Locale language);

  record Screened(Report.Line call) implements BatchResult {
    @Override
    public String line(Locale language) {
      boolean zh = language.getLanguage().equals("zh");
      String score = call.score().isPresent() ? "" + call.score().getAsInt() : "–";
      return String.format(
          Locale.ROOT,
          zh ? "%s  %s  得分 %s，%d 处问题" : "%s  %s  score %s, %d findings",
          call.callId(),
          call.agent(),
          score,
          call.findings().size());
    }
  }

  /** A private line: that it came is all that may be said. */
  record Exempt() implements BatchResult {
    @Override
    public String line(Locale language) {
      return language.getLanguage().equals("zh")
          ? "免检通话：不听不存"
          : "an exempt call: neither heard nor kept";
    }
  }

  record Duplicate(String fileName, String ofFile) implements BatchResult {
    @Override
    public String line(Locale language) {
      return language.getLanguage().equals("zh")
          ? "= " + fileName + "：与 " + ofFile + " 是同一录音，不再筛查"
          : "= " + fileName + " is the same recording as " + ofFile + ", not screened again";
    }
  }

  /** Not taken for a recording: told, but no failure. */
  record LeftAlone(Wording sentence) implements BatchResult {
    @Override
    public String line(Locale language) {
      return "· " + sentence.in(language);
    }
  }

  /** In quarantine. */
  record Failed(Wording sentence) implements BatchResult {
    @Override
    public String line(Locale language) {
      return "✗ " + sentence.in(language);
    }
  }

  /** Hidden, temporary, gone, or waiting for something. */
  record Passed() implements BatchResult {
    @Override
    public String line(Locale language) {
      return "";
    }
  }

  /** What a file became, as the store knows it now. */
  static BatchResult of(Store store, Outcome outcome) {
    if (outcome instanceof Outcome.Duplicate duplicate)
      return new Duplicate(duplicate.fileName(), duplicate.ofFile());
    if (outcome instanceof Outcome.Exempt) return new Exempt();
    if (outcome instanceof Outcome.Quarantined quarantined)
      return new Failed(wording(quarantined.problem()));
    if (outcome instanceof Outcome.LeftAlone left) return new LeftAlone(wording(left.problem()));
    if (outcome instanceof Outcome.Waiting waiting) return stillWritten(waiting.file());
    if (outcome instanceof Outcome.Received received) return ofCall(store, received.id());
    if (outcome instanceof Outcome.AlreadyKnown known && known.id().isPresent())
      return ofCall(store, known.id().get());
    return new Passed();
  }

  /** Of a batch, which does not come back by itself. */
  private static Failed stillWritten(Path file) {
    String name = Problem.shown(file.getFileName().toString());
    return new Failed(
        new Wording(
            "“" + name + "”仍在写入，尚未处理。写完后请再运行一次。",
            "\""
                + name
                + "\" is still being written and was not taken. Run this again when it is"
                + " complete."));
  }

  private static Wording wording(Problem problem) {
    return Problem.wordingOf(problem.reason().code(), problem.arguments());
  }

  /** How a call ended. */
  static BatchResult ofCall(Store store, String id) {
    return store.details().find(id).map(call -> of(store, call)).orElseGet(Passed::new);
  }

  private static BatchResult of(Store store, Detail call) {
    if (call.state() == CallState.EXEMPT) return new Exempt();
    if (call.state() == CallState.QUARANTINED)
      return store
          .quarantine()
          .find(call.id())
          .<BatchResult>map(held -> new Failed(Problem.wordingOf(held.reason(), held.arguments())))
          .orElseGet(Passed::new);
    Optional<Screening.Kept> screening = call.screening();
    Optional<Score> score = screening.flatMap(Screening.Kept::score);
    return new Screened(
        new Report.Line(
            call.facts().callId(),
            Stream.of(call.facts().agentId(), call.facts().agentName())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ")),
            call.recording().map(RecordingFacts::durationMs).orElse(0L),
            score.map(s -> OptionalInt.of(s.points())).orElse(OptionalInt.empty()),
            call.warnings(),
            screening
                .map(kept -> kept.findings().stream().map(Screening.KeptFinding::finding).toList())
                .orElse(List.of())));
  }
}
