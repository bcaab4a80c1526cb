package jp.daicho.server.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A CSV file of texts that anybody may have written: UTF-8 with a mark at its beginning, the
 * headings first. A text that a spreadsheet would take for a formula gets an apostrophe before it,
 * by which spreadsheets know that it is none.
 */
public final class CsvFile {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r\n＝＋－＠";

  private CsvFile() {}

  /** The bytes of a file. */
  public static byte[] of(List<String> headings, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(headings);
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvFile::harmless).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The file as a browser or program fetches it. */
  public static ResponseEntity<byte[]> answer(
      String name, List<String> headings, List<List<String>> rows) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .body(of(headings, rows));
  }

  /** A text that no spreadsheet takes for a formula. */
  static String harmless(String text) {
    return !text.isEmpty() && FORMULAS_BEGIN_WITH.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
