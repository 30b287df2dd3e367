package io.tingjian.transcribe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that gives out one archive, in pieces when asked, and breaks off when told to. */
final class ModelServer implements AutoCloseable {
  private final HttpServer server;
  private final byte[] archive;
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private volatile int breaksOffAfter = Integer.MAX_VALUE;

  ModelServer(byte[] archive) throws IOException {
    this.archive = archive;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/model.zip", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/model.zip";
  }

  /** What was asked for, in order; "all" without a range. */
  List<String> ranges() {
    return List.copyOf(ranges);
  }

  void breakOffAfter(int bytes) {
    breaksOffAfter = bytes;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "all" : range);
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (from >= archive.length) {
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, archive.length - from);
    int to = from + Math.min(archive.length - from, breaksOffAfter);
    exchange.getResponseBody().write(Arrays.copyOfRange(archive, from, to));
    exchange.getResponseBody().flush();
    // Only a body that was sent whole may be closed as such; the other connection just ends.
    if (to == archive.length) exchange.getResponseBody().close();
    else exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
