package io.tingjian.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingjian.search.BadQuery;
import io.tingjian.search.CallSearch;
import io.tingjian.search.SearchRequest;
import io.tingjian.search.SearchResult;
import io.tingjian.search.SearchResult.Hit;
import io.tingjian.search.SearchResult.Range;
import io.tingjian.search.WrittenSearch;
import io.tingjian.written.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what was said, in all screened calls; works beside a running server. */
@Command(
    name = "search",
    description = {
      "Find what was said in all screened calls.",
      "Words: all must be said in the call, turns with more of them first. \"…\" in this order,",
      "-word not in that turn, ~word also what sounds like it, (退|还)款 either, 没…3办法 with a gap,",
      "\"…\"~5 in any order with at most 5 characters between."
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Runnable {
  private static final String BOLD = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settings;

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "What to find; without words, calls that the options narrow to.")
  private List<String> words = List.of();

  @Mixin private SearchOptions options;

  @Option(names = "--json", description = "Print JSON instead.")
  private boolean json;

  @Override
  public void run() {
    Path index = settings.settings().data().resolve("index");
    SearchRequest request = request();
    try (CallSearch search = CallSearch.of(index)) {
      SearchResult result = search.find(request);
      if (json) printJson(result);
      else print(result);
    } catch (BadQuery e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    } catch (IOException e) {
      throw new CannotRun(index + " cannot be searched: " + e.getMessage(), e);
    }
  }

  private SearchRequest request() {
    try {
      return WrittenSearch.read(options.written(words));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void print(SearchResult result) {
    boolean terminal = System.console() != null && System.getenv("NO_COLOR") == null;
    for (Hit hit : result.hits()) {
      String when = hit.startedAt().map(at -> at.toLocalDate().toString()).orElse("-");
      System.out.printf(
          "%s  %s  %s  %s  %-8s  %s%n",
          hit.callId(),
          when,
          hit.agentId().orElse("-"),
          Clockface.of(hit.foundMs()),
          hit.role().wire(),
          terminal ? highlighted(hit) : hit.text());
    }
    System.err.printf(
        "%d of %d turns%s%n",
        result.hits().size(),
        result.total(),
        result.total() == 0 ? "; a ~ before a word also finds what sounds like it" : "");
  }

  private static String highlighted(Hit hit) {
    StringBuilder text = new StringBuilder(hit.text());
    for (int i = hit.highlights().size() - 1; i >= 0; i--) {
      Range range = hit.highlights().get(i);
      text.insert(range.end(), PLAIN).insert(range.start(), BOLD);
    }
    return text.toString();
  }

  private void printJson(SearchResult result) {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode().put("total", result.total());
    ArrayNode hits = root.putArray("hits");
    for (Hit hit : result.hits()) {
      ObjectNode node = hits.addObject();
      node.put("call_id", hit.callId()).put("file", hit.fileName());
      node.put("agent_id", hit.agentId().orElse(null));
      node.put("started_at", hit.startedAt().map(OffsetDateTime::toString).orElse(null));
      node.put("role", hit.role().wire()).put("turn", hit.turn());
      node.put("start_ms", hit.startMs()).put("end_ms", hit.endMs());
      node.put("found_ms", hit.foundMs()).put("text", hit.text());
      node.put("written", Written.inFigures(hit.text()));
      ArrayNode highlights = node.putArray("highlights");
      for (Range range : hit.highlights())
        highlights
            .addObject()
            .put("start", range.start())
            .put("end", range.end())
            .put("heard_only", range.heardOnly());
    }
    System.out.println(root.toPrettyString());
  }
}
