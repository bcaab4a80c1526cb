package jp.daicho.server.cs.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.daicho.server.cs.MissingArrivals.Missing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 転入通知未着者一覧 as CSV: UTF-8 with a mark at its beginning, as spreadsheets expect. */
final class MissingArrivalsCsv {
  private MissingArrivalsCsv() {}

  static ResponseEntity<byte[]> answer(List<Missing> missing) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"missing-arrivals.csv\"")
        .body(print(missing));
  }

  private static byte[] print(List<Missing> missing) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord("宛名番号", "氏名", "生年月日", "前住所", "転出（消除）年月日", "転出先住所（予定）", "職権消除");
      for (Missing person : missing) {
        csv.writeRecord(
            person.addressNumber(),
            person.name(),
            person.birthDate(),
            person.address(),
            person.leftOn(),
            person.destination(),
            person.exOfficio() ? "1" : "0");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
