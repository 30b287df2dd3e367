package io.tingjian.screen;

import java.util.List;

/**
 * A condition as it stands in a pack: what an explanation walks along. Immutable.
 *
 * @param place what it is to the clause around it, such as {@code not} or {@code after}
 * @param says the condition on one line; its members stand as {@code …}
 * @param line where it is written
 * @param condition what it asks, with everything that narrows it
 * @param wide the same without its windows
 * @param members the clauses inside it, those of its windows too, as they are written
 */
record Clause(
    String place,
    String says,
    int line,
    Condition condition,
    Condition wide,
    List<Clause> members) {
  Clause {
    members = List.copyOf(members);
  }

  /** The same clause where something else refers to it. */
  Clause at(String otherPlace) {
    return new Clause(otherPlace, says, line, condition, wide, members);
  }
}
