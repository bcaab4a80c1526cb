package jp.daicho.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;

/** Versions as lines of the file, in UTF-8. */
final class SampleLines {
  private static final List<RecordItem<?>> ITEMS = List.copyOf(RecordItems.all());

  private final StringWriter text = new StringWriter(1 << 20);
  private final CsvWriter lines = CsvWriter.builder().build(text);
  private final String[] row = new String[ITEMS.size()];

  /** The first line: the names of the items. */
  static byte[] header() {
    SampleLines header = new SampleLines();
    header.lines.writeRecord(ITEMS.stream().map(RecordItem::name).toList());
    return header.take();
  }

  void add(ResidentRecord version) {
    for (int i = 0; i < row.length; i++) {
      row[i] = ITEMS.get(i).print(version);
    }
    lines.writeRecord(row);
  }

  /** The lines so far; nothing can be added any more. */
  byte[] take() {
    try {
      lines.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // there is only memory behind it
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
