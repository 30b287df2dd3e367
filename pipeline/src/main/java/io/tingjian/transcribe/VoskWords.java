package io.tingjian.transcribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.call.Word;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads Vosk's results. */
final class VoskWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private VoskWords() {}

  /** Shape: {@code {"result": [{"conf": 0.9, "start": 1.02, "end": 1.5, "word": "您好"}, …]}}. */
  static List<Word> read(String result) {
    try {
      List<Word> words = new ArrayList<>();
      for (JsonNode word : JSON.readTree(result).path("result")) {
        String text = word.path("word").asText().strip();
        // Noise and words outside the vocabulary come as <unk> or [SPN].
        if (text.isEmpty() || text.startsWith("<") || text.startsWith("[")) continue;
        long start = Math.max(0, ms(word.path("start")));
        long end = Math.max(start, ms(word.path("end")));
        words.add(
            new Word(text, start, end, Math.max(0, Math.min(1, word.path("conf").asDouble()))));
      }
      return words;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Vosk's result is no JSON: " + result, e);
    }
  }

  private static long ms(JsonNode seconds) {
    return Math.round(seconds.asDouble() * 1000);
  }
}
