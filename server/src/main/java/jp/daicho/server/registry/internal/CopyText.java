package jp.daicho.server.registry.internal;

import org.jspecify.annotations.Nullable;

/** Fields in the text form that {@code COPY} takes. */
public final class CopyText {
  private static final String NOTHING = "\\N";

  private CopyText() {}

  /** Appends a field and the tab after it. */
  public static void field(StringBuilder lines, @Nullable String text) {
    if (text == null) {
      lines.append(NOTHING);
    } else {
      escape(lines, text);
    }
    lines.append('\t');
  }

  /** Makes the tab after the last field the end of the line. */
  public static void endLine(StringBuilder lines) {
    lines.setCharAt(lines.length() - 1, '\n');
  }

  private static void escape(StringBuilder lines, String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '\\' -> lines.append("\\\\");
        case '\t' -> lines.append("\\t");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        default -> lines.append(character);
      }
    }
  }
}
