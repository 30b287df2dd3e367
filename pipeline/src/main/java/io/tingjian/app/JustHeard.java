package io.tingjian.app;

import io.tingjian.audio.Decoded;
import io.tingjian.audio.Listening;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The sound of the recordings that were listened to last, for the step that comes next. A help and
 * no promise: what is not here any more, after a crash or because others came between, is decoded
 * and listened to again. Threads may share it.
 */
final class JustHeard {
  /** A recording that is short enough to be worked on in one piece. */
  record Piece(Decoded sound, Listening listening) {}

  /** Takes the pieces of one recording; where there is more than one, keeps none. */
  static final class Pieces implements BiConsumer<Decoded, Listening> {
    private int taken;
    private Optional<Piece> only = Optional.empty();

    @Override
    public void accept(Decoded sound, Listening listening) {
      only = taken++ == 0 ? Optional.of(new Piece(sound, listening)) : Optional.empty();
    }
  }

  private final Map<Path, Piece> kept;

  /**
   * @param most recordings, of some 20 MB each at most
   */
  JustHeard(int most) {
    kept =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Path, Piece> eldest) {
            return size() > most;
          }
        };
  }

  synchronized void keep(Path recording, Pieces pieces) {
    pieces.only.ifPresent(piece -> kept.put(recording, piece));
  }

  /** Whoever takes it has it alone. */
  synchronized Optional<Piece> take(Path recording) {
    return Optional.ofNullable(kept.remove(recording));
  }
}
