package io.tingjian.transcribe;

import io.tingjian.graph.Adaptation;

/** A model that learned words, and the one that it was made from. */
public record AdaptedModel(InstalledModel model, InstalledModel from, Adaptation.Result learned) {}
