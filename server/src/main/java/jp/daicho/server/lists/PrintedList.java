package jp.daicho.server.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import jp.daicho.forms.ListDocument;
import jp.daicho.forms.ListForm;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.server.reference.StandardReferenceData;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list to be printed or saved: rows of texts by a layout that comes with the product.
 *
 * @param layout the id of the layout ({@code lists/*.yaml}); files are called so too
 * @param sections the parts of the list, each on pages of its own, such as one for each ward
 */
public record PrintedList(String layout, List<Section> sections) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** A list; its sections are copied. */
  public PrintedList {
    sections = List.copyOf(sections);
  }

  /**
   * A part of a list.
   *
   * @param words what is in it, printed on each of its pages
   * @param rows its rows, each with a text for each column
   */
  public record Section(String words, List<List<String>> rows) {
    /** A part; the rows are copied. */
    public Section {
      rows = List.copyOf(rows);
    }

    /** Without what stands in it, which has no place in a log. */
    @Override
    public String toString() {
      return "Section[" + rows.size() + "]";
    }
  }

  /** A list of one part. */
  public static PrintedList of(String layout, String words, List<List<String>> rows) {
    return new PrintedList(layout, List.of(new Section(words, rows)));
  }

  /** What it is called. */
  public String title() {
    return ListForm.standard(layout).template().title();
  }

  /** As PDF, made at a moment. */
  public byte[] pdf(Instant at) {
    ZonedDateTime made = at.atZone(JAPAN);
    String day = ShownDates.of(StandardReferenceData.eras()).of(made.toLocalDate()) + "作成";
    ListDocument document = ListForm.standard(layout).open("", day, made.toOffsetDateTime(), 1);
    for (Section section : sections) {
      document.section(section.words());
      section.rows().forEach(document::add);
    }
    return document.close().pdf();
  }

  /** As CSV: UTF-8 with a mark at its beginning, as spreadsheets expect, and the headings first. */
  public byte[] csv() {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(
          ListForm.standard(layout).template().headings().stream()
              .map(heading -> heading.replace("\u3000", ""))
              .toList());
      for (Section section : sections) {
        section.rows().forEach(row -> csv.writeRecord(SpreadsheetText.row(row)));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The CSV as a browser or program fetches it, once that is in the log. */
  public ResponseEntity<byte[]> csvAnswer() {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header("Content-Disposition", "attachment; filename=\"" + layout + ".csv\"")
        .header("Cache-Control", "no-store")
        .body(csv());
  }
}
