package io.tingjian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.audio.RawSound;
import io.tingjian.call.BusinessType;
import io.tingjian.call.CallFacts;
import io.tingjian.call.Direction;
import io.tingjian.call.HangupBy;
import io.tingjian.call.Role;
import io.tingjian.intake.Sidecar.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidecarTest {
  @TempDir Path folder;

  @Test
  void everyFieldIsReadAndUnknownOnesAreIgnored() throws IOException {
    String json =
        """
        {"call_id": "C-1", "started_at": "2026-09-17T08:40:31+08:00", "direction": "inbound",
         "business_type": "survey", "agent_id": "3031", "agent_name": "陈志强", "team": "民生一组",
         "customer_number": "19900002310", "queue": "移动话费", "language": "en",
         "channels": {"agent": 1, "customer": 0}, "ring_seconds": 7.5, "hangup_by": "customer",
         "product": "宽带", "exempt": false, "pbx_node": {"rack": 7}}
        """;
    assertThat(read(json))
        .isEqualTo(
            new Reading.Read(
                new CallFacts(
                    "C-1",
                    Optional.of(OffsetDateTime.parse("2026-09-17T08:40:31+08:00")),
                    Optional.of(Direction.INBOUND),
                    Optional.of(BusinessType.SURVEY),
                    Optional.of("3031"),
                    Optional.of("陈志强"),
                    Optional.of("民生一组"),
                    Optional.of("19900002310"),
                    Optional.of("移动话费"),
                    "en",
                    Map.of(Role.AGENT, 1, Role.CUSTOMER, 0),
                    OptionalDouble.of(7.5),
                    Optional.of(HangupBy.CUSTOMER),
                    Optional.of("宽带"),
                    false),
                SoundClaim.NONE));
  }

  @ParameterizedTest
  @CsvSource({"en-US, en", "EN, en", "zh_CN, zh", "yue, yue", "zh-Hant-HK, zh"})
  void aLanguageIsItsCodeAlone(String written, String language) throws IOException {
    assertThat(language(read("{\"call_id\": \"C\", \"language\": \"" + written + "\"}")))
        .isEqualTo(language);
  }

  @Test
  void aLanguageThatIsNoneIsNamed() throws IOException {
    Reading.Invalid invalid =
        (Reading.Invalid) read("{\"call_id\": \"C\", \"language\": \"English\"}");
    assertThat(invalid.faults())
        .containsExactly(
            new SidecarFault(SidecarFault.Kind.NOT_A_LANGUAGE, "language", "\"English\"", ""));
  }

  @Test
  void whereNoLanguageIsNamedTheQueueSaysItOrElseTheSetting() throws IOException {
    Sidecar sidecar = new Sidecar(Languages.declared("zh-CN", "English Desk=en-GB, VIP=zh"));
    assertThat(language(sidecar.read(write("{\"call_id\": \"C\", \"queue\": \"english desk \"}"))))
        .isEqualTo("en");
    assertThat(language(sidecar.read(write("{\"call_id\": \"C\", \"queue\": \"Else\"}"))))
        .isEqualTo("zh");
    assertThat(language(sidecar.read(write("{\"call_id\": \"C\"}")))).isEqualTo("zh");
    assertThat(
            language(
                sidecar.read(
                    write(
                        "{\"call_id\": \"C\", \"queue\": \"English Desk\", \"language\":"
                            + " \"zh\"}"))))
        .isEqualTo("zh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=en", "Desk", "Desk=English", "Desk=", "a=en, b"})
  void queuesThatNameNoLanguageAreRefused(String declared) {
    assertThatThrownBy(() -> Languages.declared("zh", declared))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRecordingWithoutAHeaderIsDeclared() throws IOException {
    Reading.Read read =
        (Reading.Read)
            read(
                "{\"call_id\": \"C\", \"duration_seconds\": 61.5, \"audio\": {\"encoding\":"
                    + " \"ulaw\", \"rate_hz\": 16000, \"channels\": 2}}");
    assertThat(read.sound())
        .isEqualTo(
            new SoundClaim(
                Optional.of(new RawSound(RawSound.Encoding.ULAW, 16000, 2)),
                OptionalLong.of(61_500)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'{\"rate_hz\": 8000}', audio.encoding",
    "'{\"encoding\": \"mp3\", \"rate_hz\": 8000}', audio.encoding",
    "'{\"encoding\": \"alaw\", \"rate_hz\": 80}', audio.rate_hz",
    "'{\"encoding\": \"alaw\"}', audio.rate_hz",
    "'{\"encoding\": \"alaw\", \"rate_hz\": 8000, \"channels\": 9}', audio.channels",
    "'\"alaw\"', audio"
  })
  void aDeclarationThatCannotHoldIsNamed(String audio, String field) throws IOException {
    Reading.Invalid invalid =
        (Reading.Invalid) read("{\"call_id\": \"C\", \"audio\": " + audio + "}");
    assertThat(invalid.faults()).extracting(SidecarFault::field).containsExactly(field);
  }

  @Test
  void onlyTheCallIdMustBeThere() throws IOException {
    assertThat(read("{\"call_id\": \"C-1\", \"team\": null, \"queue\": \" \"}"))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            good -> {
              assertThat(good.facts().team()).isEmpty();
              assertThat(good.facts().queue()).isEmpty();
              assertThat(good.facts().channels()).isEmpty();
              assertThat(good.facts().language()).isEqualTo("zh");
            });
  }

  @Test
  void aMarkOfByteOrderDoesNoHarm() throws IOException {
    assertThat(read("\ufeff{\"call_id\": \"C-1\"}")).isInstanceOf(Reading.Read.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"team\": \"a\"}                                | call_id is missing",
        "{\"call_id\": \"  \"}                            | call_id is missing",
        "{\"call_id\": 7}                                 | call_id must be text (got 7)",
        "[1, 2]                                           | the whole must be one JSON object (got"
            + " [1,2])",
        "{\"call_id\": \"a\\u0000b\"}                     | call_id must not hold a NUL character",
        "{\"call_id\": \"c\", \"agent_id\": 3031}         | agent_id must be text (got 3031)",
        "{\"call_id\": \"c\", \"direction\": \"up\"}      | direction \"up\" is unknown, allowed"
            + " are: inbound, outbound",
        "{\"call_id\": \"c\", \"hangup_by\": true}        | hangup_by true is unknown, allowed are:"
            + " agent, customer, system",
        "{\"call_id\": \"c\", \"started_at\": \"2026-09-17 08:40\"} | started_at must be a time with"
            + " its offset, such as 2026-09-17T08:40:31+08:00 (got \"2026-09-17 08:40\")",
        "{\"call_id\": \"c\", \"started_at\": \"0001-01-01T00:00:00Z\"} | started_at must be a time"
            + " with its offset, such as 2026-09-17T08:40:31+08:00 (got \"0001-01-01T00:00:00Z\")",
        "{\"call_id\": \"c\", \"ring_seconds\": -3}       | ring_seconds must not be negative (got"
            + " -3)",
        "{\"call_id\": \"c\", \"ring_seconds\": \"3\"}    | ring_seconds must be a number (got"
            + " \"3\")",
        "{\"call_id\": \"c\", \"exempt\": \"yes\"}        | exempt must be true or false (got"
            + " \"yes\")",
        "{\"call_id\": \"c\", \"channels\": {\"agent\": -1}}  | channels.agent must be a whole"
            + " channel number from 0 on (got -1)",
        "{\"call_id\": \"c\", \"channels\": {\"boss\": 0}}    | channels \"boss\" is unknown, allowed"
            + " are: agent, customer",
      })
  void aFaultIsSaidInItsOwnWords(String json, String sentence) throws IOException {
    assertThat(faults(json)).isEqualTo(sentence);
  }

  @Test
  void allFaultsAreSaidAtOnceAndTheCallIdIsKept() throws IOException {
    Reading reading =
        read("{\"call_id\": \"C-1\", \"direction\": \"up\", \"exempt\": 1, \"ring_seconds\": -1}");
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Invalid.class,
            invalid -> {
              assertThat(invalid.callId()).contains("C-1");
              assertThat(invalid.faults())
                  .extracting(SidecarFault::field)
                  .containsExactlyInAnyOrder("direction", "exempt", "ring_seconds");
            });
  }

  @Test
  void aTextThatNoColumnHoldsIsAFaultAndShownShortened() throws IOException {
    assertThat(faults("{\"call_id\": \"" + "x".repeat(201) + "\"}"))
        .isEqualTo(
            "call_id must not be longer than 200 characters (starts with \""
                + "x".repeat(39)
                + "…)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "                                           | 1 | 1",
        "{\"call_id\": \"c\"                        | 1 | 16",
        "{\"call_id\": \"c\", \"call_id\": \"d\"}   | 1 | 27",
        "{\"call_id\": \"c\"} {}                    | 1 | 18",
      })
  void whatIsNoJsonIsPlacedByLineAndColumn(String json, int line, int column) throws IOException {
    assertThat(read(json == null ? "" : json)).isEqualTo(new Reading.Unreadable(line, column));
  }

  @Test
  void bytesThatAreNoUtf8AreUnreadable() throws IOException {
    Path file = folder.resolve("gbk.json");
    Files.write(file, "{\"call_id\": \"通话\"}".getBytes("GB18030"));
    assertThat(new Sidecar(new Languages("zh", Map.of())).read(file))
        .isInstanceOf(Reading.Unreadable.class);
  }

  private static String language(Reading reading) {
    return ((Reading.Read) reading).facts().language();
  }

  private Reading read(String json) throws IOException {
    return new Sidecar(new Languages("zh", Map.of())).read(write(json));
  }

  private Path write(String json) throws IOException {
    return Files.write(folder.resolve("a.json"), json.getBytes(StandardCharsets.UTF_8));
  }

  private String faults(String json) throws IOException {
    List<SidecarFault> faults = ((Reading.Invalid) read(json)).faults();
    String sentence = Problem.sidecarInvalid("a.wav", "a.json", faults).sentence(Locale.ENGLISH);
    return sentence.substring(
        sentence.indexOf(": ") + 2, sentence.indexOf(". Correct the sidecar"));
  }
}
