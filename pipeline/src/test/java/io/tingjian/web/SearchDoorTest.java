package io.tingjian.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tingjian.review.Answer;
import io.tingjian.review.GeneratedPassword;
import io.tingjian.review.Person;
import io.tingjian.review.Staff;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching through the door: conditions, counts, files, saved searches and what they watch. */
class SearchDoorTest {
  private static final Path DEMO = Path.of(System.getProperty("tingjian.home"), "demo/recordings");

  @TempDir private static Path data;
  private static SampleServer server;

  @BeforeAll
  static void open() throws Exception {
    server = SampleServer.start(data, 0);
    for (String call : List.of("TJ-0908-0033", "TJ-0922-0030", "TJ-0901-0007", "TJ-0914-0004"))
      server.calls().add(DEMO.resolve(call + ".json"));
  }

  @AfterAll
  static void close() throws Exception {
    server.close();
  }

  @Test
  void aSearchCountsItsCallsAndAChoiceNarrowsThem() throws Exception {
    JsonNode all = admin().json("/api/search?q=" + said("您好"));
    assertThat(all.get("calls").asInt()).isGreaterThan(1);
    JsonNode severities = all.get("facets").get("severity");
    String worst = severities.get(0).get("value").asText();
    JsonNode chosen = admin().json("/api/search?q=" + said("您好") + "&severity=" + worst);
    assertThat(chosen.get("calls").asInt()).isEqualTo(severities.get(0).get("calls").asInt());
    assertThat(chosen.get("facets").get("severity")).isEqualTo(severities);
    JsonNode second = admin().json("/api/search?q=" + said("您好") + "&limit=1&skip=1");
    assertThat(second.get("hits")).hasSize(1);
    assertThat(second.get("total")).isEqualTo(all.get("total"));
    assertThat(second.get("facets").isNull()).isTrue();
  }

  @Test
  void aFaultNamesItsCharacterInBothLanguages() throws Exception {
    HttpResponse<String> answer = admin().get("/api/search?q=" + said("投诉 (退|还"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":\"\\\"(\\\" is never closed (at character"
                + " 4)\",\"why\":\"bad_query\",\"at\":3,\"says\":{\"zh\":\"“(”没有关闭\",\"en\":\"\\\"(\\\""
                + " is never closed\"}}");
    assertThat(Visitor.read(admin().get("/api/search?q=a&agnt=1")).get("error").asText())
        .startsWith("unknown parameter \"agnt\"");
  }

  @Test
  void aSearchOfTenThousandWordsIsRefusedInOneLine() throws Exception {
    String short1001 = said("投".repeat(1001));
    assertThat(Visitor.read(admin().get("/api/search?q=" + short1001)).get("error").asText())
        .isEqualTo("a search has at most 1000 characters (got 1001) (at character 1001)");
    HttpResponse<String> answer = admin().get("/api/search?q=" + said("投诉 ".repeat(10_000)));
    assertThat(answer.statusCode()).isBetween(400, 431);
    assertThat(answer.body()).contains("too l").hasSizeLessThan(200);
  }

  @Test
  void theExportOpensInASpreadsheetAndStandsInTheAudit() throws Exception {
    HttpResponse<String> file = admin().get("/api/search/export?headings=zh&rule=complaint_intent");
    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"search.csv\"");
    List<String> lines = file.body().lines().toList();
    assertThat(lines.get(0)).startsWith("\ufeff通话编号,开始时间,工号");
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains("complaint_intent"));
    assertThat(server.store().audit().latest(500))
        .anyMatch(
            e -> e.action().equals("export") && e.detail().startsWith(lines.size() - 1 + " hits"));
  }

  @Test
  void aSavedSearchIsItsOwnersAndShowsEachNewCallOnce() throws Exception {
    Visitor owner = admin();
    JsonNode saved =
        Visitor.read(
            owner.send(
                "POST",
                "/api/searches",
                "{\"name\":\"要投诉\",\"query\":{\"q\":[\"投诉\"]},\"alerts\":true}"));
    String id = saved.get("id").asText();
    assertThat(saved.get("new_calls").asInt()).isZero();
    String call = server.calls().add(DEMO.resolve("TJ-1008-0016.json"));
    server.calls().add(DEMO.resolve("TJ-0917-0005.json"));
    JsonNode list = owner.json("/api/triage?alert=any");
    assertThat(list.get("calls").findValuesAsText("call_id")).containsExactly("TJ-1008-0016");
    assertThat(list.get("calls").get(0).get("alerts").get(0).get("name").asText()).isEqualTo("要投诉");
    assertThat(owner.json("/api/searches").get(0).get("new_calls").asInt()).isEqualTo(1);

    Visitor other = new Visitor(server.url()).signedInAs(reviewer("reviewer9"));
    assertThat(other.json("/api/searches")).isEmpty();
    assertThat(other.json("/api/triage?alert=any").get("calls")).isEmpty();
    assertThat(other.send("DELETE", "/api/searches/" + id, "").statusCode()).isEqualTo(404);

    assertThat(owner.send("POST", "/api/calls/" + call + "/seen", "").statusCode()).isEqualTo(204);
    assertThat(owner.json("/api/triage?alert=" + id).get("calls")).isEmpty();
    assertThat(owner.send("DELETE", "/api/searches/" + id, "").statusCode()).isEqualTo(204);
  }

  @Test
  void aSearchThatCannotBeReadIsNotSavedAndItsNameMustBeFree() throws Exception {
    Visitor reviewer = new Visitor(server.url()).signedInAs(reviewer("reviewer8"));
    String broken = "{\"name\":\"x\",\"query\":{\"q\":[\"(\"]},\"alerts\":true}";
    assertThat(reviewer.send("POST", "/api/searches", broken).body()).contains("bad_query");
    String good = "{\"name\":\" x \",\"query\":{\"q\":[\"电表\"]},\"alerts\":false}";
    JsonNode saved = Visitor.read(reviewer.send("POST", "/api/searches", good));
    assertThat(saved.get("name").asText()).isEqualTo("x");
    HttpResponse<String> again = reviewer.send("POST", "/api/searches", good);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("name_taken");
    String renamed = "{\"name\":\"电表坏\",\"alerts\":true}";
    HttpResponse<String> changed =
        reviewer.send("PUT", "/api/searches/" + saved.get("id").asText(), renamed);
    assertThat(Visitor.read(changed).get("name").asText()).isEqualTo("电表坏");
    assertThat(Visitor.read(changed).get("alerts").asBoolean()).isTrue();
    assertThat(reviewer.send("POST", "/api/searches", "{}").statusCode()).isEqualTo(400);
  }

  private static String said(String words) {
    return URLEncoder.encode(words, UTF_8);
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
