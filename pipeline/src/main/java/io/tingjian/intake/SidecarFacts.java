package io.tingjian.intake;

import io.tingjian.call.CallFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the sidecar beside a recording without taking the call in. */
public final class SidecarFacts {
  private SidecarFacts() {}

  /** What came of it. */
  public sealed interface Reading {}

  public record Known(CallFacts facts) implements Reading {}

  public record Unknown(Problem problem) implements Reading {}

  /**
   * @param languages of calls whose sidecar names none
   * @throws IOException when recording or sidecar cannot be read at all
   */
  public static Reading beside(Path recording, Languages languages) throws IOException {
    Look look = Look.at(recording);
    Optional<Path> sidecar = look.sidecar();
    if (sidecar.isEmpty())
      return new Unknown(Problem.of(Reason.SIDECAR_MISSING, look.name(), look.sidecarName(), "0"));
    Sidecar.Reading reading = new Sidecar(languages).read(sidecar.get());
    if (reading instanceof Sidecar.Reading.Read read) return new Known(read.facts());
    if (reading instanceof Sidecar.Reading.Invalid invalid)
      return new Unknown(Problem.sidecarInvalid(look.name(), look.sidecarName(), invalid.faults()));
    var unreadable = (Sidecar.Reading.Unreadable) reading;
    return new Unknown(
        Problem.of(
            Reason.SIDECAR_UNREADABLE,
            look.name(),
            look.sidecarName(),
            Integer.toString(unreadable.line()),
            Integer.toString(unreadable.column())));
  }
}
