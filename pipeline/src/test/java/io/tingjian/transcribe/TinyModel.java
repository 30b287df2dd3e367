package io.tingjian.transcribe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives with the files of a model and a few kilobytes in each: enough to be installed. */
final class TinyModel {
  static final String NAME = "vosk-model-tiny-zh";
  private static final List<String> FILES =
      List.of(
          "am/final.mdl", "conf/model.conf", "conf/mfcc.conf", "graph/HCLG.fst", "graph/words.txt");

  private TinyModel() {}

  static byte[] zip() throws IOException {
    return zip(NAME + "/", FILES);
  }

  static byte[] zipWithout(String missing) throws IOException {
    return zip(NAME + "/", FILES.stream().filter(file -> !file.equals(missing)).toList());
  }

  static byte[] zip(String root, List<String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Random random = new Random(1);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String file : files) {
        byte[] content = new byte[40_000];
        random.nextBytes(content);
        zip.putNextEntry(new ZipEntry(root + file));
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }

  static Path folder(Path parent) throws IOException {
    for (String file : FILES) {
      Path target = parent.resolve(NAME).resolve(file);
      Files.createDirectories(target.getParent());
      Files.writeString(target, "x");
    }
    return parent.resolve(NAME);
  }

  /** A home whose catalogue knows this model at an address. */
  static Path home(Path folder, String url, String sha256) throws IOException {
    String sum = sha256.isEmpty() ? "" : "    sha256: " + sha256 + "\n";
    Files.writeString(
        Files.createDirectories(folder).resolve("catalogue.yaml"),
        """
        models:
          - name: %s
            language: zh
            licence: none
            megabytes: 1
            url: %s
        %s    about: { zh: 小, en: tiny }
        """
            .formatted(NAME, url, sum),
        StandardCharsets.UTF_8);
    return folder;
  }
}
