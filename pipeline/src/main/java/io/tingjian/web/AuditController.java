package io.tingjian.web;

import io.tingjian.store.AuditLog;
import io.tingjian.store.Store;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who listened, judged and signed in; for administrators. */
@RestController
@RequestMapping("/api/audit")
class AuditController {
  private static final int LINES = 500;

  private final AuditLog audit;

  AuditController(Store store) {
    this.audit = store.audit();
  }

  /** The newest first. */
  @GetMapping
  List<AuditLog.Entry> latest() {
    return audit.latest(LINES);
  }
}
