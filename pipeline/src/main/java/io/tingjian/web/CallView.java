package io.tingjian.web;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.Delivery;
import io.tingjian.call.Direction;
import io.tingjian.call.HangupBy;
import io.tingjian.call.Part;
import io.tingjian.call.Role;
import io.tingjian.call.Score;
import io.tingjian.call.SharedVoice;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import io.tingjian.review.CallSheet;
import io.tingjian.store.CallDetails.Detail;
import io.tingjian.store.RecordingFacts;
import io.tingjian.store.Screening;
import io.tingjian.store.Transcripts;
import io.tingjian.store.Verdicts.Review;
import io.tingjian.written.Written;
import io.tingjian.written.WrittenTurn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A call as the page gets it. */
record CallView(
    String id,
    CallState state,
    String fileName,
    Instant receivedAt,
    Facts facts,
    Optional<Recording> recording,
    long durationMs,
    List<TurnView> turns,
    List<VoiceView.OfSpeaker> speakers,
    List<Sound> sounds,
    Set<Warning> warnings,
    List<FindingView> findings,
    String acousticModel,
    String packs,
    String classifiers,
    Instant screenedAt,
    List<Screening.RuleFailure> failures,
    Optional<Score> proposed,
    Optional<Score> standing,
    Optional<Review> review) {

  record Recording(String container, String codec, int rateHz, int channels) {
    static Recording of(RecordingFacts facts) {
      return new Recording(facts.container(), facts.codec(), facts.rateHz(), facts.channels());
    }
  }

  record Facts(
      String callId,
      Optional<OffsetDateTime> startedAt,
      Optional<Direction> direction,
      Optional<BusinessType> businessType,
      Optional<String> agentId,
      Optional<String> agentName,
      Optional<String> team,
      Optional<String> customerNumber,
      Optional<String> queue,
      String language,
      Map<String, Integer> channels,
      OptionalDouble ringSeconds,
      Optional<HangupBy> hangupBy,
      Optional<String> product) {
    static Facts of(CallFacts facts) {
      Map<String, Integer> channels = new TreeMap<>();
      facts.channels().forEach((role, channel) -> channels.put(role.wire(), channel));
      return new Facts(
          facts.callId(),
          facts.startedAt(),
          facts.direction(),
          facts.businessType(),
          facts.agentId(),
          facts.agentName(),
          facts.team(),
          facts.customerNumber(),
          facts.queue(),
          facts.language(),
          channels,
          facts.ringSeconds(),
          facts.hangupBy(),
          facts.product());
    }
  }

  /**
   * @param text as it is spoken
   * @param written as people read it
   * @param sharedVoice whose it is of two voices on one channel
   */
  record TurnView(
      int seq,
      Role role,
      long startMs,
      long endMs,
      String text,
      List<Word> words,
      WrittenTurn written,
      double roleConfidence,
      Optional<SharedVoice.Name> sharedVoice,
      VoiceView.OfTurn voice) {
    static List<TurnView> of(List<Turn> turns, boolean shared) {
      List<WrittenTurn> written = Written.of(turns);
      List<Delivery> deliveries = Delivery.of(turns);
      return IntStream.range(0, turns.size())
          .mapToObj(
              seq ->
                  of(
                      seq,
                      turns.get(seq),
                      written.get(seq),
                      VoiceView.OfTurn.of(turns.get(seq).prosody(), deliveries.get(seq), shared)))
          .toList();
    }

    private static TurnView of(int seq, Turn turn, WrittenTurn written, VoiceView.OfTurn voice) {
      return new TurnView(
          seq,
          turn.role(),
          turn.startMs(),
          turn.endMs(),
          turn.text(),
          turn.words(),
          written,
          turn.roleConfidence(),
          turn.voice().map(SharedVoice::name),
          voice);
    }
  }

  static CallView of(CallSheet sheet) {
    Detail detail = sheet.detail();
    Transcripts.Transcript transcript = detail.transcript().orElseThrow();
    Screening.Kept screening = detail.screening().orElseThrow();
    List<Turn> turns = transcript.turns();
    boolean shared = detail.facts().shared();
    return new CallView(
        detail.id(),
        detail.state(),
        detail.fileName(),
        detail.receivedAt(),
        Facts.of(detail.facts()),
        detail.recording().map(Recording::of),
        detail.recording().map(RecordingFacts::durationMs).orElse(0L),
        TurnView.of(turns, shared),
        Part.of(turns).stream().map(part -> VoiceView.OfSpeaker.of(part, shared)).toList(),
        transcript.sounds(),
        detail.warnings(),
        screening.findings().stream().map(FindingView::of).toList(),
        transcript.model(),
        screening.packs(),
        screening.classifiers(),
        screening.madeAt(),
        screening.failures(),
        screening.score(),
        sheet.standing(),
        sheet.review());
  }
}
