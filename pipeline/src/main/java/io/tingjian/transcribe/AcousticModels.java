package io.tingjian.transcribe;

import io.tingjian.graph.Adaptation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The acoustic models of this installation: those that ship with it, those that people installed,
 * and those that the network has. Only {@link #verify} loads a native library; any number of
 * threads and processes may work on one data directory.
 */
public final class AcousticModels {
  private final Path home;
  private final Catalogue catalogue;
  private final ModelShelf shelf;
  private final ModelAdaptation adaptation;

  private AcousticModels(
      Path home, Catalogue catalogue, ModelShelf shelf, ModelAdaptation adaptation) {
    this.home = home;
    this.catalogue = catalogue;
    this.shelf = shelf;
    this.adaptation = adaptation;
  }

  /**
   * @param home the folder {@code models/acoustic} of the installation
   * @param data the data directory; is only created when something is written
   * @throws ModelUnusable when the catalogue cannot be read
   */
  public static AcousticModels at(Path home, Path data, Clock clock) throws ModelUnusable {
    ModelShelf shelf = new ModelShelf(data, clock);
    return new AcousticModels(
        home,
        Catalogue.read(home.resolve("catalogue.yaml")),
        shelf,
        new ModelAdaptation(shelf, clock));
  }

  /** The catalogue's models in its order, then people's own. */
  public List<ListedModel> list() {
    List<ListedModel> models = new ArrayList<>();
    for (CatalogueEntry entry : catalogue.models())
      models.add(listed(entry.name(), Optional.of(entry)));
    for (String name : shelf.names())
      if (catalogue.find(name).isEmpty()) models.add(listed(name, Optional.empty()));
    return models;
  }

  /**
   * The model to transcribe with: the chosen one, else the shipped one for the language, which is
   * unpacked when it is first needed, else the first of the catalogue's that is installed.
   *
   * @throws ModelUnusable when the chosen one is gone, or there is none for the language
   */
  public InstalledModel inUse(String language, Progress progress) throws ModelUnusable {
    String name =
        nameInUse(language)
            .orElseThrow(
                () ->
                    new ModelUnusable(
                        "no acoustic model for \""
                            + language
                            + "\" is installed; run: tingjian models install "
                            + toInstall(language)));
    return installed(name, progress);
  }

  /**
   * Installs from the catalogue's own source.
   *
   * @throws ModelUnusable when the name is unknown or the archive is not what it should be
   */
  public InstalledModel install(String name, Progress progress) throws ModelUnusable {
    CatalogueEntry entry = known(name);
    if (entry.shipped().isPresent()) return installed(name, progress);
    return install(name, entry.url().orElseThrow().toString(), progress);
  }

  /**
   * Installs from somewhere else. A folder is used where it lies; an archive is checked, unpacked
   * and appears whole or not at all.
   *
   * @param from a folder, a zip file, or an http or https address of a zip
   */
  public InstalledModel install(String name, String from, Progress progress) throws ModelUnusable {
    checkName(name);
    Optional<Path> already = shelf.find(name).filter(at -> ModelLayout.faults(at).isEmpty());
    if (already.isPresent() && !Files.isDirectory(Path.of(stripScheme(from))))
      return new InstalledModel(name, already.get());
    return new ModelInstallation(shelf, catalogue.find(name).flatMap(CatalogueEntry::sha256))
        .install(name, from, progress);
  }

  /**
   * Makes a new model out of another and a customer's words; takes half a minute.
   *
   * @param to name of the new one, which no model of the catalogue may have
   * @param namesake what becomes of a model of people's own with that name
   * @throws ModelUnusable when the old one brought no language model along, or naming the lines of
   *     the customer's files that cannot be used
   */
  public AdaptedModel adapt(
      InstalledModel from, String to, Adaptation.Material material, Namesake namesake)
      throws ModelUnusable {
    checkName(to);
    if (catalogue.find(to).isPresent())
      throw new ModelUnusable(to + " is in the catalogue; choose another name for your own model");
    return adaptation.make(from, to, material, namesake);
  }

  /**
   * From now on calls in a language are transcribed with this model; it is unpacked if it has to
   * be.
   *
   * @param language which people's own models are for; the catalogue knows better about its own
   */
  public InstalledModel use(String name, String language, Progress progress) throws ModelUnusable {
    InstalledModel model = installed(name, progress);
    try {
      shelf.use(catalogue.find(name).map(CatalogueEntry::language).orElse(language), name);
    } catch (IOException e) {
      throw new ModelUnusable("the choice of " + name + " cannot be kept: " + e.getMessage(), e);
    }
    return model;
  }

  /**
   * Opens a model and lets it hear a sentence.
   *
   * @throws ModelUnusable when it cannot be opened
   */
  public Verification verify(String name, Progress progress) throws ModelUnusable {
    return Verification.of(installed(name, progress));
  }

  /** What the makers of a shipped or an own model say of it; empty when it has no card. */
  public Optional<String> card(String name) throws ModelUnusable {
    Optional<Path> own = catalogue.find(name).isPresent() ? Optional.empty() : shelf.find(name);
    if (own.isEmpty()) known(name);
    Path card = own.orElse(home.resolve(name)).resolve("README.md");
    try {
      return Files.exists(card) ? Optional.of(Files.readString(card)) : Optional.empty();
    } catch (IOException e) {
      throw new ModelUnusable("the card " + card + " cannot be read", e);
    }
  }

  /** An installed or shipped model by name, ready to be opened. */
  public InstalledModel installed(String name, Progress progress) throws ModelUnusable {
    Optional<Path> folder = shelf.find(name);
    if (folder.isPresent()) {
      List<String> faults = ModelLayout.faults(folder.get());
      if (faults.isEmpty()) return new InstalledModel(name, folder.get());
      throw new ModelUnusable(
          "the acoustic model "
              + folder.get()
              + " "
              + String.join(", ", faults)
              + "; delete that folder and install it again");
    }
    CatalogueEntry entry = known(name);
    if (entry.shipped().isEmpty())
      throw new ModelUnusable(name + " is not installed; run: tingjian models install " + name);
    return new ModelInstallation(shelf, entry.sha256())
        .install(name, entry.shipped().get().toString(), progress);
  }

  private ListedModel listed(String name, Optional<CatalogueEntry> entry) {
    boolean inUse =
        Stream.concat(catalogue.models().stream().map(CatalogueEntry::language), shelf.languages())
            .distinct()
            .anyMatch(language -> nameInUse(language).equals(Optional.of(name)));
    return new ListedModel(name, entry, shelf.find(name), inUse);
  }

  /**
   * The words that the model in use can write; empty where no model is installed for the language,
   * or it does not tell. Unpacks nothing.
   *
   * @throws ModelUnusable when its files cannot be read
   */
  public Optional<ModelWords> words(String language) throws ModelUnusable {
    Optional<String> name = nameInUse(language);
    if (name.isEmpty()) return Optional.empty();
    Optional<Path> folder = shelf.find(name.get());
    Optional<Path> archive = catalogue.find(name.get()).flatMap(CatalogueEntry::shipped);
    return ModelWords.read(name.get(), folder, archive);
  }

  /** Chosen, else shipped, else the first of the catalogue's that somebody has installed. */
  private Optional<String> nameInUse(String language) {
    return shelf
        .inUse(language)
        .or(() -> catalogue.shippedFor(language).map(CatalogueEntry::name))
        .or(() -> named(language).filter(name -> shelf.find(name).isPresent()).findFirst());
  }

  private Stream<String> named(String language) {
    return catalogue.models().stream()
        .filter(entry -> entry.language().equals(language))
        .map(CatalogueEntry::name);
  }

  /** Whether calls in a language can be transcribed; looks at no file of the model. */
  public boolean speak(String language) {
    return nameInUse(language).isPresent();
  }

  /** What to install for a language, as {@code models install} takes it. */
  public String toInstall(String language) {
    return named(language).findFirst().orElse("NAME --from URL|FILE|DIR");
  }

  private CatalogueEntry known(String name) throws ModelUnusable {
    return catalogue
        .find(name)
        .orElseThrow(
            () ->
                new ModelUnusable(
                    "no model is called \""
                        + name
                        + "\"; known are: "
                        + catalogue.models().stream()
                            .map(CatalogueEntry::name)
                            .collect(Collectors.joining(", "))
                        + ". For a model of your own say where it is: --from URL|FILE|DIR"));
  }

  private static void checkName(String name) throws ModelUnusable {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*"))
      throw new ModelUnusable(
          "\"" + name + "\" is no name for a model: letters, digits, dots and dashes, please");
  }

  private static String stripScheme(String from) {
    return from.matches("(?i)https?:.*") ? "" : from;
  }
}
