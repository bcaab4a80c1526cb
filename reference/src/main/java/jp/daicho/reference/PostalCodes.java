package jp.daicho.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * The postal codes of the country, with the towns (町字) they stand for (1.1.17, 1.3.3).
 *
 * <p>The table of 146,923 rows is kept as the bytes it was read from; rows are cut when asked for.
 */
public final class PostalCodes {
  private static final int POSTAL_CODE_LENGTH = 7;
  private static final int MUNICIPALITY_CODE_LENGTH = 6;
  private static final int COLUMNS = 11;

  private final byte[] bytes;

  /** Where the rows of a municipality begin and end; the table is sorted by municipality. */
  private final Map<Integer, Extent> extents = new HashMap<>();

  /** Postal code in the high half, position of the row in the low half, sorted. */
  private final long[] byPostalCode;

  private record Extent(int start, int end) {}

  private PostalCodes(byte[] bytes) {
    this.bytes = bytes;
    long[] rows = new long[1 << 18];
    int count = 0;
    int municipality = 0;
    int municipalityStart = 0;
    int start = endOfLine(0) + 1;
    while (start < bytes.length) {
      int code = number(start + POSTAL_CODE_LENGTH + 1, MUNICIPALITY_CODE_LENGTH);
      if (code != municipality) {
        extents.put(municipality, new Extent(municipalityStart, start));
        municipality = code;
        municipalityStart = start;
      }
      rows[count++] = (long) number(start, POSTAL_CODE_LENGTH) << 32 | start;
      start = endOfLine(start) + 1;
    }
    extents.put(municipality, new Extent(municipalityStart, bytes.length));
    byPostalCode = Arrays.copyOf(rows, count);
    Arrays.sort(byPostalCode);
  }

  /** The table this module carries, loaded when first asked for. */
  public static PostalCodes standard() {
    return Loaded.POSTAL_CODES;
  }

  /**
   * A table of another edition, in the form of the one this module carries.
   *
   * @param lines a line of column names, then a line for each row, sorted by municipality, with
   *     tabs between the columns of {@link PostalArea} in their order; empty columns at the end may
   *     be left out
   */
  public static PostalCodes of(byte[] lines) {
    return new PostalCodes(lines.clone());
  }

  /** The table as lines, in the form {@link #of} takes. */
  public byte[] lines() {
    return bytes.clone();
  }

  /** The number of rows. */
  public int size() {
    return byPostalCode.length;
  }

  /** The areas and offices of a municipality or ward by postal code; empty if there are none. */
  public List<PostalArea> in(MunicipalityCode municipality) {
    Extent extent = extents.get(Integer.parseInt(municipality.value()));
    List<PostalArea> areas = new ArrayList<>();
    if (extent != null) {
      for (int start = extent.start(); start < extent.end(); start = endOfLine(start) + 1) {
        areas.add(area(start));
      }
    }
    return areas;
  }

  /**
   * The areas or offices of a postal code; several towns may share one. Empty if there are none.
   *
   * @param postalCode seven digits; anything else is not found
   */
  public List<PostalArea> withCode(String postalCode) {
    List<PostalArea> areas = new ArrayList<>();
    if (!postalCode.matches("[0-9]{7}")) {
      return areas;
    }
    long code = Integer.parseInt(postalCode);
    int at = Arrays.binarySearch(byPostalCode, code << 32);
    for (int i = at >= 0 ? at : -at - 1;
        i < byPostalCode.length && byPostalCode[i] >>> 32 == code;
        i++) {
      areas.add(area((int) byPostalCode[i]));
    }
    return areas;
  }

  private PostalArea area(int start) {
    String line = new String(bytes, start, endOfLine(start) - start, StandardCharsets.UTF_8);
    String[] fields = Arrays.copyOf(line.split("\t", -1), COLUMNS);
    for (int i = 0; i < COLUMNS; i++) {
      fields[i] = Objects.requireNonNullElse(fields[i], "");
    }
    return new PostalArea(
        fields[0],
        MunicipalityCode.of(fields[1]),
        fields[2],
        fields[3],
        fields[4],
        fields[5],
        fields[6],
        fields[7],
        fields[8],
        fields[9],
        fields[10]);
  }

  private int endOfLine(int start) {
    int i = start;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  private int number(int start, int digits) {
    int value = 0;
    for (int i = start; i < start + digits; i++) {
      value = value * 10 + (bytes[i] - '0');
    }
    return value;
  }

  private static final class Loaded {
    static final PostalCodes POSTAL_CODES = new PostalCodes(read());

    private static byte[] read() {
      try (InputStream stream =
          Objects.requireNonNull(PostalCodes.class.getResourceAsStream("postal.tsv.gz"))) {
        return new GZIPInputStream(stream, 1 << 16).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
