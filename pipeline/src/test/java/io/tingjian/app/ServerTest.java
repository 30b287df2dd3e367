package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tingjian.store.Screening;
import io.tingjian.web.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on the rooms that the real engine opened, wired as the command serve wires them. */
class ServerTest {
  @TempDir Path root;

  @Test
  void everyPartOfThePageAnswersOnTheRealEngine() throws Exception {
    TryOut tryOut = new TryOut(root);
    Map<Setting, String> anyPort = Map.of(Setting.WEB_PORT, "0");
    try (Engine engine = tryOut.open(Engine.Source.WATCHED_FOLDER, anyPort);
        Server server = Server.start(tryOut.settings(anyPort), TryOut.HOME, engine)) {
      assertThat(new Visitor(server.address()).get("/api/trends").statusCode()).isEqualTo(401);
      Visitor administrator =
          new Visitor(server.address()).signedInAs(server.firstAdministrator().orElseThrow());
      for (String part :
          new String[] {
            "/",
            "/api/triage",
            "/api/search?q=投诉",
            "/api/searches",
            "/api/trends",
            "/api/rules",
            "/api/quarantine",
            "/api/accounts"
          }) assertThat(administrator.get(part).statusCode()).as(part).isEqualTo(200);
    }
  }

  @Test
  void administratorsBringTheRulesInForceToThePastWhileTheLineRuns() throws Exception {
    TryOut tryOut = new TryOut(root).with(TryOut.DEMO, "TJ-0901-0007");
    Map<Setting, String> anyPort = Map.of(Setting.WEB_PORT, "0");
    try (Engine engine = tryOut.open(Engine.Source.HANDED_IN, anyPort);
        Server server = Server.start(tryOut.settings(anyPort), TryOut.HOME, engine)) {
      tryOut.screen(engine);
      String id = engine.store().calls().idOf("TJ-0901-0007").orElseThrow();
      Screening.Kept today = engine.store().screenings().inForce(id).orElseThrow();
      engine.store().screenings().screenedAgain(id, byOlderRules());
      Visitor administrator =
          new Visitor(server.address()).signedInAs(server.firstAdministrator().orElseThrow());

      assertThat(administrator.send("POST", "/api/rules/apply", "{}").statusCode()).isEqualTo(202);
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> administrator.get("/api/rules/apply").body().contains("\"state\":\"done\""));
      assertThat(administrator.get("/api/rules/apply").body())
          .contains("\"outcome\":{\"judged\":1,\"same\":0,\"reopened\":0}");
      Screening.Kept again = engine.store().screenings().inForce(id).orElseThrow();
      assertThat(again.packs()).isEqualTo(today.packs());
      assertThat(again.findings())
          .extracting(each -> each.finding().key())
          .isEqualTo(today.findings().stream().map(each -> each.finding().key()).toList());
    }
  }

  private static Screening byOlderRules() {
    return new Screening("zh-opening 0", "none", List.of(), List.of(), Optional.empty(), Set.of());
  }

  @Test
  void complaintsAreWhatTheSettingSays() throws Exception {
    TryOut tryOut = new TryOut(root);
    Map<Setting, String> own =
        Map.of(Setting.WEB_PORT, "0", Setting.COMPLAINT_RULES, "customer_abuse,churn_intent");
    try (Engine engine = tryOut.open(Engine.Source.WATCHED_FOLDER, own);
        Server server = Server.start(tryOut.settings(own), TryOut.HOME, engine)) {
      Visitor administrator =
          new Visitor(server.address()).signedInAs(server.firstAdministrator().orElseThrow());
      assertThat(administrator.get("/api/trends").body())
          .contains("customer_abuse", "churn_intent")
          .doesNotContain("escalation_request");
    }
  }
}
