package io.tingjian.app;

import io.tingjian.call.HeardCall;
import io.tingjian.screen.BadDialogue;
import io.tingjian.screen.Dialogue;
import io.tingjian.screen.Explainer;
import io.tingjian.screen.Explanation;
import io.tingjian.screen.RulePacks;
import io.tingjian.screen.TurnLabels;
import io.tingjian.store.Store;
import java.util.List;
import java.util.Optional;

/** Tells why a rule fired or did not, on a stored call or on a dialogue that somebody types. */
public final class Explaining {
  private final Explainer explainer;

  /**
   * @param packs to explain; need not be those in force
   */
  public Explaining(RulePacks packs) {
    this.explainer = new Explainer(packs);
  }

  /** Every key that can be asked for. */
  public List<String> keys() {
    return explainer.keys();
  }

  /** The key that was probably meant by one that does not exist. */
  public Optional<String> meant(String key) {
    return explainer.meant(key);
  }

  /**
   * With the classifiers' labels as the store keeps them.
   *
   * @param id of the call in the store
   * @return empty where the call has no transcript; one explanation for each rule of the key
   */
  public Optional<List<Explanation>> ofCall(Store store, String key, String id) {
    Optional<HeardCall> call = store.transcripts().heard(id);
    if (call.isEmpty()) return Optional.empty();
    TurnLabels labels = TurnLabels.of(store.transcripts().labels(id));
    return Optional.of(explainer.explain(key, call.get(), labels));
  }

  /**
   * With the labels that the dialogue itself gives; no classifier looks at it.
   *
   * @throws BadDialogue naming the first line that cannot be read
   */
  public List<Explanation> ofDialogue(String key, String dialogue) throws BadDialogue {
    Dialogue read = Dialogue.parse(dialogue);
    return explainer.explain(key, read.call(), read.labels());
  }
}
