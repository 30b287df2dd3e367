package io.tingjian.store;

import io.tingjian.call.CallFacts;
import io.tingjian.call.CallState;
import io.tingjian.call.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes one recording that comes in, as a new call or over its row from an earlier try. */
final class Entry {
  private final Store store;
  private final Handle handle;
  private final Arrived arrived;
  private final Optional<Known.Row> earlier;
  private final String id;

  Entry(Store store, Handle handle, Arrived arrived, Optional<Known.Row> earlier) {
    this.store = store;
    this.handle = handle;
    this.arrived = arrived;
    this.earlier = earlier;
    this.id = earlier.map(Known.Row::id).orElseGet(store::newId);
  }

  String id() {
    return id;
  }

  Receipt received(CallFacts facts, Set<Warning> warnings) {
    if (!sameBytesAsEarlier()) Heard.forget(handle, id);
    writeCall(facts, Optional.of(facts.callId()), CallState.RECEIVED);
    writeRecording(arrived.storedName());
    Calls.writeWarnings(handle, id, warnings);
    QuarantineList.close(handle, id, store.now());
    return new Receipt.Received(id, superseded(arrived.storedName()));
  }

  Receipt exempt(CallFacts facts) {
    // Another call may have the id; the fact that an exempt recording came needs none.
    Heard.forget(handle, id);
    boolean free = Known.holderOf(handle, facts.callId(), id).isEmpty();
    writeCall(
        nothingBut(facts), free ? Optional.of(facts.callId()) : Optional.empty(), CallState.EXEMPT);
    writeRecording(Optional.empty());
    QuarantineList.close(handle, id, store.now());
    return new Receipt.Exempt(id, superseded(Optional.empty()));
  }

  Receipt callIdTaken(CallFacts facts, Known.Row holder) {
    writeCall(facts, Optional.empty(), CallState.QUARANTINED);
    writeRecording(arrived.storedName());
    List<String> arguments = List.of(arrived.fileName(), facts.callId(), holder.fileName());
    openQuarantine(Reception.CALL_ID_TAKEN, arguments, Optional.of(facts.callId()));
    return new Receipt.CallIdTaken(id, facts.callId(), holder.fileName());
  }

  Receipt refused(String reason, List<String> arguments, Optional<String> claimedCallId) {
    writeCall(CallFacts.unknown(id, ""), Optional.empty(), CallState.QUARANTINED);
    // An earlier try of the same bytes may have had a good sidecar, and a copy made then is kept.
    Optional<String> kept =
        sameBytesAsEarlier() ? earlier.flatMap(Known.Row::storedName) : Optional.empty();
    writeRecording(arrived.storedName().or(() -> kept));
    openQuarantine(reason, arguments, claimedCallId);
    return new Receipt.Refused(id);
  }

  static void giveUpCallId(Handle handle, String holder, String callId) {
    handle.createUpdate(Sql.of(Entry.class, "give_up_call_id")).bind("id", holder).execute();
    handle
        .createUpdate(Sql.of(Entry.class, "claim_call_id"))
        .bind("id", holder)
        .bind("callId", callId)
        .execute();
  }

  private boolean sameBytesAsEarlier() {
    return earlier.map(row -> row.sha256().equals(arrived.sha256())).orElse(false);
  }

  private void openQuarantine(String reason, List<String> arguments, Optional<String> claimed) {
    QuarantineList.open(handle, store, id, CallState.RECEIVED, reason, arguments, claimed);
  }

  private void writeCall(CallFacts facts, Optional<String> callId, CallState state) {
    var statement =
        handle.createUpdate(
            Sql.of(Entry.class, earlier.isPresent() ? "update_call" : "insert_call"));
    FactsColumns.bind(statement, facts)
        .bind("id", id)
        .bind("callId", callId.orElse(null))
        .bind("state", state.wire())
        .bind("fileName", arrived.fileName())
        .bind("now", store.now())
        .execute();
  }

  private void writeRecording(Optional<String> storedName) {
    handle
        .createUpdate(
            Sql.of(Entry.class, earlier.isPresent() ? "update_recording" : "insert_recording"))
        .bind("call", id)
        .bind("sha256", arrived.sha256().orElse(null))
        .bind("sizeBytes", arrived.fingerprint().sizeBytes())
        .bind("storedName", storedName.orElse(null))
        .bind("rawForm", arrived.rawForm().orElse(null))
        .bind("claimedMs", arrived.claimedMs().isPresent() ? arrived.claimedMs().getAsLong() : null)
        .execute();
    Arrivals.becameCall(handle, store.now(), arrived, id);
  }

  private Optional<String> superseded(Optional<String> kept) {
    return earlier.flatMap(Known.Row::storedName).filter(name -> !kept.equals(Optional.of(name)));
  }

  /** Of a private line nothing is kept but that it is one. */
  private static CallFacts nothingBut(CallFacts facts) {
    return new CallFacts(
        facts.callId(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        facts.language(),
        Map.of(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }
}
