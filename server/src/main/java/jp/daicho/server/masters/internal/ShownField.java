package jp.daicho.server.masters.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.reference.MasterField;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form with what is in it.
 *
 * @param field the field
 * @param value what is in it, as users read or typed it
 * @param fault what is wrong with it, or null
 * @param readOnly whether it cannot be changed here
 */
record ShownField(MasterField field, String value, @Nullable String fault, boolean readOnly) {

  /** The fields of a form. */
  static List<ShownField> of(
      List<MasterField> fields, Map<String, String> values, List<Finding> findings, boolean isNew) {
    return fields.stream()
        .map(
            field ->
                new ShownField(
                    field,
                    values.getOrDefault(field.id(), ""),
                    fault(field, findings),
                    field.fixed() && !isNew))
        .toList();
  }

  private static @Nullable String fault(MasterField field, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.where().path().equals(field.id()))
        .map(finding -> finding.reason() + finding.remedy())
        .findFirst()
        .orElse(null);
  }
}
