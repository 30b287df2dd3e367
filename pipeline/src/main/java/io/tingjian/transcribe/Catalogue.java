package io.tingjian.transcribe;

import io.tingjian.call.Wording;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** {@code models/acoustic/catalogue.yaml}; the file itself explains its fields. */
record Catalogue(List<CatalogueEntry> models) {
  Catalogue {
    models = List.copyOf(models);
  }

  /**
   * @throws ModelUnusable naming the file and the entry that cannot be read
   */
  static Catalogue read(Path file) throws ModelUnusable {
    try (Reader text = Files.newBufferedReader(file)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      List<CatalogueEntry> models = new ArrayList<>();
      for (Object entry : (List<?>) ((Map<?, ?>) root).get("models"))
        models.add(entry((Map<?, ?>) entry, file.toAbsolutePath().getParent()));
      return new Catalogue(models);
    } catch (IOException e) {
      throw new ModelUnusable("the model catalogue " + file + " cannot be read", e);
    } catch (YAMLException | ClassCastException | IllegalArgumentException e) {
      throw new ModelUnusable("the model catalogue " + file + " is wrong: " + e.getMessage(), e);
    }
  }

  Optional<CatalogueEntry> find(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /** The model that a language gets as long as nobody chose one. */
  Optional<CatalogueEntry> shippedFor(String language) {
    return models.stream()
        .filter(model -> model.shipped().isPresent() && model.language().equals(language))
        .findFirst();
  }

  private static CatalogueEntry entry(Map<?, ?> fields, Path folder) {
    Map<?, ?> about = (Map<?, ?>) fields.get("about");
    return new CatalogueEntry(
        text(fields, "name"),
        text(fields, "language"),
        text(fields, "licence"),
        (Integer) fields.get("megabytes"),
        optional(fields, "shipped").map(folder::resolve),
        optional(fields, "url").map(URI::create),
        optional(fields, "sha256"),
        new Wording(text(about, "zh"), text(about, "en")));
  }

  private static Optional<String> optional(Map<?, ?> fields, String key) {
    return Optional.ofNullable(fields.get(key)).map(Object::toString);
  }

  private static String text(Map<?, ?> fields, String key) {
    return optional(fields, key)
        .orElseThrow(() -> new IllegalArgumentException("an entry lacks " + key + ": " + fields));
  }
}
