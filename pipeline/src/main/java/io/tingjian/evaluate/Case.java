package io.tingjian.evaluate;

import io.tingjian.call.CallFacts;
import java.nio.file.Path;

/** A recording with what is known and what is true about it. */
record Case(Path recording, CallFacts facts, Truth truth) {}
