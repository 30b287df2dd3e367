package io.tingjian.transcribe;

import io.tingjian.audio.DemoCalls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The model that comes with the program, unpacked once for all tests of a build. */
public final class ShippedModel {
  static final String NAME = "vosk-model-small-cn-callcentre-0.3";

  private static AcousticModel opened;

  private ShippedModel() {}

  /** Shared by all tests of one run; never closed. */
  public static synchronized AcousticModel opened() throws Exception {
    if (opened == null) opened = AcousticModel.open(installed());
    return opened;
  }

  static InstalledModel installed() throws IOException {
    return new InstalledModel(NAME, folder());
  }

  static Path zip() {
    return DemoCalls.home().resolve("models/acoustic").resolve(NAME).resolve(NAME + ".zip");
  }

  public static synchronized Path folder() throws IOException {
    Path parent = DemoCalls.home().resolve("pipeline/target/test-models");
    Path folder = parent.resolve(NAME);
    if (ModelLayout.faults(folder).isEmpty()) return folder;
    try (InputStream file = Files.newInputStream(zip());
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        Path target = parent.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (!entry.isDirectory()) Files.write(target, zip.readAllBytes());
      }
    }
    return folder;
  }
}
