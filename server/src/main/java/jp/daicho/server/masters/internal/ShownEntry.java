package jp.daicho.server.masters.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterField;
import jp.daicho.server.reference.StandardReferenceData;

/**
 * An entry in a list, or a version in a history.
 *
 * @param key what it is found by
 * @param cells its values as users read them, in the order of the fields
 * @param inUse whether it is in use
 */
record ShownEntry(String key, List<String> cells, boolean inUse) {

  /** An entry in a list. */
  static ShownEntry of(MasterEntry entry, List<MasterField> fields) {
    return new ShownEntry(entry.key(), cells(entry.values(), fields), entry.inUse());
  }

  /** The values as users read them. */
  static List<String> cells(Map<String, String> values, List<MasterField> fields) {
    return fields.stream().map(field -> shown(field, values.getOrDefault(field.id(), ""))).toList();
  }

  /**
   * The values as they stand in a form: days in the Japanese calendar, choices as they are kept.
   */
  static Map<String, String> typed(MasterEntry entry, List<MasterField> fields) {
    Map<String, String> typed = new LinkedHashMap<>(entry.values());
    for (MasterField field : fields) {
      if (field.day() && !field.id().equals("startOn")) {
        typed.put(field.id(), shown(field, entry.value(field.id())));
      }
    }
    return typed;
  }

  private static String shown(MasterField field, String value) {
    return field.day() && !value.isEmpty()
        ? RegisterDate.of(LocalDate.parse(value)).toJapanese(StandardReferenceData.eras())
        : field.shown(value);
  }
}
