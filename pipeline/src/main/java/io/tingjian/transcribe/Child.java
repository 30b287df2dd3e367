package io.tingjian.transcribe;

import io.tingjian.transcribe.Frames.Numbered;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the recogniser's process, seen from the program. Threads share it. */
final class Child {
  private static final Logger log = LoggerFactory.getLogger(Child.class);

  /** The process ended with questions open. */
  static final class Lost extends Exception {
    Lost(String message) {
      super(message);
    }
  }

  private static final Numbered<Utterance> NO_MORE =
      new Numbered<>(-1, new Utterance(new short[0], 8000, 0));

  private final Process process;
  private final BlockingQueue<Numbered<Utterance>> questions = new LinkedBlockingQueue<>();
  private final Map<Long, CompletableFuture<Answer>> open = new ConcurrentHashMap<>();
  private final AtomicLong lastNumber = new AtomicLong();
  private final CompletableFuture<Answer> ready = new CompletableFuture<>();
  private volatile boolean gone;
  private volatile long memoryKb;
  private int holders;
  private boolean dismissed;

  private Child(Process process) {
    this.process = process;
    open.put(0L, ready);
  }

  /** Starts the process and waits for nothing. */
  static Child start(ProcessBuilder command) throws IOException {
    Child child = new Child(command.start());
    daemon("recogniser questions", child::writeQuestions);
    daemon("recogniser answers", child::readAnswers);
    daemon("recogniser log", child::keepLog);
    return child;
  }

  /** Comes when the model is open: its fault, or what memory it takes; else {@link Lost}. */
  CompletableFuture<Answer> ready() {
    return ready;
  }

  /**
   * Comes when the utterance is heard, else {@link Lost}; every asker holds the child. Writes
   * nothing itself: into a process that hangs nobody can write, and nobody could give up then.
   */
  CompletableFuture<Answer> ask(Utterance utterance) {
    long number = lastNumber.incrementAndGet();
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    open.put(number, answer);
    questions.add(new Numbered<>(number, utterance));
    // Asked after the last answer was read, it would wait for ever.
    if (gone) answer.completeExceptionally(lost());
    return answer;
  }

  /**
   * @return false when it was dismissed or is gone
   */
  synchronized boolean hold() {
    if (!usable()) return false;
    holders++;
    return true;
  }

  /** Whether the next asker may have it. */
  synchronized boolean usable() {
    return !dismissed && !gone;
  }

  synchronized void letGo() {
    holders--;
    if (dismissed && holders == 0) end();
  }

  /** It ends when nobody holds it any more. */
  synchronized void dismiss() {
    dismissed = true;
    if (holders == 0) end();
  }

  /** At once, as a crash would; from here on nobody may have it, although its end takes a while. */
  synchronized void kill() {
    dismissed = true;
    process.destroyForcibly();
  }

  /** Of the whole process, after its last answer. */
  long memoryKb() {
    return memoryKb;
  }

  private void end() {
    questions.add(NO_MORE);
  }

  private void writeQuestions() {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
      for (Numbered<Utterance> next; (next = questions.take()) != NO_MORE; )
        Frames.write(out, next.number(), next.what());
    } catch (IOException e) {
      // It is gone; who reads its answers tells the askers.
    } catch (InterruptedException e) {
      kill();
    }
  }

  private void readAnswers() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      while (true) {
        Numbered<Answer> answer = Frames.readAnswer(in);
        if (answer.what().memoryKb() > 0) memoryKb = answer.what().memoryKb();
        CompletableFuture<Answer> asked = open.remove(answer.number());
        if (asked != null) asked.complete(answer.what());
      }
    } catch (IOException e) {
      // Its end; should it only have said what is no answer, it is of no use any more.
      kill();
      gone = true;
      end();
      open.values().forEach(asked -> asked.completeExceptionally(lost()));
    }
  }

  private Lost lost() {
    try {
      return new Lost("the recogniser's process ended with code " + process.waitFor());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Lost("the recogniser's process ended");
    }
  }

  private void keepLog() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; )
        if (!line.isBlank()) log.warn("recogniser {}: {}", process.pid(), line);
    } catch (IOException e) {
      log.debug("the recogniser's log ended", e);
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
