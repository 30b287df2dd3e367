package io.tingjian.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDataOutput;

/** Writes what calls are made of: small numbers in few bytes, nothing rounded. */
final class PackedWriter {
  /** Stands for a number that is written often, in place of its eight bytes. */
  static final byte ONE = 1;

  static final byte UNKNOWN = 2;
  static final byte WHOLE = 3;

  @FunctionalInterface
  interface Each<T> {
    void write(T element) throws IOException;
  }

  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

  byte[] bytes() {
    return out.toArrayCopy();
  }

  void number(long value) throws IOException {
    out.writeZLong(value);
  }

  /** Most words are sure (1), most voices in a typed dialogue are not measured (NaN). */
  void real(double value) throws IOException {
    if (value == 1) {
      out.writeByte(ONE);
    } else if (Double.isNaN(value)) {
      out.writeByte(UNKNOWN);
    } else {
      out.writeByte(WHOLE);
      out.writeLong(Double.doubleToLongBits(value));
    }
  }

  void text(String text) throws IOException {
    out.writeString(text);
  }

  void text(Optional<String> text) throws IOException {
    out.writeByte((byte) (text.isPresent() ? 1 : 0));
    if (text.isPresent()) text(text.get());
  }

  <T> void list(List<T> elements, Each<T> each) throws IOException {
    out.writeVInt(elements.size());
    for (T element : elements) each.write(element);
  }
}
