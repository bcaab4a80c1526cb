package jp.daicho.server.registry.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines in the text form that {@code COPY} takes, in UTF-8. Texts become bytes without a detour,
 * since a register has hundreds of millions of fields. Not thread-safe.
 */
public final class CopyText {
  private static final byte REPLACEMENT = '?';
  private static final char VERTICAL_TAB = 0x0B;

  /**
   * Enough for a line or two: a registration writes no more, and a load soon has made it larger.
   */
  private byte[] bytes = new byte[1 << 12];

  private int length;

  /** Appends a field and the tab after it. */
  public void field(@Nullable String text) {
    if (text == null) {
      room(3);
      bytes[length++] = '\\';
      bytes[length++] = 'N';
    } else {
      // No char takes more than three bytes, nor two escaped ones more.
      room(3 * text.length() + 1);
      append(text);
    }
    bytes[length++] = '\t';
  }

  /** Makes the tab after the last field the end of the line. */
  public void endLine() {
    bytes[length - 1] = '\n';
  }

  /** The digest of the last line, from where it began. */
  public byte[] digest(LineDigest digest, int begin) {
    return digest.of(bytes, begin, length);
  }

  /** Where the next line begins. */
  public int position() {
    return length;
  }

  /** The lines so far, which are then forgotten here. */
  public byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < 0x80) {
        appendAscii(character);
      } else if (character < 0x800) {
        bytes[length++] = (byte) (0xC0 | (character >> 6));
        bytes[length++] = continued(character);
      } else if (!Character.isSurrogate(character)) {
        bytes[length++] = (byte) (0xE0 | (character >> 12));
        bytes[length++] = continued(character >> 6);
        bytes[length++] = continued(character);
      } else {
        i += appendSurrogates(text, i);
      }
    }
  }

  private void appendAscii(char character) {
    char escaped =
        switch (character) {
          case '\\' -> '\\';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\b' -> 'b';
          case '\f' -> 'f';
          case VERTICAL_TAB -> 'v';
          default -> 0;
        };
    if (escaped != 0) {
      bytes[length++] = '\\';
      bytes[length++] = (byte) escaped;
    } else {
      bytes[length++] = (byte) character;
    }
  }

  /** Appends a pair, and says how many chars more than one it took; half a pair has no bytes. */
  private int appendSurrogates(String text, int at) {
    int codePoint = text.codePointAt(at);
    if (!Character.isSupplementaryCodePoint(codePoint)) {
      bytes[length++] = REPLACEMENT;
      return 0;
    }
    bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
    bytes[length++] = continued(codePoint >> 12);
    bytes[length++] = continued(codePoint >> 6);
    bytes[length++] = continued(codePoint);
    return 1;
  }

  /** A byte after the first of a character: its lowest six bits. */
  private static byte continued(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }
}
