package jp.daicho.server.intake.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.server.intake.IntakeRefusedException;

/** Which field of a line holds which item, as the first line says. */
final class FileColumns {
  private static final int NAMED_AT_MOST = 5;

  private final Map<RecordItem<?>, Integer> fields = new IdentityHashMap<>();
  private final int count;

  /**
   * Reads the first line.
   *
   * @throws IntakeRefusedException if a column is missing, unknown or there twice
   */
  FileColumns(CsvRecord header) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = header.getField(i).strip();
      RecordItem<?> item = RecordItems.named(name);
      if (item == null) {
        faults.add("不明な項目名：" + shown(name));
      } else if (fields.put(item, i) != null) {
        faults.add("重複：" + name);
      }
    }
    for (RecordItem<?> item : RecordItems.all()) {
      if (!fields.containsKey(item)) {
        faults.add("不足：" + item.name());
      }
    }
    if (!faults.isEmpty()) {
      String more =
          faults.size() > NAMED_AT_MOST ? "ほか" + (faults.size() - NAMED_AT_MOST) + "件" : "";
      throw new IntakeRefusedException(
          header.getStartingLineNumber(),
          FindingCode.FILE_COLUMNS,
          String.join("、", faults.subList(0, Math.min(NAMED_AT_MOST, faults.size()))) + more);
    }
    count = header.getFieldCount();
  }

  /** How many fields a line has. */
  int count() {
    return count;
  }

  /** The text of an item in a line, empty where the line ends before it. */
  String text(CsvRecord line, RecordItem<?> item) {
    Integer field = fields.get(item);
    return field == null || field >= line.getFieldCount() ? "" : line.getField(field);
  }

  /** A first line of data taken for names must not be repeated in full: it may be a resident. */
  private static String shown(String name) {
    boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]{0,59}");
    return plain ? name : "（項目名でない文字列）";
  }
}
