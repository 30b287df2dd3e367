package io.tingjian.transcribe;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Path;
import org.vosk.LibVosk;
import org.vosk.Model;

/**
 * An acoustic model opened in this very process: what Vosk does wrong, it does to the program. One
 * is enough for all threads.
 */
public final class AcousticModel extends Recogniser {
  /** One below the quietest of the library's own names: its warnings are of no use to a person. */
  private static final int ERRORS_ONLY = -2;

  private final String name;
  private final Model model;
  private boolean closed;

  private AcousticModel(String name, Model model) {
    this.name = name;
    this.model = model;
  }

  /**
   * Opens a model's folder; takes 0.1 s for a small model, a minute for the largest.
   *
   * @throws ModelUnusable naming the folder and what is wrong with it
   */
  public static AcousticModel open(InstalledModel installed) throws ModelUnusable {
    Path folder = installed.folder();
    ModelLayout.check(folder);
    try (OpenableModel openable = OpenableModel.of(folder)) {
      speakUtf8();
      LibVosk.vosk_set_log_level(ERRORS_ONLY);
      return new AcousticModel(installed.name(), new Model(openable.folder().toString()));
    } catch (IOException e) {
      throw new ModelUnusable(
          "Vosk refuses the acoustic model " + folder + "; check it with: tingjian models verify",
          e);
    } catch (LinkageError e) {
      throw new ModelUnusable("Vosk does not run on this machine: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  /** A fresh ear, for one utterance. */
  synchronized Ear ear(int rateHz) throws ModelUnusable {
    if (closed) throw new IllegalStateException("the acoustic model " + name + " is closed");
    return new Ear(model, rateHz);
  }

  @Override
  Heard hear(Utterance utterance) throws ModelUnusable {
    try (Ear ear = ear(utterance.rateHz())) {
      return ear.hear(utterance);
    }
  }

  @Override
  public synchronized void close() {
    // Closing twice would free twice, and end the program.
    if (closed) return;
    closed = true;
    model.close();
  }

  /** Without this, Chinese turns into question marks wherever the locale is plain. */
  private static void speakUtf8() throws ModelUnusable {
    if (System.getProperty("jna.encoding") == null) System.setProperty("jna.encoding", "UTF-8");
    String encoding = Native.getDefaultStringEncoding();
    if (!encoding.equalsIgnoreCase("UTF-8"))
      throw new ModelUnusable(
          "native text would be read as " + encoding + "; start with -Djna.encoding=UTF-8");
  }
}
