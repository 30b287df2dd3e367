package io.tingjian.web;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium; {@code ./tingjian test} sees to it that there is one. */
final class Browser {
  private Browser() {}

  static ChromeDriver open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(first("TINGJIAN_CHROMIUM", "/usr/bin/chromium", "/usr/bin/google-chrome"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,800",
        "--lang=zh-CN");
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN"));
    ChromeDriverService driver =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                new File(first("TINGJIAN_CHROMEDRIVER", "/usr/bin/chromedriver")))
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(driver, options);
  }

  private static String first(String variable, String... usual) {
    String said = System.getenv(variable);
    List<String> places =
        Stream.concat(Stream.ofNullable(said), Stream.of(usual))
            .filter(place -> new File(place).canExecute())
            .toList();
    if (places.isEmpty())
      throw new IllegalStateException(
          "no browser at "
              + List.of(usual)
              + "; install chromium and chromium-driver, or set "
              + variable);
    return places.get(0);
  }
}
