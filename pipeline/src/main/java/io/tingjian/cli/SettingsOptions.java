package io.tingjian.cli;

import io.tingjian.app.Home;
import io.tingjian.app.Setting;
import io.tingjian.app.Settings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that every command on a data folder shares. */
final class SettingsOptions {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder that holds store, index, recordings and models (default: ./data).")
  private String data;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Any other setting; tingjian config lists them.")
  private Map<String, String> others = Map.of();

  Settings settings() {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    others.forEach((name, value) -> options.put(Setting.named(name), value));
    if (data != null) options.put(Setting.DATA, data);
    return Settings.read(
        List.of(Path.of("tingjian.yaml"), Home.folder().resolve("tingjian.yaml")),
        System.getenv(),
        options);
  }
}
