package io.tingjian.cli;

import io.tingjian.app.Setting;
import io.tingjian.app.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what is in force and where it came from. */
@Command(
    name = "config",
    description = "Show every setting, its value, where it came from and what it means.",
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Runnable {
  @Mixin private SettingsOptions options;

  @Override
  public void run() {
    Settings settings = options.settings();
    for (Setting setting : Setting.values()) {
      Settings.Value value = settings.value(setting);
      System.out.printf(
          "%-22s %-34s %-10s %s%n", setting.key(), value.text(), value.source(), setting.meaning());
    }
  }
}
