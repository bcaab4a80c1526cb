package jp.daicho.server.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows into one table. The text for a number of rows is made once and is then always the
 * same, so that driver and database keep it prepared: rendering and parsing the hundred and fifty
 * columns of the record anew each time would take longer than storing them.
 */
public final class RowInsert {
  /** Far below the 65,535 values that a statement may have. */
  private static final int MOST_ROWS = 100;

  private final String beginning;
  private final String row;
  private final String end;
  private final Map<Integer, String> texts = new ConcurrentHashMap<>();

  /**
   * Into a table.
   *
   * @param columns in the order of the values of a row
   * @param end what comes after the rows, such as {@code ON CONFLICT DO NOTHING}
   */
  public RowInsert(String table, List<String> columns, String end) {
    this.beginning = "INSERT INTO %s (%s) VALUES ".formatted(table, String.join(", ", columns));
    this.row = "(" + "?, ".repeat(columns.size() - 1) + "?" + ")";
    this.end = end;
  }

  /** The names of columns without that of their table. */
  static List<String> names(List<? extends Field<?>> columns) {
    return columns.stream().map(Field::getName).toList();
  }

  /** Inserts rows; none if there are none. */
  public void into(Passage passage, List<? extends List<? extends @Nullable Object>> rows) {
    for (int first = 0; first < rows.size(); first += MOST_ROWS) {
      List<? extends List<? extends @Nullable Object>> some =
          rows.subList(first, Math.min(rows.size(), first + MOST_ROWS));
      List<@Nullable Object> values = new ArrayList<>();
      some.forEach(values::addAll);
      passage.write(texts.computeIfAbsent(some.size(), this::text), values);
    }
  }

  private String text(int rows) {
    return beginning + (row + ", ").repeat(rows - 1) + row + " " + end;
  }
}
