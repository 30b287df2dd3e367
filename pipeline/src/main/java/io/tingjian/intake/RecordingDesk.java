package io.tingjian.intake;

import io.tingjian.audio.RawSound;
import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.Warning;
import io.tingjian.store.Arrived;
import io.tingjian.store.Receipt;
import io.tingjian.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Takes one recording that stands still: reads its sidecar, copies it, enters it in the store. */
final class RecordingDesk {
  private final Store store;
  private final Vault vault;
  private final IntakeRules rules;
  private final Clock clock;
  private final Sidecar sidecars;

  RecordingDesk(Store store, Vault vault, IntakeRules rules, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.rules = rules;
    this.clock = clock;
    this.sidecars = new Sidecar(rules.languages());
  }

  Outcome take(Look look) throws IOException {
    Optional<String> sha256 = hash(look);
    if (look.sidecar().isEmpty()) return withoutSidecar(look, sha256);
    Sidecar.Reading reading;
    try {
      reading = sidecars.read(look.sidecar().get());
    } catch (IOException e) {
      Problem closed = Problem.of(Reason.FILE_UNREADABLE, look.name(), look.sidecarName());
      return refuse(look, sha256, closed, Optional.empty());
    }
    if (reading instanceof Sidecar.Reading.Read read)
      return enter(look, sha256, read.facts(), read.sound(), Set.of());
    if (reading instanceof Sidecar.Reading.Invalid invalid)
      return refuse(
          look,
          sha256,
          Problem.sidecarInvalid(look.name(), look.sidecarName(), invalid.faults()),
          invalid.callId());
    var unreadable = (Sidecar.Reading.Unreadable) reading;
    Problem broken =
        Problem.of(
            Reason.SIDECAR_UNREADABLE,
            look.name(),
            look.sidecarName(),
            Integer.toString(unreadable.line()),
            Integer.toString(unreadable.column()));
    return refuse(look, sha256, broken, Optional.empty());
  }

  private Outcome withoutSidecar(Look look, Optional<String> sha256) throws IOException {
    if (rules.sidecars() instanceof SidecarPolicy.Optional optional) {
      NamePattern names =
          new NamePattern(optional.fileName(), clock.getZone(), rules.languages().standard());
      return enter(
          look, sha256, names.read(look.stem()), SoundClaim.NONE, Set.of(Warning.NO_SIDECAR));
    }
    Problem missing =
        Problem.of(
            Reason.SIDECAR_MISSING,
            look.name(),
            look.sidecarName(),
            Long.toString(rules.sidecars().waitFor().toSeconds()));
    return refuse(look, sha256, missing, Optional.empty());
  }

  private Outcome enter(
      Look look, Optional<String> sha256, CallFacts facts, SoundClaim sound, Set<Warning> warnings)
      throws IOException {
    Optional<String> callId = Optional.of(facts.callId());
    if (facts.exempt())
      return entered(look, arrived(look, sha256, Optional.empty()), facts, Set.of());
    if (look.fingerprint().sizeBytes() == 0)
      return refuse(look, sha256, Problem.of(Reason.EMPTY, look.name()), callId);
    if (sha256.isEmpty())
      return refuse(
          look, sha256, Problem.of(Reason.FILE_UNREADABLE, look.name(), look.name()), callId);
    Optional<String> copy = Optional.empty();
    if (copyWanted(sha256.get())) {
      copy = vault.place(look.file(), sha256.get(), FileKind.ending(look.name()).toLowerCase());
      // What was hashed is not what was copied, or what is there now: somebody writes.
      if (copy.isEmpty() || !Look.at(look.file()).fingerprint().equals(look.fingerprint()))
        return new Outcome.Waiting(
            look.file(), Outcome.Cause.STILL_BEING_WRITTEN, Optional.empty());
    }
    Arrived arrived =
        arrived(look, sha256, copy).claiming(sound.raw().map(RawSound::form), sound.lengthMs());
    return entered(look, arrived, facts, warnings);
  }

  /** Nothing is copied that is there already, or whose bytes are known to be private. */
  private boolean copyWanted(String sha256) {
    return store
        .reception()
        .stateOf(sha256)
        .map(state -> state == CallState.QUARANTINED)
        .orElse(true);
  }

  private Outcome entered(Look look, Arrived arrived, CallFacts facts, Set<Warning> warnings) {
    return outcome(look, store.reception().receive(arrived, facts, warnings), facts.callId());
  }

  private Outcome refuse(
      Look look, Optional<String> sha256, Problem problem, Optional<String> claimedCallId) {
    Receipt receipt =
        store
            .reception()
            .refuse(
                arrived(look, sha256, Optional.empty()),
                problem.reason().code(),
                problem.arguments(),
                claimedCallId);
    return receipt instanceof Receipt.Refused refused
        ? new Outcome.Quarantined(refused.id(), problem)
        : outcome(look, receipt, claimedCallId.orElse(""));
  }

  private Outcome outcome(Look look, Receipt receipt, String callId) {
    if (receipt instanceof Receipt.Received received) {
      received.supersededAudio().ifPresent(vault::delete);
      return new Outcome.Received(received.id(), callId);
    }
    if (receipt instanceof Receipt.Exempt exempt) {
      exempt.supersededAudio().ifPresent(vault::delete);
      return new Outcome.Exempt(exempt.id());
    }
    if (receipt instanceof Receipt.DuplicateOf other)
      return new Outcome.Duplicate(look.name(), other.id(), other.callId(), other.fileName());
    if (receipt instanceof Receipt.CallIdTaken taken)
      return new Outcome.Quarantined(
          taken.id(),
          Problem.of(Reason.CALL_ID_TAKEN, look.name(), taken.callId(), taken.otherFile()));
    return new Outcome.AlreadyKnown(Optional.of(receipt.id()));
  }

  private static Arrived arrived(Look look, Optional<String> sha256, Optional<String> copy) {
    return new Arrived(look.path(), look.name(), look.fingerprint(), sha256, copy);
  }

  /** Empty for a file without bytes, and for one that cannot be read. */
  private static Optional<String> hash(Look look) throws IOException {
    if (look.fingerprint().sizeBytes() == 0) return Optional.empty();
    try {
      return Optional.of(Vault.sha256(look.file()));
    } catch (java.nio.file.NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
