package io.tingjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingjian.call.CallState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database as a file in the data folder. */
class StoreFileTest {
  @TempDir Path data;

  @Test
  void whatWasWrittenIsThereAfterwards() throws StoreBusy {
    String id;
    try (Store store = Store.open(data, Clock.systemUTC())) {
      id = FreshStore.receive(store, "a.wav", "s1", "C-1").id();
    }
    try (Store store = Store.open(data, Clock.systemUTC())) {
      assertThat(store.calls().idOf("C-1")).contains(id);
    }
  }

  @Test
  void aFolderThatAnotherProcessHasOpenIsRefusedInOneSentence() throws Exception {
    try (OtherProcess other = OtherProcess.start(data, "hold")) {
      assertThat(other.line()).isEqualTo("open");
      assertThatThrownBy(() -> Store.open(data, Clock.systemUTC()))
          .isInstanceOf(StoreBusy.class)
          .hasMessage(
              "the data folder "
                  + data
                  + " is in use by another running tingjian; stop it or use another --data");
    }
  }

  @Test
  void aStepThatWasDoneIsDoneThoughTheProcessWasKilled() throws Exception {
    List<String> done;
    try (OtherProcess other = OtherProcess.start(data, "halt")) {
      done = other.allLines();
    }
    assertThat(done).hasSize(20);
    try (Store store = Store.open(data, Clock.systemUTC())) {
      assertThat(store.calls().pending(CallState.ACCEPTED, 99)).isEqualTo(done);
    }
  }
}
