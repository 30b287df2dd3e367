package io.tingjian.store;

import java.nio.file.Path;

/** The data folder belongs to another running program; its message is a sentence for people. */
public final class StoreBusy extends Exception {
  StoreBusy(Path dataDir, Throwable cause) {
    super(
        "the data folder "
            + dataDir
            + " is in use by another running tingjian; stop it or use another --data",
        cause);
  }
}
