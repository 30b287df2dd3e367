package io.tingjian.transcribe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * How the program and its recogniser's process talk over a pipe, all numbers with the highest byte
 * first:
 *
 * <pre>
 * utterance: number (8 bytes, from 1), rate in Hz (4), processor ms at most (8), samples (4), sample (2) …
 * answer:    number (8 bytes, 0 for "can begin"), bytes (4), an {@link Answer} as JSON in UTF-8
 * </pre>
 *
 * Answers come in any order. Writers of one stream take turns; each method writes or reads one
 * whole frame.
 */
final class Frames {
  /** Longer is no frame, but whatever else a dying process may have printed. */
  private static final int LONGEST_ANSWER = 1 << 26;

  /** A word's optional parts are none of Jackson's own. */
  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  /** An utterance or an answer with its number. */
  record Numbered<T>(long number, T what) {}

  private Frames() {}

  static void write(DataOutputStream out, long number, Utterance utterance) throws IOException {
    short[] samples = utterance.samples();
    ByteBuffer sound = ByteBuffer.allocate(samples.length * Short.BYTES);
    sound.asShortBuffer().put(samples);
    out.writeLong(number);
    out.writeInt(utterance.rateHz());
    out.writeLong(utterance.mostMs());
    out.writeInt(samples.length);
    out.write(sound.array());
    out.flush();
  }

  /**
   * @throws java.io.EOFException when the other side is gone
   */
  static Numbered<Utterance> readUtterance(DataInputStream in) throws IOException {
    long number = in.readLong();
    int rateHz = in.readInt();
    long mostMs = in.readLong();
    short[] samples = new short[in.readInt()];
    byte[] sound = new byte[samples.length * Short.BYTES];
    in.readFully(sound);
    ByteBuffer.wrap(sound).asShortBuffer().get(samples);
    return new Numbered<>(number, new Utterance(samples, rateHz, mostMs));
  }

  static void write(DataOutputStream out, long number, Answer answer) throws IOException {
    byte[] json = JSON.writeValueAsBytes(answer);
    out.writeLong(number);
    out.writeInt(json.length);
    out.write(json);
    out.flush();
  }

  /**
   * @throws IOException when the other side is gone, or sends something else
   */
  static Numbered<Answer> readAnswer(DataInputStream in) throws IOException {
    long number = in.readLong();
    int length = in.readInt();
    if (length < 0 || length > LONGEST_ANSWER)
      throw new IOException("no answer has " + length + " bytes");
    byte[] json = new byte[length];
    in.readFully(json);
    return new Numbered<>(number, JSON.readValue(json, Answer.class));
  }
}
