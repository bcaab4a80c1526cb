package jp.daicho.ledger.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Texts by group and item: an application as typed, or, once read, as it is kept (ADR 0010). Each
 * group has rows; a group of which there is only one has at most one row. Empty texts and empty
 * rows are left out.
 *
 * @param groups the rows of each group, each with its texts by item
 */
public record SupportEntry(Map<SupportGroup, List<Map<String, String>>> groups) {
  /** Nothing typed. */
  public static final SupportEntry EMPTY = new SupportEntry(Map.of());

  /** Texts; copied, without those that are empty. */
  public SupportEntry {
    Map<SupportGroup, List<Map<String, String>>> copied = new EnumMap<>(SupportGroup.class);
    groups.forEach(
        (group, rows) -> {
          List<Map<String, String>> kept = rows.stream().map(SupportEntry::filled).toList();
          kept = kept.stream().filter(row -> !row.isEmpty()).toList();
          if (!kept.isEmpty()) {
            copied.put(group, kept);
          }
        });
    groups = Collections.unmodifiableMap(copied);
  }

  private static Map<String, String> filled(Map<String, String> row) {
    Map<String, String> filled = new LinkedHashMap<>(row);
    filled.values().removeIf(String::isBlank);
    return Collections.unmodifiableMap(filled);
  }

  /** The rows of a group. */
  public List<Map<String, String>> rows(SupportGroup group) {
    return groups.getOrDefault(group, List.of());
  }

  /** A text of a group's first row; empty if there is none. */
  public String get(SupportGroup group, String item) {
    return get(group, 0, item);
  }

  /** A text of a group's row, from 0; empty if there is none. */
  public String get(SupportGroup group, int row, String item) {
    List<Map<String, String>> rows = rows(group);
    return row < rows.size() ? rows.get(row).getOrDefault(item, "") : "";
  }

  /** The same with another text in the first row of a group. */
  public SupportEntry with(SupportGroup group, String item, String text) {
    return with(group, 0, item, text);
  }

  /** The same with another text in a row of a group, at most one behind the last. */
  public SupportEntry with(SupportGroup group, int row, String item, String text) {
    return withRows(
        group,
        rows -> {
          List<Map<String, String>> changed = new ArrayList<>(rows);
          if (row == changed.size()) {
            changed.add(Map.of());
          }
          Map<String, String> texts = new LinkedHashMap<>(changed.get(row));
          texts.put(item, text);
          changed.set(row, texts);
          return changed;
        });
  }

  /** The same without a group. */
  public SupportEntry without(SupportGroup group) {
    return withRows(group, rows -> List.of());
  }

  private SupportEntry withRows(
      SupportGroup group, UnaryOperator<List<Map<String, String>>> change) {
    Map<SupportGroup, List<Map<String, String>>> changed = new EnumMap<>(SupportGroup.class);
    changed.putAll(groups);
    changed.put(group, change.apply(rows(group)));
    return new SupportEntry(changed);
  }

  /** Without the texts, which have no place in a log. */
  @Override
  public String toString() {
    return "SupportEntry" + groups.keySet();
  }
}
