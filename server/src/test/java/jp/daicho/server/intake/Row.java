package jp.daicho.server.intake;

import java.io.Serial;
import java.util.Map;
import java.util.TreeMap;

/** A line of a file by the names of its columns; an item that is not there is empty. */
final class Row extends TreeMap<String, String> {
  @Serial private static final long serialVersionUID = 1L;

  Row() {}

  Row(Map<String, String> other) {
    super(other);
  }

  String text(String column) {
    return getOrDefault(column, "");
  }
}
