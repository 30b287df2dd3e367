package io.tingjian.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param week any day of it; a week begins on Monday
 * @param before so many weeks it is compared with, 1 to 52
 * @param calls which calls are looked at; its days are the weeks'
 */
public record TrendRequest(LocalDate week, int before, CallFilter calls) {
  public TrendRequest {
    if (before < 1 || before > 52)
      throw new IllegalArgumentException("baseline must be 1 to 52 weeks (got " + before + ")");
    week = week.with(DayOfWeek.MONDAY);
    calls = calls.days(Optional.of(week.minusWeeks(before)), Optional.of(week.plusDays(6)));
  }

  /** Which of the weeks a day is in, counted from 0 for the oldest. */
  int weekOf(long epochDay) {
    return (int) ((epochDay - week.minusWeeks(before).toEpochDay()) / 7);
  }

  int weeks() {
    return before + 1;
  }
}
