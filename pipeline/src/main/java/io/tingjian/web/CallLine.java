package io.tingjian.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tingjian.store.TriageView.Alert;
import io.tingjian.store.TriageView.Chip;
import io.tingjian.store.TriageView.Listed;
import io.tingjian.store.TriageView.Row;
import java.util.List;

/** One line of the list; leaves out what only the store needs. */
record CallLine(@JsonUnwrapped Listed call, List<Chip> findings, List<Alert> alerts) {
  static CallLine of(Row row) {
    return new CallLine(row.call(), row.chips(), row.alerts());
  }
}
