package jp.daicho.server.reference.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An edition of a nationwide dictionary: its entries in force and those that ended, as lines with
 * tabs in the form of the table the program carries ({@link jp.daicho.reference.PostalCodes}).
 *
 * @param lines the entries, sorted by municipality
 */
public record Edition(List<Line> lines) {
  private static final String HEADER =
      "postal_code\tlg_code\tcity\ttown\ttown_kana\tstreet\toffice\tsubsection\tsubsection_kana"
          + "\taddress_code\tended_on";
  private static final int COLUMNS = 11;

  /** An edition; the list is copied. */
  public Edition {
    lines = List.copyOf(lines);
  }

  /**
   * An entry. Of a country the code stands as town code and the name as town.
   *
   * @param postalCode seven digits or empty
   * @param code six digits of the municipality; of a country its three letters
   * @param city the municipality's name with its 郡
   * @param town 大字, or the country's name
   * @param townKana its reading
   * @param street of an office
   * @param office the name of an office, or empty
   * @param subsection 小字
   * @param subsectionKana its reading
   * @param addressCode eleven digits or empty
   * @param endedOn the last day, or empty
   */
  public record Line(
      String postalCode,
      String code,
      String city,
      String town,
      String townKana,
      String street,
      String office,
      String subsection,
      String subsectionKana,
      String addressCode,
      String endedOn) {

    /** What it is told from others by: the place, and the postal code or its country code. */
    String key() {
      return code + "\t" + town + subsection + "\t" + office + "\t" + postalCode;
    }

    /** The place alone. */
    String place() {
      return code + "\t" + town + subsection;
    }

    boolean isEnded() {
      return !endedOn.isEmpty();
    }

    Line ended(String lastDay) {
      return new Line(
          postalCode,
          code,
          city,
          town,
          townKana,
          street,
          office,
          subsection,
          subsectionKana,
          addressCode,
          lastDay);
    }

    Line withAddressCode(String digits) {
      return new Line(
          postalCode,
          code,
          city,
          town,
          townKana,
          street,
          office,
          subsection,
          subsectionKana,
          digits,
          endedOn);
    }

    private String text() {
      return String.join(
          "\t",
          postalCode,
          code,
          city,
          town,
          townKana,
          street,
          office,
          subsection,
          subsectionKana,
          addressCode,
          endedOn);
    }

    private static Line of(String text) {
      String[] fields = Arrays.copyOf(text.split("\t", -1), COLUMNS);
      for (int i = 0; i < COLUMNS; i++) {
        fields[i] = fields[i] == null ? "" : fields[i];
      }
      return new Line(
          fields[0],
          fields[1],
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
  }

  /** From lines with tabs, the first of which names the columns. */
  static Edition of(byte[] text) {
    List<Line> lines = new ArrayList<>();
    new String(text, StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .forEach(line -> lines.add(Line.of(line)));
    return new Edition(lines);
  }

  /** As it was kept. */
  static Edition ofCompressed(byte[] content) {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return of(stream.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** As lines with tabs. */
  public byte[] text() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As it is kept. */
  public byte[] compressed() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(content)) {
      stream.write(text());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return content.toByteArray();
  }
}
