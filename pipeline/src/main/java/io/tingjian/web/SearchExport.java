package io.tingjian.web;

import io.tingjian.call.Wording;
import io.tingjian.search.Facet;
import io.tingjian.search.SearchResult.Hit;
import io.tingjian.written.Written;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The hits of a search as a table for spreadsheets. */
final class SearchExport {
  private static final Map<Wording, Function<Hit, String>> COLUMNS = new LinkedHashMap<>();

  static {
    column("通话编号", "Call id", Hit::callId);
    column("开始时间", "Started", h -> h.startedAt().map(OffsetDateTime::toString).orElse(""));
    column("工号", "Agent", hit -> hit.agentId().orElse(""));
    column("坐席", "Agent's name", hit -> hit.agentName().orElse(""));
    column("班组", "Team", of(Facet.TEAM));
    column("业务类型", "Business type", of(Facet.BUSINESS_TYPE));
    column("得分", "Score", h -> h.points().isPresent() ? "" + h.points().getAsInt() : "");
    column("问题点", "Findings", of(Facet.RULE));
    column("复核状态", "State", of(Facet.STATE));
    column("角色", "Said by", hit -> hit.role().wire());
    column("位置", "At", hit -> clock(hit.foundMs()));
    column("原话", "Words", Hit::text);
    column("书面", "Written", hit -> Written.inFigures(hit.text()));
    column("录音文件", "Recording", Hit::fileName);
  }

  private SearchExport() {}

  static byte[] of(List<Hit> hits, Locale language) {
    CsvTable table = new CsvTable();
    table.line(COLUMNS.keySet().stream().map(heading -> heading.in(language)).toList());
    for (Hit hit : hits)
      table.line(COLUMNS.values().stream().map(column -> column.apply(hit)).toList());
    return table.bytes();
  }

  private static void column(String zh, String en, Function<Hit, String> value) {
    COLUMNS.put(new Wording(zh, en), value);
  }

  private static Function<Hit, String> of(Facet facet) {
    return hit -> String.join(" ", hit.facets().getOrDefault(facet, List.of()));
  }

  /** mm:ss.s, as the page shows it. */
  private static String clock(long ms) {
    return String.format(Locale.ROOT, "%02d:%02d.%d", ms / 60_000, ms / 1000 % 60, ms % 1000 / 100);
  }
}
