package jp.daicho.server.operators.internal;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** RFC 4648 base 32 without padding, in which authenticator apps take a secret. */
public final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LETTER_BITS = 5;

  private Base32() {}

  /** As text. */
  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte one : bytes) {
      held = (held << Byte.SIZE) | (one & 0xFF);
      bits += Byte.SIZE;
      while (bits >= LETTER_BITS) {
        bits -= LETTER_BITS;
        text.append(LETTERS.charAt((held >> bits) & 0x1F));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(LETTERS.charAt((held << (LETTER_BITS - bits)) & 0x1F));
    }
    return text.toString();
  }

  /** The bytes of a text, whatever its case and its spaces; empty if it is none. */
  public static Optional<byte[]> decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (char letter : text.replace(" ", "").toUpperCase(Locale.ROOT).toCharArray()) {
      int value = LETTERS.indexOf(letter);
      if (value < 0) {
        return Optional.empty();
      }
      held = (held << LETTER_BITS) | value;
      bits += LETTER_BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes.write((held >> bits) & 0xFF);
      }
      held &= (1 << bits) - 1;
    }
    return Optional.of(bytes.toByteArray());
  }
}
