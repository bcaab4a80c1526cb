package jp.daicho.characters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The readings of the MJ characters. */
final class Readings {
  private final Table table = Table.read("mji_reading.tsv.gz");
  private final Map<Integer, Integer> positions = HashMap.newHashMap(60_000);

  Readings() {
    table.forEach(row -> positions.put(row.number(0, 2, 10), row.position()));
  }

  /** Every MJ number with its readings. */
  void forEach(BiConsumer<Integer, List<String>> reader) {
    table.forEach(row -> reader.accept(row.number(0, 2, 10), List.of(row.text(1).split("・"))));
  }

  List<String> of(int number) {
    Integer position = positions.get(number);
    return position == null ? List.of() : List.of(table.at(position).text(1).split("・"));
  }
}
