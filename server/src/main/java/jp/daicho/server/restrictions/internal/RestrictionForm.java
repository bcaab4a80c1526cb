package jp.daicho.server.restrictions.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.ledger.restriction.RestrictionReader;
import jp.daicho.ledger.restriction.RestrictionSubject;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** The form of a restriction. */
final class RestrictionForm {
  private RestrictionForm() {}

  /**
   * The choice of a level for a function.
   *
   * @param id its name and id
   * @param label the function
   * @param level the code that is chosen
   * @param fault what is wrong; null if nothing is
   */
  public record LevelField(String id, String label, String level, @Nullable String fault) {}

  /** What was typed into the form. */
  static RestrictionEntry read(Map<String, String> typed) {
    Map<String, String> levels = new LinkedHashMap<>();
    for (RestrictedFunction function : RestrictedFunction.values()) {
      levels.put(function.code(), typed.getOrDefault(RestrictionReader.at(function).path(), ""));
    }
    return new RestrictionEntry(
        typed.getOrDefault(RestrictionReader.PERSON.path(), ""),
        typed.getOrDefault(RestrictionReader.HOUSEHOLD.path(), ""),
        typed.getOrDefault(RestrictionReader.REASON.path(), ""),
        levels,
        typed.getOrDefault(RestrictionReader.FROM.path(), ""),
        typed.getOrDefault(RestrictionReader.TO.path(), ""),
        typed.getOrDefault(RestrictionReader.REMARK.path(), ""));
  }

  /** What stands in the form of a restriction that is changed. */
  static RestrictionEntry of(Restriction restriction) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    boolean person = restriction.subject() instanceof RestrictionSubject.OnPerson;
    Map<String, String> levels = new LinkedHashMap<>();
    restriction.levels().forEach((function, level) -> levels.put(function.code(), level.code()));
    return new RestrictionEntry(
        person ? restriction.subject().written() : "",
        person ? "" : restriction.subject().written(),
        restriction.reason(),
        levels,
        dates.of(restriction.firstDay()),
        restriction.lastDay() == null ? "" : dates.of(restriction.lastDay()),
        restriction.remark());
  }

  /** The choices of levels. */
  static List<LevelField> levels(RestrictionEntry entry, List<Finding> findings) {
    List<LevelField> fields = new ArrayList<>();
    for (RestrictedFunction function : RestrictedFunction.values()) {
      String path = RestrictionReader.at(function).path();
      String level = entry.levels().getOrDefault(function.code(), "");
      fields.add(
          new LevelField(
              path,
              function.label(),
              level.isEmpty() ? RestrictionLevel.NONE.code() : level,
              EntryAnswer.faults(findings).get(path)));
    }
    return fields;
  }

  /** The levels to choose from, by code, with what users read. */
  static Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    for (RestrictionLevel level : RestrictionLevel.values()) {
      options.put(level.code(), level.label());
    }
    return options;
  }
}
