package io.tingjian.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists what intake can be asked about below a folder. Used by one thread. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<Path> files = new ArrayList<>();

  private FolderWalk(Path root) {
    this.root = root;
  }

  /**
   * @throws IOException when the folder itself is not there or may not be read
   */
  static List<Path> files(Path root) throws IOException {
    FolderWalk walk = new FolderWalk(root);
    Files.walkFileTree(root, walk);
    Set<Path> stems = new HashSet<>();
    for (Path file : walk.files) if (!isSidecar(file)) stems.add(stem(file));
    return walk.files.stream()
        .filter(file -> file.equals(root) || !isSidecar(file) || !stems.contains(stem(file)))
        .sorted()
        .toList();
  }

  private static boolean isSidecar(Path file) {
    return FileKind.of(file, Set.of()) == FileKind.SIDECAR;
  }

  private static Path stem(Path file) {
    return file.resolveSibling(FileKind.stem(file.getFileName().toString()));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (FileKind.of(file, Set.of()) != FileKind.IGNORED) files.add(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    // One closed subfolder must not keep the others from being listed.
    if (file.equals(root)) throw failure;
    return FileVisitResult.CONTINUE;
  }
}
