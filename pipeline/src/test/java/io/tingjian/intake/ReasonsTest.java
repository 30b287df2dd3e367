package io.tingjian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.store.Reception;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sentences that people read in quarantine. */
class ReasonsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSamePlaceholders() throws IOException {
    assertThat(placeholders("zh")).isEqualTo(placeholders("en"));
  }

  @Test
  void everyReasonAndEveryFaultHasItsSentence() throws IOException {
    assertThat(placeholders("en").keySet())
        .containsAll(Arrays.stream(Reason.values()).map(Reason::code).toList())
        .containsAll(
            Arrays.stream(SidecarFault.Kind.values()).map(kind -> "fault." + kind.code()).toList());
  }

  @Test
  void noSentenceHasAnApostropheThatWouldSwallowItsPlaceholders() throws IOException {
    assertThat(bundle("en").values()).noneMatch(sentence -> sentence.toString().contains("'"));
  }

  @Test
  void theStoreAndTheBundlesMeanTheSameByATakenCallId() {
    assertThat(Reason.CALL_ID_TAKEN.code()).isEqualTo(Reception.CALL_ID_TAKEN);
  }

  @Test
  void allFaultsOfASidecarStandInOneSentence() {
    Problem problem =
        Problem.sidecarInvalid(
            "a.wav",
            "a.json",
            List.of(
                new SidecarFault(SidecarFault.Kind.MISSING, "call_id", "", ""),
                new SidecarFault(SidecarFault.Kind.NEGATIVE, "ring_seconds", "-3", "")));
    assertThat(problem.sentence(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(
            "“a.wav”未能处理，随录信息“a.json”有误：缺少 call_id；ring_seconds 不能是负数（现为 -3）。"
                + "请改正该文件，录音随后会自动处理。");
    assertThat(problem.sentence(Locale.GERMAN))
        .isEqualTo(
            "\"a.wav\" was not taken because of its sidecar \"a.json\": call_id is missing;"
                + " ring_seconds must not be negative (got -3). Correct the sidecar; the recording"
                + " is then taken by itself.");
  }

  @Test
  void promisedAndActualLengthStandInTheSentence() {
    Problem problem = Problem.of(Reason.CUT_SHORT, "a.wav", "40.0", "4.5");
    assertThat(problem.sentence(Locale.CHINESE))
        .isEqualTo("“a.wav”不完整：应有 40.0 秒，实际只有 4.5 秒。请从录音系统重新取得完整录音并放回原处。");
  }

  @Test
  void aNameNeitherBreaksTheLineNorDrivesTheTerminalNorIsReadAsAPattern() {
    Problem problem = Problem.of(Reason.EMPTY, "a\n\u001b[31m{0}'\u202egpj.wav");
    assertThat(problem.sentence(Locale.ENGLISH))
        .startsWith("\"a\\n\\u001b[31m{0}'\\u202egpj.wav\" is empty");
  }

  @Test
  void aCodeOfAnotherVersionIsStillASentence() {
    assertThat(Problem.wordingOf("too_loud", List.of("a.wav")).en())
        .isEqualTo(
            "\"a.wav\" was put here by another version of the program, which called the reason"
                + " too_loud.");
  }

  private static Map<String, TreeSet<String>> placeholders(String language) throws IOException {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    bundle(language)
        .forEach(
            (key, sentence) ->
                found.put(
                    key.toString(),
                    new TreeSet<>(
                        PLACEHOLDER
                            .matcher(sentence.toString())
                            .results()
                            .map(MatchResult::group)
                            .toList())));
    return found;
  }

  private static Properties bundle(String language) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            Reason.class.getResourceAsStream("reasons_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }
}
