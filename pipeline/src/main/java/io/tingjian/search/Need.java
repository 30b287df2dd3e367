package io.tingjian.search;

import io.tingjian.call.Role;
import java.util.List;

/**
 * What a call must hold at the least for a rule to fire on it; the index finds the calls that do.
 * Immutable; may be shared by threads.
 */
public sealed interface Need {
  /** Nothing that the index could tell: every call may be meant. */
  Need ANYTHING = new Anything();

  /** One of the roles says one of the phrases. */
  record Said(List<Role> roles, PhraseSet any, SoundAlike sound) implements Need {
    public Said {
      roles = List.copyOf(roles);
    }
  }

  /** Every one of them, at least two. */
  record All(List<Need> needs) implements Need {
    public All {
      needs = List.copyOf(needs);
    }
  }

  /** One of them, at least. */
  record Any(List<Need> needs) implements Need {
    public Any {
      needs = List.copyOf(needs);
    }
  }

  record Anything() implements Need {}

  static Need said(List<Role> roles, PhraseSet any, SoundAlike sound) {
    return new Said(roles, any, sound);
  }

  static Need all(List<Need> needs) {
    List<Need> narrowing = needs.stream().filter(need -> !(need instanceof Anything)).toList();
    if (narrowing.isEmpty()) return ANYTHING;
    return narrowing.size() == 1 ? narrowing.get(0) : new All(narrowing);
  }

  /** Of no needs at all: {@link #ANYTHING}. */
  static Need any(List<Need> needs) {
    if (needs.isEmpty() || needs.stream().anyMatch(Anything.class::isInstance)) return ANYTHING;
    return needs.size() == 1 ? needs.get(0) : new Any(needs);
  }
}
