package jp.daicho.server.supportmeasures.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.record.Sex;
import jp.daicho.ledger.support.HeldBack;
import jp.daicho.ledger.support.Reception;
import jp.daicho.ledger.support.Standing;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportItem;
import jp.daicho.ledger.support.SupportItems;
import jp.daicho.ledger.support.SupportReader;
import org.jspecify.annotations.Nullable;

/** The form of an application: made of the dictionary of items, and read back into an entry. */
final class MeasureForm {
  private static final int MOST_ROWS = 30;

  private MeasureForm() {}

  /**
   * A group of fields.
   *
   * @param id its name
   * @param title its label
   * @param many whether rows can be added
   * @param rows the fields of each row
   */
  public record FieldGroup(String id, String title, boolean many, List<List<Field>> rows) {}

  /**
   * A field.
   *
   * @param path its name and id, such as {@code joint[0].name}
   * @param label its label
   * @param hint when it is used, or how it is written; may be empty
   * @param value what stands in it
   * @param lines whether it has several lines
   * @param required whether it may not be empty
   * @param options what can be chosen; empty where anything can be typed
   * @param fault what is wrong; null if nothing is
   */
  public record Field(
      String path,
      String label,
      String hint,
      String value,
      boolean lines,
      boolean required,
      Map<String, String> options,
      @Nullable String fault) {
    /** Without the value, which has no place in a log. */
    @Override
    public String toString() {
      return "Field[" + path + "]";
    }
  }

  /**
   * The fields.
   *
   * @param added the group to which an empty row was added; empty for none
   */
  static List<FieldGroup> fields(SupportEntry entry, List<Finding> findings, String added) {
    List<FieldGroup> groups = new ArrayList<>();
    for (SupportGroup group : SupportGroup.values()) {
      int filled = entry.rows(group).size();
      int shown = group.isMany() ? filled + (group.id().equals(added) ? 1 : 0) : 1;
      List<List<Field>> rows = new ArrayList<>();
      for (int row = 0; row < Math.max(1, shown); row++) {
        List<Field> fields = new ArrayList<>();
        for (SupportItem item : SupportItems.of(group)) {
          fields.add(field(item, row, entry, findings));
        }
        rows.add(fields);
      }
      groups.add(new FieldGroup(group.id(), group.label(), group.isMany(), rows));
    }
    return groups;
  }

  private static Field field(
      SupportItem item, int row, SupportEntry entry, List<Finding> findings) {
    String path = SupportReader.at(item.group(), row, item.id()).path();
    return new Field(
        path,
        item.label(),
        hint(item),
        value(item, entry.get(item.group(), row, item.id())),
        item.type() == SupportItem.Type.LINES,
        item.required(),
        options(item.type()),
        findings.stream()
            .filter(finding -> finding.where().path().equals(path))
            .map(Finding::reason)
            .findFirst()
            .orElse(null));
  }

  /** Days that are kept as 2026-04-01 are shown as they are typed. */
  private static String value(SupportItem item, String text) {
    boolean kept = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    return switch (item.type()) {
      case DAY, DATE -> kept ? ShownMeasure.words(item, text) : text;
      case STANDING, RECEPTION, OFFICE, TEXT, LINES, KANA, ADDRESS_NUMBER, SEX, YES -> text;
    };
  }

  private static String hint(SupportItem item) {
    String when =
        switch (item.when()) {
          case ALWAYS -> "";
          case CURRENT -> "現住所地のときの項目";
          case FORMER -> "前住所地等のときの項目";
          case FORWARDED -> "転送受付のときの項目";
        };
    return item.type() == SupportItem.Type.DAY ? "例：R8.4.1" : when;
  }

  private static Map<String, String> options(SupportItem.Type type) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", "―");
    switch (type) {
      case STANDING -> {
        for (Standing standing : Standing.values()) {
          options.put(standing.code(), standing.label());
        }
      }
      case RECEPTION -> {
        for (Reception reception : Reception.values()) {
          options.put(reception.code(), reception.label());
        }
      }
      case OFFICE -> {
        for (HeldBack office : HeldBack.values()) {
          options.put(office.code(), office.label());
        }
      }
      case SEX -> {
        for (Sex sex : Sex.values()) {
          options.put(sex.code(), sex.label().isEmpty() ? "不明" : sex.label());
        }
      }
      case YES -> {
        options.put("1", "有");
        options.put("0", "無");
      }
      case DAY, DATE, TEXT, LINES, KANA, ADDRESS_NUMBER -> options.clear();
    }
    return options;
  }

  /** What was typed into the form. */
  static SupportEntry read(Map<String, String> typed) {
    Map<SupportGroup, List<Map<String, String>>> groups = new EnumMap<>(SupportGroup.class);
    for (SupportGroup group : SupportGroup.values()) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (int row = 0; row < (group.isMany() ? MOST_ROWS : 1); row++) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (SupportItem item : SupportItems.of(group)) {
          String path = SupportReader.at(group, row, item.id()).path();
          texts.put(item.id(), typed.getOrDefault(path, ""));
        }
        rows.add(texts);
      }
      groups.put(group, rows);
    }
    return new SupportEntry(groups);
  }
}
