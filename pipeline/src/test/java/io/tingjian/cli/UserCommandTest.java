package io.tingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts from the terminal, on a data folder of their own. */
class UserCommandTest {
  @TempDir private Path data;
  private final StringWriter errors = new StringWriter();

  @Test
  void anAddedPersonIsListedWithARole() {
    assertThat(user("add", "李娜", "--role", "reviewer")).matches("李娜  \\w{16}\\R");
    assertThat(user("add", "boss", "--role", "administrator")).startsWith("boss  ");
    assertThat(user("list")).contains("boss", "administrator").contains("李娜", "reviewer");
  }

  @Test
  void aTakenNameAndAStrangersPasswordAreRefusedInOneLine() {
    user("add", "wang");
    assertThat(user("add", "wang")).isEmpty();
    assertThat(user("password", "wu")).isEmpty();
    assertThat(errors.toString())
        .isEqualToNormalizingNewlines(
            "tingjian: the name \"wang\" is taken\ntingjian: there is no account \"wu\"\n");
  }

  /** What the command prints. */
  private String user(String... arguments) {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      String[] all = new String[arguments.length + 3];
      all[0] = "user";
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      all[all.length - 2] = "--data";
      all[all.length - 1] = data.toString();
      Tingjian.commandLine().setErr(new PrintWriter(errors)).execute(all);
      return printed.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(terminal);
    }
  }
}
