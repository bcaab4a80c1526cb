package jp.daicho.server.documents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;

/**
 * A small CSV file: UTF-8, the first line names the columns in any order. What is wrong is found
 * with its line, and all that could be read is given all the same, so that the clerk goes on from
 * there.
 *
 * @param columns the names of the first line
 * @param rows the lines below that hold something
 */
public record CounterFile(List<String> columns, List<Row> rows) {
  /** What stands on one paper is small; whatever is larger is something else. */
  private static final int LARGEST = 1024 * 1024;

  /** A file; the lists are copied. */
  public CounterFile {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A line.
   *
   * @param line its number in the file, from 1
   * @param texts its fields; may be fewer or more than columns
   */
  public record Row(int line, List<String> texts) {
    /** A line; the list is copied. */
    public Row {
      texts = List.copyOf(texts);
    }

    /** The text in a column, counted from 0; empty where the line ends before. */
    public String get(int column) {
      return column >= 0 && column < texts.size() ? texts.get(column) : "";
    }

    /** The line before an item, as clerks read it. */
    public EntryItem item(String label) {
      return new EntryItem("line[" + line + "]", line + "行目の" + label);
    }

    /** Without what stands there, which has no place in a log. */
    @Override
    public String toString() {
      return "Row[" + line + "]";
    }
  }

  /** The text in a column of a row; empty where the file has no such column. */
  public String get(Row row, String column) {
    return row.get(columns.indexOf(column));
  }

  /** A line of a file as the place of a finding. */
  public static EntryItem line(int number) {
    return new EntryItem("line[" + number + "]", number + "行目");
  }

  /** Findings of a file as a screen shows them: at the field where the file was chosen. */
  public static List<Finding> atFile(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new Finding(
                    finding.code(),
                    new EntryItem("file", finding.where().label()),
                    finding.details()))
        .toList();
  }

  /** The text of a file; empty when it is none. */
  public static Optional<String> text(byte[] bytes, Findings findings) {
    if (bytes.length > LARGEST) {
      findings.add(FindingCode.FILE_TOO_LARGE, line(1), "1MB");
      return Optional.empty();
    }
    for (byte b : bytes) {
      if (b == 0) {
        findings.add(FindingCode.FILE_NOT_TEXT, line(1));
        return Optional.empty();
      }
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      int line = lineOfFirstFault(bytes);
      findings.add(FindingCode.FILE_ENCODING, line(line), Integer.toString(line));
      return Optional.empty();
    }
  }

  private static int lineOfFirstFault(byte[] bytes) {
    String replaced = new String(bytes, StandardCharsets.UTF_8);
    int fault = replaced.indexOf('\uFFFD');
    return (int) replaced.substring(0, Math.max(fault, 0)).chars().filter(c -> c == '\n').count()
        + 1;
  }

  /** The rows of a text; empty when there is nothing in it. */
  public static Optional<CounterFile> parse(String text, Findings findings) {
    if (text.isBlank()) {
      findings.add(FindingCode.FILE_EMPTY, line(1));
      return Optional.empty();
    }
    int last = (int) text.lines().count();
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      findings.add(FindingCode.FILE_CUT, line(last));
    }
    try {
      return Optional.of(
          rows(
              CsvReader.builder()
                  .allowExtraFields(true)
                  .allowMissingFields(true)
                  .ofCsvRecord(text)
                  .stream()
                  .toList(),
              findings));
    } catch (CsvParseException broken) {
      findings.add(FindingCode.FILE_CUT, line(last));
      return Optional.empty();
    }
  }

  private static CounterFile rows(List<CsvRecord> records, Findings findings) {
    List<String> columns = records.getFirst().getFields().stream().map(String::strip).toList();
    List<Row> rows = new ArrayList<>();
    for (CsvRecord row : records.subList(1, records.size())) {
      if (row.getFields().stream().allMatch(String::isBlank)) {
        continue;
      }
      int line = (int) row.getStartingLineNumber();
      if (row.getFieldCount() != columns.size()) {
        findings.add(
            FindingCode.ROW_FIELDS,
            line(line),
            Integer.toString(row.getFieldCount()),
            Integer.toString(columns.size()));
      }
      rows.add(new Row(line, row.getFields()));
    }
    if (rows.isEmpty()) {
      findings.add(FindingCode.FILE_EMPTY, line(1));
    }
    return new CounterFile(columns, rows);
  }

  /** Finds columns that the paper does not have, that stand twice, and that are missing. */
  public void checkColumns(Set<String> known, List<String> needed, Findings findings) {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : columns) {
      if (!known.contains(name)) {
        faults.add("不明な項目「" + shortened(name) + "」");
      } else if (!seen.add(name)) {
        faults.add("項目「" + name + "」の重複");
      }
    }
    for (String name : needed) {
      if (!seen.contains(name)) {
        faults.add("項目「" + name + "」がない");
      }
    }
    if (!faults.isEmpty()) {
      findings.add(FindingCode.FILE_COLUMNS, line(1), String.join("、", faults));
    }
  }

  /** A column name may be anything, also a resident's name in a file without a header. */
  private static String shortened(String name) {
    return name.matches("[a-z0-9_]{1,60}") ? name : "…";
  }

  /** Without what stands there, which has no place in a log. */
  @Override
  public String toString() {
    return "CounterFile[" + rows.size() + " rows]";
  }
}
