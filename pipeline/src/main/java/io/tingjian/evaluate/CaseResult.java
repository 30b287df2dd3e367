package io.tingjian.evaluate;

import io.tingjian.call.Finding;
import io.tingjian.call.HeardCall;
import io.tingjian.call.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came out for one case.
 *
 * @param expected keys
 * @param spokenOf keys that the truth says anything about
 * @param fromSpeech empty when only the truth was judged
 * @param fromTruth empty when only speech was judged
 * @param agent how the agent was heard
 * @param customer how the customer was heard
 * @param everybody how both were heard together; on one channel, whoever was thought to speak
 * @param attribution empty unless both were heard on one channel
 */
record CaseResult(
    String callId,
    Set<String> expected,
    Set<String> spokenOf,
    Optional<Judged> fromSpeech,
    Optional<Judged> fromTruth,
    CharacterErrors agent,
    CharacterErrors customer,
    CharacterErrors everybody,
    Optional<Attribution> attribution) {
  record Judged(HeardCall call, List<Finding> findings) {
    Set<String> keys() {
      Set<String> keys = new TreeSet<>();
      findings.forEach(finding -> keys.add(finding.key()));
      return keys;
    }
  }

  static CaseResult of(Case one, Source source, Ears ears, Judge judge) throws Ears.Unheard {
    Optional<Judged> speech = Optional.empty();
    Optional<Judged> truth = Optional.empty();
    CharacterErrors agent = CharacterErrors.NONE;
    CharacterErrors customer = CharacterErrors.NONE;
    CharacterErrors everybody = CharacterErrors.NONE;
    Optional<Attribution> attribution = Optional.empty();
    if (source.speech()) {
      HeardCall heard = ears.hear(one.recording(), one.facts());
      speech = Optional.of(new Judged(heard, judge.judge(heard)));
      agent = CharacterErrors.of(Role.AGENT, heard.turns(), one.truth().spoken());
      customer = CharacterErrors.of(Role.CUSTOMER, heard.turns(), one.truth().spoken());
      boolean oneChannel = heard.facts().shared();
      everybody =
          oneChannel
              ? CharacterErrors.ofAll(heard.turns(), one.truth().spoken())
              : agent.plus(customer);
      if (oneChannel)
        attribution = Optional.of(Attribution.of(heard.turns(), one.truth().spoken()));
    }
    if (source.truth()) {
      HeardCall said =
          one.truth()
              .heard(one.facts(), ears.measure(one.recording(), one.facts(), one.truth().spoken()));
      truth = Optional.of(new Judged(said, judge.judge(said)));
    }
    return new CaseResult(
        one.facts().callId(),
        one.truth().keys(),
        one.truth().judgedKeys(),
        speech,
        truth,
        agent,
        customer,
        everybody,
        attribution);
  }

  /** What the evaluation is about: speech where it was heard, else the truth. */
  Judged judged() {
    return fromSpeech.or(() -> fromTruth).orElseThrow();
  }

  long durationMs() {
    return judged().call().durationMs();
  }
}
