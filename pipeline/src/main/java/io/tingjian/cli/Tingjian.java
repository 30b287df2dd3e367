package io.tingjian.cli;

/** The program's door. */
public final class Tingjian {
  private Tingjian() {}

  public static void main(String[] args) {}
}
