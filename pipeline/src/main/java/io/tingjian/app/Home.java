package io.tingjian.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The installation folder: models, rules, the page and the demo calls lie there. */
public final class Home {
  private Home() {}

  /**
   * What {@code tingjian.home} says; else the nearest folder above the program or the working
   * folder that holds {@code rules} and {@code models}.
   *
   * @throws WrongSettings when there is none
   */
  public static Path folder() {
    String said = System.getProperty("tingjian.home");
    if (said != null) return Path.of(said).toAbsolutePath().normalize();
    for (Path start : new Path[] {program(), Path.of("").toAbsolutePath()})
      for (Path folder = start; folder != null; folder = folder.getParent())
        if (Files.isDirectory(folder.resolve("rules"))
            && Files.isDirectory(folder.resolve("models"))) return folder;
    throw new WrongSettings(
        "the folders rules and models are not beside the program; start it with -Dtingjian.home=FOLDER");
  }

  private static Path program() {
    try {
      return Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it lies", e);
    }
  }
}
