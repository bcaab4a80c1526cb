package jp.daicho.server.moves.internal.screen;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.ResidentKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fields of an entry’s page: what was typed, what is offered, and what is told of each.
 */
final class EntryFields {
  private static final String MASK = "●●●●";
  private static final String WITHHELD = "（表示の権限がありません）";
  private static final String NONE = "（空欄）";
  private static final Set<PersonField> NUMBERS =
      EnumSet.of(PersonField.INDIVIDUAL_NUMBER, PersonField.RESIDENT_RECORD_CODE);
  private static final Map<String, String> PLACES =
      Map.of("1", "japan", "2", "japan", "3", "abroad", "9", "unknown");

  private final EntryDesk.Seen seen;
  private final EntryForm form;
  private final List<Finding> findings;

  /** The fields of a form; the findings stand beside them in the order given. */
  EntryFields(EntryDesk.Seen seen, EntryForm form, List<Finding> findings) {
    this.seen = seen;
    this.form = form;
    this.findings = findings;
  }

  /** A field that all persons share. */
  FieldView common(CommonField field) {
    EnteredMove entry = form.entry();
    Control control = Control.of(field);
    String typed = offered(field);
    Map<String, String> options = new LinkedHashMap<>();
    Map<String, String> marks = new HashMap<>();
    if (control == Control.GROUND) {
      control.options(typed).forEach((code, word) -> offer(code, word, typed, options));
    } else if (control == Control.PLACE) {
      places(control.chosen(typed), options, marks);
    } else {
      if (control == Control.WARD) {
        options.put("", "");
        options.putAll(seen.wards());
      }
      control.options(typed).forEach(options::putIfAbsent);
    }
    return view(
        field,
        MoveReading.at(field).path(),
        typed,
        options,
        marks,
        CommonLayout.hint(entry.type(), field),
        list(field),
        CommonLayout.required(entry, field),
        "",
        CommonLayout.only(entry.type(), field),
        null,
        false,
        false,
        3);
  }

  /** The list beside a field; beside a day, that of the entry before (4.0.10). */
  private @Nullable String list(CommonField field) {
    return seen.offers().days().containsKey(field)
        ? EntryLists.before(field)
        : CommonLayout.list(field);
  }

  /** What was typed, or what the page offers: the usual ground, and today for its day (4.1.0.2). */
  private String offered(CommonField field) {
    String typed = form.entry().get(field);
    if (!typed.isBlank()) {
      return typed;
    }
    MoveType type = form.type();
    Ground chosen = EntryForm.groundOf(type, form.entry().get(CommonField.GROUND));
    if (field == CommonField.GROUND) {
      return type.usualGround().code();
    }
    boolean dayOfGround = type.grounds().stream().anyMatch(ground -> ground.date() == field);
    return dayOfGround && (chosen == null || chosen.date() != field) ? seen.todayInWords() : typed;
  }

  private void offer(String code, String word, String typed, Map<String, String> options) {
    boolean ofType = form.type().grounds().stream().anyMatch(ground -> ground.code().equals(code));
    if (ofType || code.equals(Control.GROUND.chosen(typed))) {
      options.put(code, word);
    }
  }

  /** The usual place is what an empty field means; it need not be chosen. */
  private void places(String typed, Map<String, String> options, Map<String, String> marks) {
    String usual = CommonLayout.usualPlace(form.type());
    Control.PLACE
        .options(typed.isEmpty() ? usual : typed)
        .forEach(
            (code, word) -> {
              String value = code.equals(usual) && !typed.equals(usual) ? "" : code;
              options.put(value, word);
              marks.put(value, PLACES.getOrDefault(code, "unknown"));
            });
    if (form.type().effect() == MoveEffect.CORRECT) {
      options.put(PersonTexts.EMPTIED, "空欄にする");
      marks.put(PersonTexts.EMPTIED, "unknown");
    }
  }

  /** A field of a person. */
  FieldView personal(
      int position, PersonEntry person, @Nullable PersonEntry present, PersonField field) {
    boolean foreign =
        present == null
            ? Control.KIND.chosen(person.get(PersonField.KIND)).equals(ResidentKind.FOREIGN.code())
            : present.get(PersonField.KIND).equals(ResidentKind.FOREIGN.code());
    boolean kept =
        seen.hidden().contains(field)
            && form.origins().get(position) >= 0
            && person.get(field).isBlank();
    boolean required = PersonLayout.required(form.type(), field) && !kept;
    return view(
        field,
        PersonReading.at(position, field).path(),
        person.get(field),
        Control.of(field).options(person.get(field)),
        Map.of(),
        kept ? "非表示。変えるときだけ入力" : PersonLayout.hint(field),
        PersonLayout.list(field),
        required,
        present == null ? PersonLayout.audience(field) : "",
        "",
        present == null ? null : printed(present, field, foreign),
        present != null && !required && form.type().effect() == MoveEffect.CORRECT,
        foreign,
        PersonLayout.width(field));
  }

  /** What the record has in a field, as far as the operator may see it without asking (10.4). */
  private String printed(PersonEntry present, PersonField field, boolean foreign) {
    if (seen.hidden().contains(field)) {
      return WITHHELD;
    }
    String text = PrintedText.of(field, present.get(field), foreign);
    return text.isEmpty() ? NONE : NUMBERS.contains(field) ? MASK : text;
  }

  private FieldView view(
      EntryField field,
      String path,
      String entered,
      Map<String, String> options,
      Map<String, String> marks,
      @Nullable String hint,
      @Nullable String list,
      boolean required,
      String audience,
      String only,
      @Nullable String present,
      boolean emptiable,
      boolean foreign,
      int width) {
    Control control = Control.of(field);
    String typed = PrintedText.inItsCalendar(field, entered, foreign);
    String printed = control.isChoice() ? typed : PrintedText.of(field, typed, foreign);
    Map<String, String> offered = new LinkedHashMap<>(options);
    if (emptiable && control.isChoice()) {
      offered.put(PersonTexts.EMPTIED, "空欄にする");
    }
    return new FieldView(
        path,
        field.label(),
        control.chosen(typed),
        control.isChoice(),
        offered,
        marks,
        hint,
        list,
        printed.equals(typed.strip()) ? null : printed,
        told(path, Finding::isError),
        told(path, finding -> !finding.isError()),
        required,
        audience,
        only,
        present,
        emptiable && !control.isChoice(),
        width);
  }

  /** What is told of a field, given by its path. */
  List<String> told(String path, Predicate<Finding> which) {
    return findings.stream()
        .filter(finding -> finding.where().path().equals(path))
        .filter(which)
        .map(finding -> finding.number() + " " + finding.reason())
        .toList();
  }
}
