package io.tingjian.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A second program on a data folder, as a real process; what it says comes line by line. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private OtherProcess(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static OtherProcess start(Path dataDir, String deed) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                dataDir.toString(),
                deed)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new OtherProcess(process);
  }

  /** Waits for the next line that is its own and not a library's. */
  String line() throws IOException {
    String line = said.readLine();
    while (line != null && !line.startsWith("> ")) line = said.readLine();
    return line == null ? "" : line.substring(2);
  }

  List<String> allLines() {
    return said.lines()
        .filter(line -> line.startsWith("> "))
        .map(line -> line.substring(2))
        .toList();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public static void main(String[] args) throws Exception {
    Store store = Store.open(Path.of(args[0]), Clock.systemUTC());
    if (args[1].equals("hold")) {
      System.out.println("> open");
      System.in.read();
    }
    for (int call = 0; call < 20; call++) {
      String id = FreshStore.receive(store, call + ".wav", "s" + call, "C-" + call).id();
      store.calls().accepted(id, FreshStore.RECORDING, Map.of(), Set.of());
      System.out.println("> " + id);
      System.out.flush();
    }
    Runtime.getRuntime().halt(1);
  }
}
