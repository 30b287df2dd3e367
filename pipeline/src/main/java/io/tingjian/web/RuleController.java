package io.tingjian.web;

import io.tingjian.review.Person;
import io.tingjian.screen.BadDialogue;
import io.tingjian.screen.PackFile;
import io.tingjian.screen.RuleBook;
import io.tingjian.screen.TurnLabels;
import io.tingjian.search.PastCalls.Span;
import io.tingjian.store.AuditLog;
import io.tingjian.store.Store;
import io.tingjian.yaml.Fault;
import io.tingjian.yaml.FaultyFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules: everybody reads them, administrators try and change them. */
@RestController
@RequestMapping("/api/rules")
class RuleController {
  record Text(String file, String text) {
    Text {
      needed("file", file);
      needed("text", text);
    }
  }

  /**
   * @param before the text as it was opened
   */
  record Change(String before, String text) {
    Change {
      needed("before", before);
      needed("text", text);
    }
  }

  /**
   * @param call id of one that was heard; without it the dialogue is looked at
   */
  record Writing(
      String file,
      String text,
      Optional<String> key,
      Optional<String> dialogue,
      Optional<String> call) {
    Writing {
      needed("file", file);
      needed("text", text);
    }
  }

  record Looking(
      String file, String text, Optional<String> key, Optional<String> from, Optional<String> to) {}

  /**
   * @param file such as {@code rules/zh/opening.yaml}; what is written in one file may be wrong for
   *     another
   */
  record FaultLine(String file, int line, String sentence) {
    static List<FaultLine> of(List<Fault> faults) {
      return faults.stream()
          .map(fault -> new FaultLine(fault.file(), fault.line(), fault.sentence()))
          .toList();
    }
  }

  record Faults(List<FaultLine> faults) {}

  record Faulty(String error, String why, List<FaultLine> faults) {}

  record InForce(String pack, String version) {}

  private final RuleBook book;
  private final Store store;
  private final AuditLog audit;

  RuleController(RuleBook book, Store store) {
    this.book = book;
    this.store = store;
    this.audit = store.audit();
  }

  @GetMapping
  List<PackFile> packs() {
    return book.packs();
  }

  @GetMapping("/{language}/{name}")
  ResponseEntity<Object> text(@PathVariable String language, @PathVariable String name)
      throws IOException {
    String file = language + "/" + name;
    return book.text(file)
        .map(text -> ResponseEntity.ok((Object) new Text(file, text)))
        .orElseGet(() -> missing(file));
  }

  /** Every fault of a pack as it is being written; none means that it can be saved. */
  @PostMapping("/check")
  Faults check(@RequestBody Text draft) throws IOException {
    return new Faults(FaultLine.of(book.check(draft.file(), draft.text())));
  }

  @PostMapping("/explain")
  ResponseEntity<Object> explain(@RequestBody Writing draft)
      throws FaultyFiles, BadDialogue, IOException {
    Optional<String> call = Parameters.said(draft.call());
    Optional<RuleBook.Subject> on =
        call.isPresent()
            ? heard(call.get())
            : Optional.of(RuleBook.Subject.typed(draft.dialogue().orElse("")));
    if (on.isEmpty())
      return Refusal.of(
          HttpStatus.NOT_FOUND, "no_such_call", "no call " + call.get() + " has a transcript");
    return ResponseEntity.ok(
        book.explain(draft.file(), draft.text(), Parameters.said(draft.key()), on.get()));
  }

  private Optional<RuleBook.Subject> heard(String callId) {
    return store
        .calls()
        .idOf(callId)
        .flatMap(
            id ->
                store
                    .transcripts()
                    .heard(id)
                    .map(
                        heard ->
                            new RuleBook.Subject(
                                heard, TurnLabels.of(store.transcripts().labels(id)))));
  }

  @PostMapping("/backtest")
  BacktestView backtest(@RequestBody Looking draft) throws FaultyFiles, IOException {
    Span span =
        new Span(
            Parameters.said(draft.from()).map(day -> Parameters.day("from", day)),
            Parameters.said(draft.to()).map(day -> Parameters.day("to", day)));
    return BacktestView.of(
        book.backtest(draft.file(), draft.text(), Parameters.said(draft.key()), span));
  }

  /** Puts the pack into force; one with a fault changes nothing. */
  @PutMapping("/{language}/{name}")
  ResponseEntity<Object> save(
      @PathVariable String language,
      @PathVariable String name,
      @RequestBody Change change,
      @AuthenticationPrincipal Person by)
      throws IOException {
    String file = language + "/" + name;
    if (book.text(file).isEmpty()) return missing(file);
    RuleBook.Saved saved = book.save(file, change.before(), change.text());
    if (saved instanceof RuleBook.Refused refused) return faulty(refused.faults());
    if (saved instanceof RuleBook.Overtaken)
      return Refusal.of(
          HttpStatus.CONFLICT, "overtaken", file + " was changed since it was opened");
    RuleBook.InForceNow now = (RuleBook.InForceNow) saved;
    audit.write(by.name(), "rules_saved", file, now.pack() + " " + now.version());
    return ResponseEntity.ok(new InForce(now.pack(), now.version()));
  }

  @ExceptionHandler
  ResponseEntity<Object> faulty(FaultyFiles fault) {
    return faulty(fault.faults());
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(BadDialogue fault) {
    return Refusal.of(HttpStatus.BAD_REQUEST, "bad_dialogue", fault.getMessage());
  }

  private static ResponseEntity<Object> faulty(List<Fault> faults) {
    return ResponseEntity.unprocessableEntity()
        .body(new Faulty(faults.get(0).toString(), "faulty_rules", FaultLine.of(faults)));
  }

  private static void needed(String name, String value) {
    if (value == null) throw new IllegalArgumentException(name + " is needed");
  }

  private static ResponseEntity<Object> missing(String file) {
    return Refusal.of(HttpStatus.NOT_FOUND, "not_found", "there is no pack " + file);
  }
}
