package jp.daicho.ledger.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A text in capital letters and digits only, as every scanner types them whatever the keyboard is
 * set to: check sum (CRC-32) and the compressed text (RFC 1951, UTF-8) in Base 32 (RFC 4648)
 * without padding.
 */
final class CodeArmour {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int CHECK_SUM = 4;

  /** No code can hold more; whatever unfolds to more is no code. */
  private static final int LONGEST = 64 * 1024;

  private CodeArmour() {}

  static String wrap(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] deflated = deflate(bytes);
    return letters(
        ByteBuffer.allocate(CHECK_SUM + deflated.length)
            .putInt(checkSum(deflated))
            .put(deflated)
            .array());
  }

  /** The text; empty if it is damaged. */
  static Optional<String> unwrap(String armoured) {
    byte[] bytes = bytes(armoured);
    if (bytes.length <= CHECK_SUM) {
      return Optional.empty();
    }
    byte[] deflated = Arrays.copyOfRange(bytes, CHECK_SUM, bytes.length);
    if (ByteBuffer.wrap(bytes).getInt() != checkSum(deflated)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(inflate(deflated)))
              .toString());
    } catch (CharacterCodingException | DataFormatException broken) {
      return Optional.empty();
    }
  }

  private static int checkSum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  private static byte[] deflate(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] room = new byte[bytes.length + 64];
      return Arrays.copyOf(room, deflater.deflate(room));
    }
  }

  private static byte[] inflate(byte[] bytes) throws DataFormatException {
    try (Inflater inflater = new Inflater(true)) {
      // one byte more than the data, as the raw format asks for
      inflater.setInput(Arrays.copyOf(bytes, bytes.length + 1));
      byte[] room = new byte[LONGEST];
      int length = inflater.inflate(room);
      if (!inflater.finished()) {
        throw new DataFormatException("too long, or cut");
      }
      return Arrays.copyOf(room, length);
    }
  }

  private static String letters(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte each : bytes) {
      held = (held << Byte.SIZE) | (each & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        out.append(LETTERS.charAt((held >> bits) & 31));
      }
    }
    if (bits > 0) {
      out.append(LETTERS.charAt((held << (BITS - bits)) & 31));
    }
    return out.toString();
  }

  /** The bytes; none if a letter is not of Base 32. */
  private static byte[] bytes(String letters) {
    byte[] out = new byte[letters.length() * BITS / Byte.SIZE];
    int held = 0;
    int bits = 0;
    int length = 0;
    for (int i = 0; i < letters.length(); i++) {
      int value = LETTERS.indexOf(letters.charAt(i));
      if (value < 0) {
        return new byte[0];
      }
      held = (held << BITS) | value;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        out[length++] = (byte) (held >> bits);
      }
    }
    return out;
  }
}
