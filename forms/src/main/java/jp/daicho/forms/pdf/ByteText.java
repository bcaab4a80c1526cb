package jp.daicho.forms.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Growing bytes with the few notations a PDF file is made of. */
final class ByteText {

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[4096];
  private int length;

  int length() {
    return length;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  byte[] buffer() {
    return bytes;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** Characters of Latin-1, as they are. */
  ByteText text(String latin) {
    room(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      bytes[length++] = (byte) latin.charAt(i);
    }
    return this;
  }

  ByteText raw(byte[] more) {
    return raw(more, more.length);
  }

  ByteText raw(byte[] more, int count) {
    room(count);
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
    return this;
  }

  ByteText number(int value) {
    return text(Integer.toString(value));
  }

  /** A number with at most three decimals, and a space after it. */
  ByteText number(double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      text("-");
      thousandths = -thousandths;
    }
    text(Long.toString(thousandths / 1000));
    int rest = (int) (thousandths % 1000);
    if (rest != 0) {
      room(5);
      bytes[length++] = '.';
      bytes[length++] = (byte) ('0' + rest / 100);
      if (rest % 100 != 0) {
        bytes[length++] = (byte) ('0' + rest / 10 % 10);
        if (rest % 10 != 0) {
          bytes[length++] = (byte) ('0' + rest % 10);
        }
      }
    }
    return text(" ");
  }

  /** Four hexadecimal digits. */
  ByteText hex16(int value) {
    room(4);
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[length++] = HEX[value >> shift & 15];
    }
    return this;
  }

  /** The text in UTF-16, as hexadecimal digits. */
  ByteText utf16(String text) {
    for (int i = 0; i < text.length(); i++) {
      hex16(text.charAt(i));
    }
    return this;
  }
}
