package io.tingjian.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.review.Answer;
import io.tingjian.review.GeneratedPassword;
import io.tingjian.review.Person;
import io.tingjian.review.Staff;
import io.tingjian.store.AuditLog;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door lets through, and what it says. Each test has a call of its own. */
class DoorTest {
  private static final Path DEMO = Path.of(System.getProperty("tingjian.home"), "demo/recordings");

  @TempDir private static Path data;
  private static SampleServer server;
  private static String privateLine;
  private static String lost;

  @BeforeAll
  static void open() throws Exception {
    server = SampleServer.start(data, 0);
    privateLine = server.calls().addExempt("PRIVATE-1");
    lost = server.calls().addQuarantined("empty", "空.wav");
  }

  @AfterAll
  static void close() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/triage",
        "/api/stats",
        "/api/calls/1",
        "/api/calls/1/audio",
        "/api/calls/1/peaks",
        "/api/search?q=a",
        "/api/search/export?q=a",
        "/api/searches",
        "/api/trends",
        "/api/quarantine",
        "/api/audit",
        "/api/accounts",
        "/api/rules",
        "/api/anything",
        "/actuator/env",
        "/actuator"
      })
  void aStrangerGetsNothing(String path) throws Exception {
    HttpResponse<String> answer = new Visitor(server.url()).get(path);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"error\":\"sign in first\",\"why\":\"signed_out\"}");
  }

  @Test
  void aStrangerGetsThePageUnderAStrictPolicy() throws Exception {
    HttpResponse<String> page = new Visitor(server.url()).get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self';")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    HttpResponse<String> library = new Visitor(server.url()).get("/vendor/vue-3.5.45.runtime.js");
    assertThat(library.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .contains("javascript");
    assertThat(library.headers().firstValue("Cache-Control"))
        .get()
        .asString()
        .contains("immutable");
  }

  @Test
  void headSaysWhatGetWouldSay() throws Exception {
    Visitor stranger = new Visitor(server.url());
    assertThat(stranger.head("/").statusCode()).isEqualTo(200);
    assertThat(stranger.head("/app.js").statusCode()).isEqualTo(200);
    assertThat(stranger.head("/api/stats").statusCode()).isEqualTo(401);
    assertThat(admin().head("/api/stats").statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestWithoutTheTokenOfItsCookieIsRefused() throws Exception {
    Visitor visitor = new Visitor(server.url());
    assertThat(visitor.signIn("admin", "whatever").statusCode()).isEqualTo(403);
  }

  @Test
  void theSessionCookieIsOutOfReachOfScriptsAndChangesWithSigningIn() throws Exception {
    Visitor visitor = new Visitor(server.url());
    visitor.get("/api/session");
    HttpResponse<String> answer =
        visitor.signIn(server.password().account(), server.password().password());
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("tingjian_session=")
                    .contains("HttpOnly", "SameSite=Strict"));
  }

  @Test
  void guessingBecomesSlow() throws Exception {
    Visitor guesser = new Visitor(server.url());
    guesser.get("/api/session");
    for (int i = 0; i < 4; i++)
      assertThat(guesser.signIn("somebody", "guess" + i).statusCode()).isEqualTo(401);
    guesser.signIn("somebody", "guess 5");
    HttpResponse<String> answer = guesser.signIn("somebody", "guess 6");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
  }

  @Test
  void theQueueIsWorstFirstAndNamesWhatWasFound() throws Exception {
    server.calls().add(DEMO.resolve("TJ-0901-0007.json"));
    server.calls().add(DEMO.resolve("TJ-0922-0030.json"));
    JsonNode list = admin().json("/api/triage?text=TJ-09&limit=200");
    List<String> ids = list.get("calls").findValuesAsText("call_id");
    assertThat(ids.indexOf("TJ-0922-0030")).isLessThan(ids.indexOf("TJ-0901-0007"));
    JsonNode call = list.get("calls").get(ids.indexOf("TJ-0922-0030"));
    assertThat(call.get("worst").asText()).isEqualTo("critical");
    assertThat(call.get("started_at").asText()).endsWith("+08:00");
    assertThat(call.get("findings").get(0).get("name").get("zh").asText()).isEqualTo("投诉意向");
  }

  @Test
  void whatIsWrongInAQuestionIsNamedInOneLine() throws Exception {
    assertThat(admin().get("/api/triage?severity=bad").body())
        .isEqualTo(
            "{\"error\":\"severity \\\"bad\\\" is unknown; allowed: info, minor, major,"
                + " critical\",\"why\":\"bad_request\"}");
    assertThat(admin().get("/api/triage?from=tomorrow").statusCode()).isEqualTo(400);
    assertThat(admin().get("/api/triage?after=nonsense").statusCode()).isEqualTo(400);
    assertThat(admin().get("/api/triage?limit=many").statusCode()).isEqualTo(400);
    assertThat(admin().get("/api/calls/none").statusCode()).isEqualTo(404);
  }

  @Test
  void aReviewEndsWhenEveryFindingHasAVerdictAndCanBeOpenedAgain() throws Exception {
    String id = server.calls().add(DEMO.resolve("TJ-0930-0022.json"));
    Visitor admin = admin();
    JsonNode findings = admin.json("/api/calls/" + id).get("findings");
    assertThat(admin.send("POST", "/api/calls/" + id + "/finish", "{}").statusCode())
        .isEqualTo(409);
    for (JsonNode finding : findings) {
      String said =
          finding.get("key").asText().equals("unkept_promise_risk") ? "rejected" : "confirmed";
      HttpResponse<String> answer = judge(admin, finding, said, "听过了");
      assertThat(Visitor.read(answer).get("verdict").get("note").asText()).isEqualTo("听过了");
    }
    JsonNode judged = admin.json("/api/calls/" + id);
    assertThat(judged.get("standing").get("points").asInt())
        .isGreaterThan(judged.get("proposed").get("points").asInt());
    JsonNode finished = Visitor.read(admin.send("POST", "/api/calls/" + id + "/finish", "{}"));
    assertThat(finished.get("state").asText()).isEqualTo("reviewed");
    assertThat(finished.get("review").get("by").asText()).isEqualTo("admin");
    assertThat(judge(admin, findings.get(0), "rejected", "").statusCode()).isEqualTo(409);
    admin.send("POST", "/api/calls/" + id + "/reopen", "{}");
    assertThat(judge(admin, findings.get(0), "rejected", "").statusCode()).isEqualTo(200);
    assertThat(server.store().audit().latest(500))
        .filteredOn(entry -> entry.subject().equals(id))
        .extracting(AuditLog.Entry::action)
        .containsExactly("reopen", "finish");
  }

  @Test
  void howEachTurnAndEachSpeakerSoundsComesWithTheCall() throws Exception {
    String id = server.calls().add(DEMO.resolve("TJ-0918-0009.json"));
    JsonNode call = admin().json("/api/calls/" + id);
    double shares = 0;
    for (JsonNode speaker : call.get("speakers")) shares += speaker.get("talk_share").asDouble();
    assertThat(shares).isBetween(0.998, 1.002);
    assertThat(call.get("speakers").findValuesAsText("role")).containsExactly("agent", "customer");
    JsonNode voice = call.get("turns").get(0).get("voice");
    assertThat(voice.get("characters_per_minute").asDouble()).isPositive();
    assertThat(voice.get("level_dbfs").isNull()).as("nobody measured it").isTrue();
    assertThat(voice.get("overlap_ms").isIntegralNumber()).isTrue();
  }

  @Test
  void soundComesInRangesAndEachListeningIsWrittenDownOnce() throws Exception {
    String id = server.calls().add(DEMO.resolve("TJ-0914-0004.json"));
    String path = "/api/calls/" + id + "/audio";
    Visitor admin = admin();
    HttpResponse<String> piece = admin.get(path, "Range", "bytes=0-3");
    assertThat(piece.statusCode()).isEqualTo(206);
    assertThat(piece.body()).isEqualTo("RIFF");
    assertThat(piece.headers().firstValue("Content-Type")).contains("audio/wav");
    assertThat(admin.get(path, "Range", "bytes=1000-1999").body().length()).isPositive();
    assertThat(server.store().audit().latest(500))
        .filteredOn(entry -> entry.subject().equals(id) && entry.action().equals("playback"))
        .hasSize(1);
    JsonNode peaks = admin.json("/api/calls/" + id + "/peaks?buckets=300");
    assertThat(peaks.get("channels")).hasSize(2);
    assertThat(peaks.get("channels").get(0)).hasSize(600);
  }

  @Test
  void whatWasSaidIsFoundWithTheFoundWordsMarked() throws Exception {
    String id = server.calls().add(DEMO.resolve("TJ-0908-0033.json"));
    JsonNode found = admin().json("/api/search?q=" + URLEncoder.encode("投诉", UTF_8));
    assertThat(found.get("total").asInt()).isPositive();
    assertThat(found.get("hits").findValuesAsText("id")).contains(id);
    for (JsonNode hit : found.get("hits"))
      assertThat(hit.get("snippet"))
          .anyMatch(
              piece -> piece.get("hit").asBoolean() && piece.get("text").asText().equals("投诉"));
    HttpResponse<String> unreadable = admin().get("/api/search?q=%22never");
    assertThat(unreadable.statusCode()).isEqualTo(400);
    assertThat(Visitor.read(unreadable).get("error").asText())
        .isEqualTo("this quotation mark is never closed (at character 1)");
  }

  @Test
  void aPrivateLineIsNeverHeardShownOrDrawn() throws Exception {
    Visitor admin = admin();
    assertThat(admin.get("/api/calls/" + privateLine + "/audio").statusCode()).isEqualTo(403);
    assertThat(admin.get("/api/calls/" + privateLine + "/peaks").statusCode()).isEqualTo(403);
    assertThat(admin.get("/api/calls/" + privateLine).statusCode()).isEqualTo(404);
    assertThat(admin.json("/api/stats").get("exempt").asInt()).isEqualTo(1);
  }

  @Test
  void theQuarantineSaysWhyAndOnlyAnAdministratorTriesAgain() throws Exception {
    JsonNode line = admin().json("/api/quarantine").get(0);
    assertThat(line.get("file_name").asText()).isEqualTo("空.wav");
    assertThat(line.get("sentence").get("zh").asText()).startsWith("“空.wav”是空文件");
    String retry = "/api/quarantine/" + lost + "/retry";
    Visitor reviewer = new Visitor(server.url()).signedInAs(reviewer("reviewer1"));
    assertThat(reviewer.send("POST", retry, "{}").statusCode()).isEqualTo(403);
    assertThat(reviewer.get("/api/audit").statusCode()).isEqualTo(403);
    assertThat(admin().send("POST", retry, "{}").body())
        .isEqualTo("{\"release\":\"file_looked_at_again\"}");
  }

  @Test
  void aChangedPasswordEndsTheOtherSessions() throws Exception {
    GeneratedPassword password = reviewer("reviewer2");
    Visitor here = new Visitor(server.url()).signedInAs(password);
    Visitor elsewhere = new Visitor(server.url()).signedInAs(password);
    String body =
        "{\"old_password\":\"" + password.password() + "\",\"new_password\":\"换成一个足够长的新密码\"}";
    assertThat(here.send("PUT", "/api/session/password", body).statusCode()).isEqualTo(204);
    assertThat(elsewhere.get("/api/stats").statusCode()).isEqualTo(401);
    assertThat(here.get("/api/stats").statusCode()).isEqualTo(200);
    assertThat(here.send("DELETE", "/api/session", "").statusCode()).isEqualTo(204);
    assertThat(here.get("/api/stats").statusCode()).isEqualTo(401);
  }

  @Test
  void anAdministratorAddsLocksAndUnlocksAccountsOnThePage() throws Exception {
    Visitor admin = admin();
    HttpResponse<String> added =
        admin.send("POST", "/api/accounts", "{\"name\":\"wang.fang\",\"role\":\"reviewer\"}");
    assertThat(added.statusCode()).isEqualTo(201);
    GeneratedPassword first =
        new GeneratedPassword("wang.fang", Visitor.read(added).get("password").asText());
    Visitor wang = new Visitor(server.url()).signedInAs(first);
    assertThat(wang.get("/api/accounts").statusCode()).isEqualTo(403);
    assertThat(wang.send("PUT", "/api/accounts/admin/lock", "").statusCode()).isEqualTo(403);

    HttpResponse<String> renewed = admin.send("POST", "/api/accounts/wang.fang/password", "");
    assertThat(wang.get("/api/stats").statusCode()).isEqualTo(401);
    GeneratedPassword second =
        new GeneratedPassword("wang.fang", Visitor.read(renewed).get("password").asText());
    Visitor again = new Visitor(server.url()).signedInAs(second);
    assertThat(admin.send("PUT", "/api/accounts/wang.fang/lock", "").statusCode()).isEqualTo(204);
    assertThat(again.get("/api/stats").statusCode()).isEqualTo(401);
    assertThat(again.signIn("wang.fang", second.password()).statusCode()).isIn(401, 403);
    assertThat(admin.json("/api/accounts").toString()).doesNotContain("password", "$2a");
    assertThat(admin.send("DELETE", "/api/accounts/wang.fang/lock", "").statusCode())
        .isEqualTo(204);
    new Visitor(server.url()).signedInAs(second);

    assertThat(admin.send("PUT", "/api/accounts/admin/lock", "").body()).contains("own_account");
    assertThat(admin.send("PUT", "/api/accounts/nobody/lock", "").statusCode()).isEqualTo(404);
    assertThat(admin.send("POST", "/api/accounts", "{\"name\":\"wang.fang\"}").statusCode())
        .isEqualTo(409);
    assertThat(admin.send("POST", "/api/accounts", "{\"name\":\"x\",\"role\":\"boss\"}").body())
        .contains("role \\\"boss\\\" is unknown; allowed: reviewer, administrator");
  }

  @Test
  void everybodyReadsTheRulesAndOnlyAnAdministratorTriesAndChangesThem() throws Exception {
    Visitor reviewer = new Visitor(server.url()).signedInAs(reviewer("reviewer7"));
    JsonNode pack = reviewer.json("/api/rules").get(0);
    String file = pack.get("file").asText();
    assertThat(pack.get("rules").get(0).get("because").get("zh").asText()).isNotBlank();
    assertThat(reviewer.get("/api/rules/" + file).statusCode()).isEqualTo(403);
    assertThat(reviewer.send("PUT", "/api/rules/" + file, "{}").statusCode()).isEqualTo(403);
    assertThat(reviewer.send("POST", "/api/rules/check", "{}").statusCode()).isEqualTo(403);

    Visitor admin = admin();
    String text = admin.json("/api/rules/" + file).get("text").asText();
    String broken = rules(file, text, text.replaceFirst("rules:", "ruels:"));
    JsonNode faults = Visitor.read(admin.send("POST", "/api/rules/check", broken)).get("faults");
    assertThat(faults.findValuesAsText("sentence"))
        .contains("rules is missing", "unknown name \"ruels\"");
    assertThat(faults.findValues("line")).allMatch(line -> line.asInt() > 0);
    HttpResponse<String> refused = admin.send("PUT", "/api/rules/" + file, broken);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Visitor.read(refused).get("why").asText()).isEqualTo("faulty_rules");
    assertThat(admin.json("/api/rules/" + file).get("text").asText()).isEqualTo(text);

    HttpResponse<String> tried = admin.send("POST", "/api/rules/explain", rules(file, text, text));
    assertThat(Visitor.read(tried).get("findings").isArray()).isTrue();
    HttpResponse<String> unread =
        admin.send(
            "POST",
            "/api/rules/explain",
            rules(file, text, text).replace("customer 9:00", "somebody 9:00"));
    assertThat(Visitor.read(unread).get("why").asText()).isEqualTo("bad_dialogue");
    HttpResponse<String> unknown =
        admin.send(
            "POST",
            "/api/rules/explain",
            rules(file, text, text).replaceFirst("\\{", "{\"call\": \"TJ-0000-0000\", "));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(Visitor.read(unknown).get("error").asText())
        .isEqualTo("no call TJ-0000-0000 has a transcript");
    HttpResponse<String> past = admin.send("POST", "/api/rules/backtest", rules(file, text, text));
    assertThat(Visitor.read(past).get("rules").size()).isPositive();
    assertThat(admin.get("/api/rules/zh/none.yaml").statusCode()).isEqualTo(404);
    HttpResponse<String> empty = admin.send("POST", "/api/rules/check", "{}");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("file is needed");
  }

  /** All that any of the requests on rules asks for. */
  private static String rules(String file, String before, String text) {
    return new ObjectMapper()
        .createObjectNode()
        .put("file", file)
        .put("text", text)
        .put("before", before)
        .put("dialogue", "customer 9:00-9:02  您好")
        .toString();
  }

  private static HttpResponse<String> judge(
      Visitor by, JsonNode finding, String decision, String note) throws Exception {
    return by.send(
        "PUT",
        "/api/findings/" + finding.get("id").asText() + "/verdict",
        "{\"decision\":\"" + decision + "\",\"note\":\"" + note + "\"}");
  }

  private static Visitor admin() throws Exception {
    return new Visitor(server.url()).signedInAs(server.password());
  }

  private static GeneratedPassword reviewer(String name) {
    Staff staff =
        new Staff(server.store().accounts(), server.store().audit(), new BcryptPasswords(4));
    return ((Answer.Done<GeneratedPassword>) staff.add(name, Person.Job.REVIEWER, "test")).value();
  }
}
