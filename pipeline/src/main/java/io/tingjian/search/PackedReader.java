package io.tingjian.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/** Reads what {@link PackedWriter} has written, in the same order. */
final class PackedReader {
  private final BytesRef stored;
  private final ByteArrayDataInput in;

  PackedReader(BytesRef stored) {
    this.stored = stored;
    this.in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
  }

  long number() {
    return BitUtil.zigZagDecode(in.readVLong());
  }

  double real() {
    byte kind = in.readByte();
    if (kind == PackedWriter.ONE) return 1;
    if (kind == PackedWriter.UNKNOWN) return Double.NaN;
    return Double.longBitsToDouble(in.readLong());
  }

  String text() {
    int length = in.readVInt();
    String text = new String(stored.bytes, in.getPosition(), length, StandardCharsets.UTF_8);
    in.skipBytes(length);
    return text;
  }

  Optional<String> optional() {
    return in.readByte() == 0 ? Optional.empty() : Optional.of(text());
  }

  <T> List<T> list(Supplier<T> each) {
    int size = in.readVInt();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) list.add(each.get());
    return list;
  }
}
