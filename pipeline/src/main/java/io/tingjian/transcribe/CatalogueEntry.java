package io.tingjian.transcribe;

import io.tingjian.call.Wording;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model that the catalogue knows.
 *
 * @param language of the speech, such as {@code zh}
 * @param megabytes of the archive, about
 * @param shipped the archive that comes with the program
 * @param url where it is downloaded from otherwise
 * @param sha256 of the archive, lower-case hexadecimal
 */
public record CatalogueEntry(
    String name,
    String language,
    String licence,
    int megabytes,
    Optional<Path> shipped,
    Optional<URI> url,
    Optional<String> sha256,
    Wording about) {}
