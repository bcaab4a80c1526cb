package jp.daicho.server.intake.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import org.jspecify.annotations.Nullable;

/** The neighbouring lines of one 宛名番号, which are one person's record. */
final class PersonLines {
  private static final RecordItem<?> ADDRESS_NUMBER = item("address_number");
  private static final RecordItem<?> HOUSEHOLD_NUMBER = item("household_number");
  private static final RecordItem<?> STATUS = item("resident_status");

  private final FileColumns columns;
  private final String addressNumber;
  private final List<CsvRecord> lines = new ArrayList<>();

  PersonLines(FileColumns columns, CsvRecord first) {
    this.columns = columns;
    this.addressNumber = columns.text(first, ADDRESS_NUMBER);
    lines.add(first);
  }

  /** Takes a line if it is of the same person. */
  boolean takes(CsvRecord line) {
    return columns.text(line, ADDRESS_NUMBER).equals(addressNumber) && lines.add(line);
  }

  List<CsvRecord> lines() {
    return lines;
  }

  /** 宛名番号 as it is written. */
  String addressNumber() {
    return addressNumber;
  }

  /** 世帯番号 of the last line as it is written: what is held back together. */
  String household() {
    return columns.text(lines.getLast(), HOUSEHOLD_NUMBER);
  }

  /** 住民状態 of the last line as it is written. */
  String status() {
    return columns.text(lines.getLast(), STATUS);
  }

  long firstLine() {
    return lines.getFirst().getStartingLineNumber();
  }

  /** 宛名番号, for findings about a person as such. */
  static RecordItem<?> addressNumberItem() {
    return ADDRESS_NUMBER;
  }

  /** The item in a column of the database. */
  static RecordItem<?> item(String column) {
    return RecordItems.all().stream()
        .filter(item -> item.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  /** The next person of a file, or null after the last. */
  static @Nullable PersonLines of(FileColumns columns, @Nullable CsvRecord first) {
    return first == null ? null : new PersonLines(columns, first);
  }
}
