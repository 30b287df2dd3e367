package io.tingjian.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingjian.web.Visitor;
import java.nio.file.Path;
import java.util.Map;
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
