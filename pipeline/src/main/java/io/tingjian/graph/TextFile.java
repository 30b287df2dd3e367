package io.tingjian.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** UTF-8 text, packed with gzip where its name ends so. */
record TextFile(Path path) {
  /** The file itself or, where only that is there, its packed twin. */
  static TextFile in(Path folder, String name) throws GraphFault {
    for (String candidate : new String[] {name, name + ".gz"})
      if (Files.isRegularFile(folder.resolve(candidate)))
        return new TextFile(folder.resolve(candidate));
    throw new GraphFault(folder + " lacks " + name + " (or " + name + ".gz)");
  }

  BufferedReader reader() throws IOException {
    InputStream bytes = Files.newInputStream(path);
    if (packed()) bytes = new GZIPInputStream(bytes, 1 << 16);
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
  }

  BufferedWriter writer() throws IOException {
    OutputStream bytes = Files.newOutputStream(path);
    if (packed()) bytes = new GZIPOutputStream(bytes, 1 << 16);
    return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
  }

  private boolean packed() {
    return path.getFileName().toString().endsWith(".gz");
  }
}
