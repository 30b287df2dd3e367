package io.tingjian.review;

import io.tingjian.call.Score;
import io.tingjian.store.CallDetails.Detail;
import io.tingjian.store.Verdicts.Review;
import java.util.Optional;

/**
 * All that a reviewer sees of a call.
 *
 * @param detail with transcript and screening
 * @param standing the score over the findings that nobody rejected: the machine's own until
 *     somebody rejects one
 * @param review who finished it and when, while it is finished
 */
public record CallSheet(Detail detail, Optional<Score> standing, Optional<Review> review) {}
