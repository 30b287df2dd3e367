package io.tingjian.screen;

import io.tingjian.call.HeardCall;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.yaml.Fault;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The packs of an installation as people read, try and change them. What is in force stays in force
 * until a pack that has no fault takes its place. May be shared by threads.
 */
public final class RuleBook {
  /**
   * What a draft is tried on.
   *
   * @param labels for the turns of the call
   */
  public record Subject(HeardCall call, TurnLabels labels) {
    /**
     * A call that somebody typed, a line for each turn.
     *
     * @throws BadDialogue naming the line that cannot be read
     */
    public static Subject typed(String dialogue) throws BadDialogue {
      Dialogue typed = Dialogue.parse(dialogue);
      return new Subject(typed.call(), typed.labels());
    }
  }

  /** What a draft says of a call. */
  public record Tried(List<io.tingjian.call.Finding> findings, List<Explanation> explanations) {}

  /** How saving ends. */
  public sealed interface Saved permits InForceNow, Refused, Overtaken {}

  public record InForceNow(String pack, String version) implements Saved {}

  /** Nothing was changed. */
  public record Refused(List<Fault> faults) implements Saved {}

  /** Somebody else has changed the file since it was opened. */
  public record Overtaken(String text) implements Saved {}

  private final RuleFolder folder;
  private final Backtest backtest;
  private final Consumer<RulePacks> force;
  private volatile RulePacks inForce;

  /**
   * @param inForce as the folder was read when the program started
   * @param force puts other packs into force
   */
  public RuleBook(Path rulesDir, RulePacks inForce, Backtest backtest, Consumer<RulePacks> force) {
    this.folder = new RuleFolder(rulesDir);
    this.inForce = inForce;
    this.backtest = backtest;
    this.force = force;
  }

  /** The files were changed by other means, and these packs are in force now. */
  public void follow(RulePacks packs) {
    inForce = packs;
  }

  /** The packs in force, and the files of lists and acts that they share. */
  public List<PackFile> packs() {
    return Stream.concat(
            inForce.packs().stream().map(PackFile::of).flatMap(Optional::stream),
            inForce.shared().stream())
        .toList();
  }

  /**
   * @param file such as {@code zh/opening.yaml}
   * @return its text; empty where there is no such pack
   */
  public Optional<String> text(String file) throws IOException {
    return folder.read(file);
  }

  /**
   * Every fault of a pack as somebody writes it, its own examples included; of all packs of a
   * language where these share the file.
   */
  public List<Fault> check(String file, String text) throws IOException {
    try {
      return failedExamples(draft(file, text));
    } catch (FaultyFiles e) {
      return e.faults();
    }
  }

  /**
   * Holds the draft, among the other packs, against a call.
   *
   * @param key of the rule to explain; empty: none, only what is found
   * @throws FaultyFiles with every fault of the draft
   */
  public Tried explain(String file, String text, Optional<String> key, Subject on)
      throws FaultyFiles, IOException {
    RulePacks packs = draft(file, text).packs();
    return new Tried(
        new Screener(packs).screen(on.call(), on.labels()).findings(),
        key.map(asked -> new Explainer(packs).explain(asked, on.call(), on.labels()))
            .orElse(List.of()));
  }

  /**
   * What the draft would have found in the past against what is in force.
   *
   * @param key of one rule; empty: all of the pack
   * @throws FaultyFiles with every fault of the draft
   * @throws IllegalArgumentException naming a key that the draft does not have
   */
  public BacktestReport backtest(String file, String text, Optional<String> key, Span span)
      throws FaultyFiles, IOException {
    Draft draft = draft(file, text);
    return backtest.of(draft, key.map(Set::of).orElse(draft.keys()), span);
  }

  /**
   * Puts the pack into its file and into force, for all calls from now on. A pack with a fault, or
   * with an example that does not hold, changes nothing.
   *
   * @param file an existing one
   * @param before the text as it was opened
   */
  public synchronized Saved save(String file, String before, String text) throws IOException {
    String now = folder.read(file).orElse("");
    if (!now.equals(before)) return new Overtaken(now);
    List<Fault> faults = check(file, text);
    if (!faults.isEmpty()) return new Refused(faults);
    folder.write(file, text);
    try {
      // Only all packs together show what no pack shows alone, such as a pack that is there twice.
      RulePacks packs = RulePacks.load(folder.path());
      Draft draft = draft(file, text);
      force.accept(packs);
      inForce = packs;
      return new InForceNow(draft.name(), draft.version());
    } catch (FaultyFiles e) {
      folder.write(file, now);
      return new Refused(e.faults());
    }
  }

  private Draft draft(String file, String text) throws FaultyFiles, IOException {
    Draft draft = Draft.read(folder.path(), inForce, file, text);
    Optional<PackFile> before =
        packs().stream().filter(pack -> pack.file().equals(file)).findFirst();
    if (before.isPresent() && !before.get().pack().equals(draft.name()))
      throw new FaultyFiles(
          List.of(
              new Fault(
                  file,
                  1,
                  "a pack keeps its name: expected "
                      + before.get().pack()
                      + " (got "
                      + draft.name()
                      + ")")));
    return draft;
  }

  private static List<Fault> failedExamples(Draft draft) {
    return ExampleRun.of(draft.own()).stream()
        .flatMap(run -> run.fault().stream())
        .sorted()
        .toList();
  }
}
