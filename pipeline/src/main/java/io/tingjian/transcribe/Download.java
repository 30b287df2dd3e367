package io.tingjian.transcribe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Fetches an archive into a {@code .part} file. What is there from an earlier try is kept, and only
 * the rest is asked for; whether the whole is right, the archive's checksums say afterwards.
 */
final class Download {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  /**
   * @throws ModelUnusable saying what the server answered, and that another try goes on from here
   */
  void fetch(URI from, Path part, Progress progress) throws ModelUnusable {
    try {
      long have = Files.exists(part) ? Files.size(part) : 0;
      HttpRequest.Builder request = HttpRequest.newBuilder(from).GET();
      if (have > 0) request.header("Range", "bytes=" + have + "-");
      HttpResponse<InputStream> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        switch (answer.statusCode()) {
          case OK -> append(body, part, 0, length(answer), progress);
          case PARTIAL -> append(body, part, have, length(answer), progress);
          // Nothing is left to send: the earlier try had come to the end.
          case RANGE_NOT_SATISFIABLE -> progress.at(Progress.Stage.DOWNLOAD, have, have);
          default -> throw new ModelUnusable(from + " answers with status " + answer.statusCode());
        }
      }
    } catch (IOException e) {
      throw new ModelUnusable(
          "the download from "
              + from
              + " broke off ("
              + e.getMessage()
              + "); the same command goes on from where it stopped",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelUnusable("the download from " + from + " was interrupted", e);
    }
  }

  private static void append(InputStream body, Path part, long have, long rest, Progress progress)
      throws IOException {
    StandardOpenOption how =
        have == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
    long total = rest < 0 ? -1 : have + rest;
    long done = have;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream file = Files.newOutputStream(part, StandardOpenOption.CREATE, how)) {
      for (int read; (read = body.read(buffer)) >= 0; ) {
        file.write(buffer, 0, read);
        done += read;
        progress.at(Progress.Stage.DOWNLOAD, done, total);
      }
    }
    if (total >= 0 && done < total)
      throw new IOException("got " + done + " of " + total + " bytes");
  }

  private static long length(HttpResponse<?> answer) {
    return answer.headers().firstValueAsLong("Content-Length").orElse(-1);
  }
}
