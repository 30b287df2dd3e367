package io.tingjian.evaluate;

/** Is told how far an evaluation is; called on the thread that runs it. */
@FunctionalInterface
public interface EvaluationListener {
  void heard(int recordings, int of);
}
