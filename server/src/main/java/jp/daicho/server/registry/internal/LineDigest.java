package jp.daicho.server.registry.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import jp.daicho.server.encryption.MunicipalEncryption;

/**
 * Makes the digest of a row from its line in the text form of {@code COPY}: that in which it came,
 * or that in which the database gives it out again.
 *
 * <p>It is made over the name and value of each column that is not null, so that a row keeps its
 * digest when the table gets another column. Of an Individual Number only the commitment counts, so
 * that it keeps its digest when the key changes (ADR 0040). 24 bytes of SHA-256 are kept, in 32
 * characters. Not thread-safe.
 */
public final class LineDigest {
  private static final int KEPT = 24;

  private final byte[][] names;
  private final int encrypted;
  private final MessageDigest digest;
  private byte[] canonical = new byte[2048];

  private LineDigest(byte[][] names, int encrypted) {
    this.names = names;
    this.encrypted = encrypted;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Of lines with these columns. */
  static LineDigest of(List<String> columns) {
    return new LineDigest(
        columns.stream()
            .map(column -> (column + "\t").getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new),
        columns.indexOf(RecordTable.INDIVIDUAL_NUMBER));
  }

  /** One of the same lines, for another thread. */
  LineDigest another() {
    return new LineDigest(names, encrypted);
  }

  /**
   * The digest of a line.
   *
   * @param from where it begins
   * @param to behind its end
   */
  byte[] of(byte[] line, int from, int to) {
    int length = 0;
    int column = 0;
    int begin = from;
    for (int at = from; at < to && column < names.length; at++) {
      if (line[at] == '\t' || line[at] == '\n') {
        int size =
            column == encrypted
                ? MunicipalEncryption.lengthOfCommitment(line, begin, at - begin)
                : at - begin;
        if (!isNull(line, begin, size)) {
          length = append(names[column], 0, names[column].length, length);
          // With what ends it, which cannot stand inside a value.
          length = append(line, begin, size, length);
          length = append(END, 0, END.length, length);
        }
        column++;
        begin = at + 1;
      }
    }
    if (column != names.length) {
      throw new IllegalArgumentException("the line has not all columns");
    }
    digest.update(canonical, 0, length);
    return Arrays.copyOf(digest.digest(), KEPT);
  }

  private static final byte[] END = {'\n'};

  private static boolean isNull(byte[] line, int begin, int size) {
    return size == 2 && line[begin] == '\\' && line[begin + 1] == 'N';
  }

  private int append(byte[] source, int from, int size, int length) {
    if (canonical.length - length < size) {
      canonical = Arrays.copyOf(canonical, 2 * (length + size));
    }
    System.arraycopy(source, from, canonical, length, size);
    return length + size;
  }

  /** As the log has it. */
  static String text(byte[] digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
