package io.tingjian.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the faults of a rules folder; each is told with the file and the rule that it is in. */
public final class Faults {
  private final List<Fault> all;
  private final String file;
  private final String rule;

  private Faults(List<Fault> all, String file, String rule) {
    this.all = all;
    this.file = file;
    this.rule = rule;
  }

  public static Faults none() {
    return new Faults(new ArrayList<>(), "", "");
  }

  public Faults inFile(String name) {
    return new Faults(all, name, "");
  }

  public Faults inRule(String key) {
    return new Faults(all, file, key);
  }

  public void add(int line, String sentence, String suggestion) {
    String where = rule.isEmpty() ? "" : " in " + rule;
    all.add(new Fault(file, line, sentence + where + suggestion));
  }

  public List<Fault> all() {
    return Collections.unmodifiableList(all);
  }
}
