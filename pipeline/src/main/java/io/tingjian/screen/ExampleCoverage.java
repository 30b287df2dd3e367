package io.tingjian.screen;

import io.tingjian.screen.Examples.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which conditions the rules' own examples try: each should hold in one example of its rule and
 * fail in another, else it could be left out, or said wrongly, without any example noticing.
 *
 * @param conditions in all rules, counted twice where a window narrows one
 * @param tried of them, both ways
 * @param gaps what no example tries
 */
public record ExampleCoverage(int conditions, int tried, List<Remark> gaps) {
  public ExampleCoverage {
    gaps = List.copyOf(gaps);
  }

  public static ExampleCoverage of(RulePacks packs) {
    int conditions = 0;
    List<Remark> gaps = new ArrayList<>();
    int tried = 0;
    for (Rule rule : packs.rules()) {
      List<CallView> calls = calls(rule);
      for (Clause clause : flat(rule.clause()).toList()) {
        int before = gaps.size();
        conditions++;
        look(rule, clause, calls, gaps);
        if (gaps.size() == before) tried++;
        if (!isNarrowed(clause)) continue;
        conditions++;
        if (windowMatters(clause, calls)) tried++;
        else
          gaps.add(
              Remark.of(
                  rule,
                  clause.line(),
                  "no example tries what narrows it (it never holds elsewhere): " + clause.says()));
      }
    }
    return new ExampleCoverage(conditions, tried, gaps);
  }

  private static void look(Rule rule, Clause clause, List<CallView> calls, List<Remark> into) {
    long holds = calls.stream().filter(call -> call.find(clause.condition()).holds()).count();
    if (holds == 0)
      into.add(Remark.of(rule, clause.line(), "holds in no example: " + clause.says()));
    else if (holds == calls.size())
      into.add(Remark.of(rule, clause.line(), "fails in no example: " + clause.says()));
  }

  /** What makes it less sure narrows nothing. */
  private static boolean isNarrowed(Clause clause) {
    Condition condition = clause.condition();
    if (condition instanceof Logic.Sure sure) condition = sure.member();
    return condition != clause.wide();
  }

  /** In some example it is found, but not where it is asked for. */
  private static boolean windowMatters(Clause clause, List<CallView> calls) {
    return calls.stream()
        .anyMatch(
            call ->
                call.find(clause.wide()).places().size()
                    > call.find(clause.condition()).places().size());
  }

  private static List<CallView> calls(Rule rule) {
    return Stream.concat(rule.examples().fires().stream(), rule.examples().silent().stream())
        .map(Example::dialogue)
        .map(dialogue -> new CallView(dialogue.call(), dialogue.labels()))
        .filter(call -> rule.applies().to(call.heard().facts()))
        .toList();
  }

  private static Stream<Clause> flat(Clause clause) {
    return Stream.concat(
        Stream.of(clause), clause.members().stream().flatMap(ExampleCoverage::flat));
  }
}
