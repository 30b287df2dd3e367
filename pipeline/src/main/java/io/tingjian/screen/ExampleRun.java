package io.tingjian.screen;

import io.tingjian.yaml.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One example of one rule, ready to be run. */
public final class ExampleRun {
  private final Rule rule;
  private final Examples.Example example;
  private final boolean mustFire;

  private ExampleRun(Rule rule, Examples.Example example, boolean mustFire) {
    this.rule = rule;
    this.example = example;
    this.mustFire = mustFire;
  }

  /** Every example of every act and every rule, in the packs' order. */
  public static List<ExampleRun> of(RulePacks packs) {
    List<ExampleRun> runs = new ArrayList<>();
    for (Rule rule : Stream.concat(packs.acts().stream(), packs.rules().stream()).toList()) {
      for (Examples.Example example : rule.examples().fires())
        runs.add(new ExampleRun(rule, example, true));
      for (Examples.Example example : rule.examples().silent())
        runs.add(new ExampleRun(rule, example, false));
    }
    return runs;
  }

  /** What went wrong, with file and line; empty where the rule did as its example says. */
  public Optional<String> failure() {
    Dialogue dialogue = example.dialogue();
    CallView call = new CallView(dialogue.call(), dialogue.labels());
    boolean fired = rule.fires(call);
    if (fired == mustFire) return Optional.empty();
    return Optional.of(
        rule.file()
            + ":"
            + example.line()
            + ": "
            + rule.key()
            + (mustFire ? " must fire here and stays silent" : " must stay silent here and fires")
            + (fired ? " on \"" + quote(call) + "\"" : ""));
  }

  /** The same as a fault of a file that is being written. */
  Optional<Fault> fault() {
    return failure()
        .map(
            sentence ->
                new Fault(
                    rule.file(), example.line(), sentence.substring(sentence.indexOf(": ") + 2)));
  }

  private String quote(CallView call) {
    return rule.warning().isPresent() ? "" : rule.findings(call).get(0).evidence().quote();
  }

  @Override
  public String toString() {
    return rule.key() + (mustFire ? " fires, line " : " is silent, line ") + example.line();
  }
}
