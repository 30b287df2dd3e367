package io.tingjian.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;

/** What Tomcat refuses before anybody of ours sees it: one line like every other refusal. */
@Configuration(proxyBeanMethods = false)
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  /** The longest search that is allowed, percent-encoded, with its filters, fits in well. */
  private static final int MOST_HEADER_KB = 32;

  private final ObjectMapper json;

  UnreadableRequests(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addConnectorCustomizers(
        connector ->
            connector.setProperty(
                "maxHttpRequestHeaderSize", Integer.toString(MOST_HEADER_KB * 1024)));
    tomcat.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new OneLine(json)));
  }

  private static final class OneLine extends ErrorReportValve {
    private final ObjectMapper json;

    OneLine(ObjectMapper json) {
      this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable fault) {
      if (response.getStatus() < 400 || response.getContentWritten() > 0) return;
      if (!response.setErrorReported()) return;
      response.setContentType("application/json");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      try {
        response
            .getReporter()
            .write(
                json.writeValueAsString(
                    new Refusal(
                        "the request cannot be read: its address or headers are too long (more than"
                            + " "
                            + MOST_HEADER_KB
                            + " KB) or malformed",
                        "bad_request")));
        response.finishResponse();
      } catch (IOException | IllegalStateException e) {
        // Whoever sent this has gone already.
        container.getLogger().debug("a refusal could not be sent", e);
      }
    }
  }
}
