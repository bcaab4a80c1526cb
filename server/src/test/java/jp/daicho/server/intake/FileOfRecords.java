package jp.daicho.server.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.sample.Progress;
import jp.daicho.sample.SampleMunicipality;

/** A small register as a file, whose lines a test can spoil. Line 1 holds the names. */
final class FileOfRecords {
  private static final List<Row> SAMPLE = sample();

  private final List<Row> rows = new ArrayList<>();

  private FileOfRecords() {}

  /** The sample of 500 residents, moved to a municipality. */
  static FileOfRecords of(MunicipalityCode code) {
    FileOfRecords file = new FileOfRecords();
    for (Row row : SAMPLE) {
      Row own = new Row(row);
      own.put("jusho_shikuchosonkodo", code.value());
      file.rows.add(own);
    }
    return file;
  }

  private static List<Row> sample() {
    List<Row> rows = new ArrayList<>();
    SampleMunicipality.records(
        500,
        7,
        version -> {
          Row row = new Row();
          RecordItems.all().forEach(item -> row.put(item.name(), item.print(version)));
          rows.add(row);
        },
        Progress.SILENT);
    return rows;
  }

  List<Row> rows() {
    return rows;
  }

  int size() {
    return rows.size();
  }

  /** How many residents there are, by the latest version of each record. */
  int residents() {
    Map<String, String> latest = new TreeMap<>();
    rows.forEach(row -> latest.put(row.text("atenabango"), row.text("juminjotai")));
    return (int) latest.values().stream().filter(status -> status.equals("1")).count();
  }

  /** The index of the first row that fits. */
  int find(Predicate<Row> wanted) {
    for (int i = 0; i < rows.size(); i++) {
      if (wanted.test(rows.get(i))) {
        return i;
      }
    }
    throw new IllegalStateException("the sample has no such row");
  }

  /** The index of the first row of a resident of that kind whose record has one version. */
  int findResident(String kind) {
    return find(
        row ->
            row.text("juminshubetsu").equals(kind)
                && row.text("juminjotai").equals("1")
                && rowsOf("atenabango", row).size() == 1);
  }

  /** The rows that have the same value in a column. */
  List<Row> rowsOf(String column, Row row) {
    return rows.stream().filter(other -> other.text(column).equals(row.text(column))).toList();
  }

  /** The line of a row in the file. */
  static long line(int index) {
    return index + 2L;
  }

  long lineOfLast() {
    return line(rows.size() - 1);
  }

  Path write(Path folder) throws IOException {
    Path path = folder.resolve("residents.csv");
    try (var file = Files.newBufferedWriter(path);
        CsvWriter writer = CsvWriter.builder().build(file)) {
      List<String> names = RecordItems.all().stream().map(RecordItem::name).toList();
      writer.writeRecord(names);
      for (Row row : rows) {
        writer.writeRecord(names.stream().map(name -> row.getOrDefault(name, "")).toList());
      }
    }
    return path;
  }
}
