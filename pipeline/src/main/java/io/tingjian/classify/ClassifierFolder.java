package io.tingjian.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A trained classifier on disk: {@code header.json}, and {@code weights.bin}, single precision,
 * little end first, in the network's own order.
 */
record ClassifierFolder(Path path) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final String AGAIN = "; make it again with: tingjian train ";

  Header header() throws ClassifierUnusable {
    Path file = path.resolve("header.json");
    try {
      Header header = JSON.readValue(file.toFile(), Header.class);
      if (header.features() != Header.FEATURES)
        throw new ClassifierUnusable(
            file
                + ": made for features version "
                + header.features()
                + ", this program has version "
                + Header.FEATURES
                + AGAIN
                + path.getFileName());
      return header;
    } catch (IOException e) {
      throw new ClassifierUnusable(file + ": cannot be read" + AGAIN + path.getFileName(), e);
    }
  }

  /** A network with these weights; the caller closes it. */
  Network network(Header header) throws ClassifierUnusable {
    Path file = path.resolve("weights.bin");
    Shape shape =
        Shape.ofWire(header.shape())
            .orElseThrow(
                () ->
                    new ClassifierUnusable(
                        path.resolve("header.json")
                            + ": unknown shape \""
                            + header.shape()
                            + "\""));
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ClassifierUnusable(file + ": cannot be read" + AGAIN + path.getFileName(), e);
    }
    if (!Utterances.sha256(bytes).equals(header.weightsSha256()))
      throw new ClassifierUnusable(
          file + ": damaged, its SHA-256 is not the header's" + AGAIN + path.getFileName());
    Network network = shape.create(header.seed());
    float[] weights = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(weights);
    network.weights(weights);
    return network;
  }

  static byte[] bytes(float[] weights) {
    ByteBuffer bytes =
        ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(weights);
    return bytes.array();
  }

  /** Replaces both files; the header last, so that a half-written classifier is noticed. */
  void save(Header header, byte[] weights) throws IOException {
    Files.createDirectories(path);
    replace("weights.bin", weights);
    replace("header.json", (json(header) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The first characters of a hash over all that decides the classifier's answers. */
  static String version(Header header) {
    String decides =
        header.weightsSha256() + header.calibration() + header.features() + header.shape();
    return header.label()
        + "@"
        + Utterances.sha256(decides.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  private static String json(Header header) {
    try {
      return JSON.writeValueAsString(header);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a header is always JSON", e);
    }
  }

  private void replace(String name, byte[] bytes) throws IOException {
    Path whole = path.resolve(name + ".part");
    Files.write(whole, bytes);
    Files.move(whole, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
