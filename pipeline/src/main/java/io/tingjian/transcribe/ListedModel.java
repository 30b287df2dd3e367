package io.tingjian.transcribe;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One line of the list of models.
 *
 * @param entry what the catalogue knows of it; empty for people's own models
 * @param folder where it lies; empty until it is installed or unpacked
 * @param inUse calls are transcribed with it
 */
public record ListedModel(
    String name, Optional<CatalogueEntry> entry, Optional<Path> folder, boolean inUse) {
  /** How near a model is. */
  public enum State {
    INSTALLED,
    /** Comes with the program; is unpacked when it is first used. */
    SHIPPED,
    /** The network has it. */
    AVAILABLE
  }

  public State state() {
    if (folder.isPresent()) return State.INSTALLED;
    return entry.flatMap(CatalogueEntry::shipped).isPresent() ? State.SHIPPED : State.AVAILABLE;
  }
}
