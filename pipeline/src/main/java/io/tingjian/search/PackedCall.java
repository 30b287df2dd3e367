package io.tingjian.search;

import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.HangupBy;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Prosody;
import io.tingjian.call.Role;
import io.tingjian.call.Sound;
import io.tingjian.call.Turn;
import io.tingjian.call.Warning;
import io.tingjian.call.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * A whole call in a few kilobytes, so that a rule can be held against it again without the store:
 * reading it back gives the very same call, to the last bit of every confidence. Only whose voice a
 * turn is on a shared channel is left out: people decide on that, no rule asks.
 */
final class PackedCall {
  private PackedCall() {}

  static byte[] write(IndexedCall call) {
    try {
      PackedWriter out = new PackedWriter();
      facts(out, call.call().facts());
      out.number(call.call().durationMs());
      out.list(call.call().turns(), turn -> turn(out, turn));
      out.list(call.call().sounds(), sound -> sound(out, sound));
      out.list(List.copyOf(call.call().warnings()), warning -> out.text(warning.wire()));
      out.list(call.labels(), labels -> labels(out, labels));
      return out.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse to be written", e);
    }
  }

  static PastCall read(String id, BytesRef stored) {
    PackedReader in = new PackedReader(stored);
    CallFacts facts = facts(in);
    long durationMs = in.number();
    List<Turn> turns = in.list(() -> turn(in));
    List<Sound> sounds = in.list(() -> sound(in));
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    warnings.addAll(in.list(() -> Warning.ofWire(in.text())));
    List<Map<String, Double>> labels = in.list(() -> labels(in));
    return new PastCall(id, new HeardCall(facts, durationMs, turns, sounds, warnings), labels);
  }

  private static void facts(PackedWriter out, CallFacts facts) throws IOException {
    out.text(facts.callId());
    out.text(facts.startedAt().map(OffsetDateTime::toString));
    out.text(facts.direction().map(Direction::wire));
    out.text(facts.businessType().map(BusinessType::wire));
    out.text(facts.agentId());
    out.text(facts.agentName());
    out.text(facts.team());
    out.text(facts.customerNumber());
    out.text(facts.queue());
    out.text(facts.language());
    out.list(
        List.copyOf(facts.channels().entrySet()),
        channel -> {
          out.text(channel.getKey().wire());
          out.number(channel.getValue());
        });
    out.real(facts.ringSeconds().orElse(Double.NaN));
    out.text(facts.hangupBy().map(HangupBy::wire));
    out.text(facts.product());
    out.number(facts.exempt() ? 1 : 0);
  }

  private static CallFacts facts(PackedReader in) {
    return new CallFacts(
        in.text(),
        in.optional().map(OffsetDateTime::parse),
        in.optional().map(Direction::ofWire),
        in.optional().map(BusinessType::ofWire),
        in.optional(),
        in.optional(),
        in.optional(),
        in.optional(),
        in.optional(),
        in.text(),
        channels(in),
        present(in.real()),
        in.optional().map(HangupBy::ofWire),
        in.optional(),
        in.number() == 1);
  }

  private static Map<Role, Integer> channels(PackedReader in) {
    Map<Role, Integer> channels = new EnumMap<>(Role.class);
    in.list(() -> channels.put(Role.ofWire(in.text()), (int) in.number()));
    return channels;
  }

  private static OptionalDouble present(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static void turn(PackedWriter out, Turn turn) throws IOException {
    out.number(turn.role().ordinal());
    out.number(turn.startMs());
    out.number(turn.endMs() - turn.startMs());
    out.real(turn.prosody().levelDbfs());
    out.real(turn.prosody().pitchHz());
    out.real(turn.prosody().lowHz());
    out.real(turn.prosody().highHz());
    out.real(turn.roleConfidence());
    out.list(
        turn.words(),
        word -> {
          out.text(word.text());
          out.number(word.startMs() - turn.startMs());
          out.number(word.endMs() - word.startMs());
          out.real(word.confidence());
        });
  }

  private static Turn turn(PackedReader in) {
    Role role = Role.values()[(int) in.number()];
    long start = in.number();
    long end = start + in.number();
    Prosody prosody = new Prosody(in.real(), in.real(), in.real(), in.real());
    double roleConfidence = in.real();
    List<Word> words =
        in.list(
            () -> {
              String text = in.text();
              long from = start + in.number();
              return new Word(text, from, from + in.number(), in.real());
            });
    return new Turn(role, start, end, words, prosody, roleConfidence, Optional.empty());
  }

  private static void sound(PackedWriter out, Sound sound) throws IOException {
    out.text(sound.kind().wire());
    out.text(sound.role().wire());
    out.number(sound.startMs());
    out.number(sound.endMs());
  }

  private static Sound sound(PackedReader in) {
    return new Sound(
        Sound.Kind.ofWire(in.text()), Role.ofWire(in.text()), in.number(), in.number());
  }

  private static void labels(PackedWriter out, Map<String, Double> labels) throws IOException {
    out.list(
        List.copyOf(labels.entrySet()),
        label -> {
          out.text(label.getKey());
          out.real(label.getValue());
        });
  }

  private static Map<String, Double> labels(PackedReader in) {
    Map<String, Double> labels = new HashMap<>();
    in.list(() -> labels.put(in.text(), in.real()));
    return labels;
  }
}
