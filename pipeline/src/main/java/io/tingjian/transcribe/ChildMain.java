package io.tingjian.transcribe;

import io.tingjian.transcribe.Frames.Numbered;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The recogniser's process: one model, as many ears as it is told. It reads utterances from
 * standard input and answers on standard output, and ends as soon as its input does, whatever ended
 * the program that started it.
 */
final class ChildMain {
  private final AcousticModel model;
  private final DataOutputStream answers;

  private ChildMain(AcousticModel model, DataOutputStream answers) {
    this.model = model;
    this.answers = answers;
  }

  /**
   * @param arguments name and folder of the model, ears
   */
  public static void main(String[] arguments) throws IOException {
    // Whoever stops a terminal's or a service's processes means the program; it lets this one go.
    for (String signal : new String[] {"INT", "TERM", "HUP"})
      Signal.handle(new Signal(signal), SignalHandler.SIG_IGN);
    DataOutputStream answers =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // Nothing but answers may stand there.
    System.setOut(System.err);
    try {
      AcousticModel model =
          AcousticModel.open(new InstalledModel(arguments[0], Path.of(arguments[1])));
      new ChildMain(model, answers).run(Integer.parseInt(arguments[2]));
    } catch (ModelUnusable e) {
      Frames.write(answers, 0, Answer.fault(e.getMessage()));
    }
    // Without waiting for ears that still hear: nobody listens to them.
    Runtime.getRuntime().halt(0);
  }

  private void run(int ears) throws IOException {
    answer(0, Answer.ready(Memory.residentKb()));
    ExecutorService threads = Executors.newFixedThreadPool(ears);
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    try {
      while (true) {
        Numbered<Utterance> asked = Frames.readUtterance(in);
        threads.submit(() -> hear(asked));
      }
    } catch (IOException e) {
      // The program is gone, or has let this process go.
    }
  }

  private void hear(Numbered<Utterance> asked) {
    try {
      answer(asked.number(), Answer.of(model.hear(asked.what()), Memory.residentKb()));
    } catch (ModelUnusable | RuntimeException e) {
      try {
        answer(
            asked.number(), Answer.fault(e.getMessage() == null ? e.toString() : e.getMessage()));
      } catch (IOException gone) {
        Runtime.getRuntime().halt(0);
      }
    } catch (IOException gone) {
      Runtime.getRuntime().halt(0);
    }
  }

  private void answer(long number, Answer answer) throws IOException {
    synchronized (answers) {
      Frames.write(answers, number, answer);
    }
  }
}
