package io.tingjian.call;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the telephone system knows about a call: the content of its sidecar. What it does not know
 * is empty.
 *
 * @param callId unique among all calls of an installation
 * @param language of the conversation, a two-letter code such as {@code zh}
 * @param channels which channel (counted from 0) carries whom; empty when nothing is known
 * @param ringSeconds how long it rang before it was answered; not part of the recording
 * @param exempt a private line: must never be decoded, transcribed or shown
 */
public record CallFacts(
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
    Map<Role, Integer> channels,
    OptionalDouble ringSeconds,
    Optional<HangupBy> hangupBy,
    Optional<String> product,
    boolean exempt) {
  public CallFacts {
    if (callId.isBlank()) throw new IllegalArgumentException("call_id must not be blank");
    channels = Map.copyOf(channels);
  }

  /** Only the id and the language are known; channel 0 is the agent's, channel 1 the customer's. */
  public static CallFacts unknown(String callId, String language) {
    return new CallFacts(
        callId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        language,
        Map.of(Role.AGENT, 0, Role.CUSTOMER, 1),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The same call, with this on its channels. */
  public CallFacts on(Map<Role, Integer> channels) {
    return new CallFacts(
        callId,
        startedAt,
        direction,
        businessType,
        agentId,
        agentName,
        team,
        customerNumber,
        queue,
        language,
        channels,
        ringSeconds,
        hangupBy,
        product,
        exempt);
  }

  /** Whether no channel is one speaker's own: whoever speaks is heard on all of them. */
  public boolean shared() {
    return channels.isEmpty();
  }

  /** The role that the map gives to a channel; unknown when the map is silent about it. */
  public Role roleOf(int channel) {
    return channels.entrySet().stream()
        .filter(entry -> entry.getValue() == channel)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Role.UNKNOWN);
  }
}
