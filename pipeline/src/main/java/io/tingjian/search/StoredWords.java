package io.tingjian.search;

import io.tingjian.call.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** The times of a turn's words in a few bytes each; their text is the turn's. */
final class StoredWords {
  private StoredWords() {}

  static byte[] write(List<Word> words) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(words.size());
      long before = 0;
      for (Word word : words) {
        out.writeVInt(word.text().length());
        out.writeZLong(word.startMs() - before);
        out.writeVLong(word.endMs() - word.startMs());
        before = word.startMs();
      }
      return out.toArrayCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse to be written", e);
    }
  }

  /**
   * @param text of the turn that the words were written of
   */
  static List<Word> read(BytesRef stored, String text) {
    try {
      ByteArrayDataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
      List<Word> words = new ArrayList<>();
      int at = 0;
      long start = 0;
      for (int left = in.readVInt(); left > 0; left--) {
        while (text.charAt(at) == ' ') at++;
        int length = in.readVInt();
        start += in.readZLong();
        words.add(new Word(text.substring(at, at + length), start, start + in.readVLong(), 1));
        at += length;
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse to be read", e);
    }
  }
}
