package jp.daicho.ledger.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of tab-separated values that travels with the code: lines starting with {@code #} say
 * where it comes from, the first other line names the columns.
 *
 * @param comments the lines that start with {@code #}, without it
 * @param rows the rows in their order
 */
public record TabularResource(List<String> comments, List<Row> rows) {
  /** A table; the lists are copied. */
  public TabularResource {
    comments = List.copyOf(comments);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param line its line in the file, from 1
   * @param values the texts by column name
   */
  public record Row(int line, Map<String, String> values) {
    /** A row; the map is copied. */
    public Row {
      values = Map.copyOf(values);
    }

    /**
     * The text in a column, empty where the row has none.
     *
     * @throws IllegalArgumentException when the table has no such column
     */
    public String get(String column) {
      String value = values.get(column);
      if (value == null) {
        throw new IllegalArgumentException("no column " + column);
      }
      return value;
    }
  }

  /**
   * Reads a table that lies beside a class.
   *
   * @param beside the class in whose package the file lies
   * @param name the file name
   * @throws IllegalStateException when the file is missing or a row has more fields than the header
   */
  public static TabularResource read(Class<?> beside, String name) {
    InputStream stream = beside.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return parse(reader, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TabularResource parse(BufferedReader reader, String name) throws IOException {
    List<String> comments = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    String[] columns = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.startsWith("#")) {
        comments.add(line.substring(1).strip());
      } else if (line.isBlank()) {
        continue;
      } else if (columns == null) {
        columns = line.split("\t", -1);
      } else {
        rows.add(row(columns, line.split("\t", -1), number, name));
      }
    }
    return new TabularResource(comments, rows);
  }

  private static Row row(String[] columns, String[] fields, int number, String name) {
    if (fields.length > columns.length) {
      throw new IllegalStateException(name + ":" + number + ": more fields than columns");
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < columns.length; i++) {
      values.put(columns[i], i < fields.length ? fields[i] : "");
    }
    return new Row(number, values);
  }
}
