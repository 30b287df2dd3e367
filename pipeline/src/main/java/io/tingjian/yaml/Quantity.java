package io.tingjian.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as people write it: {@code 10s}, {@code 500ms}, {@code 2min}, {@code 3
 * turns}, {@code 20%}, {@code 6dB}, {@code 300}.
 */
public record Quantity(double number, Unit unit) {
  public enum Unit {
    MS,
    TURNS,
    PERCENT,
    DB,
    HZ,
    NONE;

    String example() {
      return switch (this) {
        case MS -> "a time such as 10s";
        case TURNS -> "a number of turns such as 2 turns";
        case PERCENT -> "a share such as 20%";
        case DB -> "decibels such as 6dB";
        case HZ -> "hertz such as 250Hz";
        case NONE -> "a number";
      };
    }
  }

  private static final Pattern WRITTEN = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*([\\p{L}%]*)");

  public static Optional<Quantity> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) return Optional.empty();
    double number = Double.parseDouble(matcher.group(1));
    return switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
      case "ms" -> Optional.of(new Quantity(number, Unit.MS));
      case "s" -> Optional.of(new Quantity(number * 1_000, Unit.MS));
      case "min" -> Optional.of(new Quantity(number * 60_000, Unit.MS));
      case "turn", "turns" -> Optional.of(new Quantity(number, Unit.TURNS));
      case "%" -> Optional.of(new Quantity(number / 100, Unit.PERCENT));
      case "db", "dbfs" -> Optional.of(new Quantity(number, Unit.DB));
      case "hz" -> Optional.of(new Quantity(number, Unit.HZ));
      case "" -> Optional.of(new Quantity(number, Unit.NONE));
      default -> Optional.empty();
    };
  }

  /** The field's quantity in one of the units; anything else is noted as a fault. */
  public static Optional<Quantity> of(Field field, Unit... allowed) {
    Optional<String> text = field.text();
    if (text.isEmpty()) return Optional.empty();
    Optional<Quantity> quantity = parse(text.get());
    for (Unit unit : allowed)
      if (quantity.isPresent() && quantity.get().unit() == unit) return positive(field, quantity);
    StringBuilder wanted = new StringBuilder(allowed[0].example());
    for (int i = 1; i < allowed.length; i++) wanted.append(" or ").append(allowed[i].example());
    field.fault(field.name() + " must be " + wanted + " (got " + text.get() + ")");
    return Optional.empty();
  }

  /** Milliseconds; empty and a fault noted where the field is no time. */
  public static OptionalDouble ms(Field field) {
    return number(of(field, Unit.MS));
  }

  /** A count of at least one. */
  public static OptionalDouble count(Field field) {
    return number(of(field, Unit.NONE));
  }

  private static OptionalDouble number(Optional<Quantity> quantity) {
    return quantity.map(q -> OptionalDouble.of(q.number())).orElse(OptionalDouble.empty());
  }

  private static Optional<Quantity> positive(Field field, Optional<Quantity> quantity) {
    if (quantity.get().number() > 0 || quantity.get().unit() == Unit.DB) return quantity;
    String unit = quantity.get().unit() == Unit.MS ? " s" : "";
    field.fault(field.name() + " must be > 0" + unit + " (got " + field.text().orElseThrow() + ")");
    return Optional.empty();
  }
}
