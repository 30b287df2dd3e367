package io.tingjian.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file of the folder is, by its name. */
enum FileKind {
  RECORDING,
  SIDECAR,
  /** Something else; said once, then left alone. */
  FOREIGN,
  /** Hidden, temporary, or the truth about a demonstration call; nobody needs to hear of it. */
  IGNORED;

  private static final List<String> TEMPORARY =
      List.of(".part", ".partial", ".tmp", ".temp", ".crdownload", ".filepart", "~");

  static FileKind of(Path file, Set<String> extensions) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.startsWith(".") || TEMPORARY.stream().anyMatch(name::endsWith)) return IGNORED;
    if (name.endsWith(".truth.json")) return IGNORED;
    if (!Files.isRegularFile(file)) return IGNORED;
    String ending = ending(name);
    if (ending.equals("json")) return SIDECAR;
    return extensions.contains(ending) ? RECORDING : FOREIGN;
  }

  /** What stands after the last dot; empty when there is none. */
  static String ending(String name) {
    return name.substring(stem(name).length()).replaceFirst("^\\.", "");
  }

  /** The name without its ending. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
