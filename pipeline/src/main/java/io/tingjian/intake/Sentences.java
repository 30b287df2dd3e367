package io.tingjian.intake;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Makes the sentences of one language from its bundle. */
final class Sentences {
  private static final String BUNDLE = "io.tingjian.intake.reasons";
  private static final int ARGUMENTS_BEFORE_FAULTS = 2;

  private final ResourceBundle bundle;
  private final Locale locale;

  private Sentences(Locale locale) {
    this.locale = locale;
    // The machine's own language must not slip in where a bundle is asked for by name.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Sentences in(Locale locale) {
    return new Sentences(locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
  }

  String of(String code, List<String> arguments) {
    if (Reason.ofCode(code).isEmpty())
      return format("unknown_reason", List.of(arguments.isEmpty() ? "?" : arguments.get(0), code));
    if (code.equals(Reason.SIDECAR_INVALID.code())) return format(code, withFaults(arguments));
    return format(code, arguments);
  }

  private List<String> withFaults(List<String> arguments) {
    String faults =
        SidecarFault.ofArguments(arguments.subList(ARGUMENTS_BEFORE_FAULTS, arguments.size()))
            .stream()
            .map(this::fault)
            .collect(Collectors.joining(bundle.getString("fault.separator")));
    return List.of(arguments.get(0), arguments.get(1), faults);
  }

  private String fault(SidecarFault fault) {
    return format(
        "fault." + fault.kind().code(), List.of(fault.field(), fault.got(), fault.allowed()));
  }

  private String format(String key, List<String> arguments) {
    Object[] shown = arguments.stream().map(Sentences::onOneLine).toArray();
    return new MessageFormat(bundle.getString(key), locale).format(shown);
  }

  static String onOneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') line.append("\\n");
              else if (c == '\r') line.append("\\r");
              else if (c == '\t') line.append("\\t");
              else if (invisible(c)) line.append(String.format("\\u%04x", c));
              else line.appendCodePoint(c);
            });
    return line.toString();
  }

  /** Control characters, line separators, and those that turn the direction of writing. */
  private static boolean invisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
      default -> false;
    };
  }
}
