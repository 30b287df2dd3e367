package io.tingjian.intake;

import io.tingjian.audio.RawSound;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a sidecar says of the recording itself.
 *
 * @param raw how it is to be read where it has no header
 * @param lengthMs how long it is
 */
record SoundClaim(Optional<RawSound> raw, OptionalLong lengthMs) {
  static final SoundClaim NONE = new SoundClaim(Optional.empty(), OptionalLong.empty());
}
