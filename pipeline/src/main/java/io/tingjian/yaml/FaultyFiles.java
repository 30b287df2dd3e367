package io.tingjian.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Files with faults; the message tells all of them, in order of file and line. */
public final class FaultyFiles extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<Fault> faults;

  public FaultyFiles(List<Fault> faults) {
    super(faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = faults.stream().sorted().toList();
  }

  public List<Fault> faults() {
    return faults;
  }
}
