package io.tingjian.transcribe;

import java.nio.file.Path;

/** A model that can be opened: {@code AcousticModel.open(model.folder())}. */
public record InstalledModel(String name, Path folder) {}
