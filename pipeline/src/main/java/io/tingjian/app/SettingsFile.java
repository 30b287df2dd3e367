package io.tingjian.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** {@code tingjian.yaml}: settings by their dotted names, nested or written out. */
final class SettingsFile {
  private SettingsFile() {}

  static Map<Setting, Settings.Value> read(Path file) {
    Map<Setting, Settings.Value> values = new EnumMap<>(Setting.class);
    List<String> faults = new ArrayList<>();
    Object root;
    try (Reader reader = Files.newBufferedReader(file)) {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (YAMLException e) {
      throw new WrongSettings(
          file + " is not YAML: " + e.getMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new WrongSettings(file + " cannot be read: " + e.getMessage());
    }
    collect("", root, file, values, faults);
    if (!faults.isEmpty()) throw new WrongSettings(String.join("\n", faults));
    return values;
  }

  private static void collect(
      String prefix,
      Object node,
      Path file,
      Map<Setting, Settings.Value> values,
      List<String> faults) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) ->
              collect(
                  prefix.isEmpty() ? "" + key : prefix + "." + key, value, file, values, faults));
    } else if (node != null) {
      Setting.ofKey(prefix)
          .ifPresentOrElse(
              setting -> values.put(setting, new Settings.Value(text(node), file.toString())),
              () ->
                  faults.add(
                      file + ": unknown setting \"" + prefix + "\"" + Setting.meant(prefix)));
    }
  }

  private static String text(Object node) {
    return node instanceof List<?> list
        ? String.join(",", list.stream().map(String::valueOf).toList())
        : String.valueOf(node);
  }
}
