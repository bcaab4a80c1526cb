package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.Assessment;
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
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** Makes the page of an entry from what was typed and what the rules say of it. */
final class EntryPages {
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

  private EntryPages(EntryDesk.Seen seen, EntryForm form, List<Finding> findings) {
    this.seen = seen;
    this.form = form;
    // Errors first: they stop the entry. The order within stays that of the entry.
    this.findings =
        findings.stream().sorted(Comparator.comparing(finding -> !finding.isError())).toList();
  }

  /**
   * Makes a page.
   *
   * @param draftNumber the draft that is corrected, or 0
   * @param checked whether the entry was checked, so that it can be stored if nothing stops it
   * @param findings what is to be told
   * @param focus the id of the field to go on with, empty for the first fault
   */
  static EntryPage page(
      EntryDesk.Seen seen,
      EntryForm form,
      long draftNumber,
      boolean checked,
      List<Finding> findings,
      String focus) {
    return new EntryPages(seen, form, findings).page(draftNumber, checked, focus);
  }

  private EntryPage page(long draftNumber, boolean checked, String focus) {
    Assessment assessment = seen.look().assessment();
    List<EntryPage.Section> sections =
        CommonLayout.of(form.entry()).stream().map(this::section).toList();
    List<PersonCard> persons = persons();
    return new EntryPage(
        draftNumber == 0 ? "/moves/" + form.type().id() : "/drafts/" + draftNumber + "/edit",
        form.type(),
        form,
        draftNumber == 0 ? null : draftNumber,
        today(),
        seen.cancelled() == null ? null : CancelledMove.words(seen.cancelled()),
        sections,
        persons,
        seen.household().stream().map(HouseholdMember::of).toList(),
        seen.staying().stream().map(HouseholdMember::of).toList(),
        findings,
        checked,
        checked && assessment.allows(),
        AlertsMark.of(assessment),
        focus,
        lists(sections, persons));
  }

  /** Only what some field offers is sent: the dictionaries are long. */
  private Map<String, Map<String, String>> lists(
      List<EntryPage.Section> sections, List<PersonCard> persons) {
    Set<String> used = new HashSet<>();
    Stream.concat(
            sections.stream().flatMap(section -> section.fields().stream()),
            persons.stream().flatMap(PersonCard::all))
        .forEach(
            field -> {
              if (field.list() != null) {
                used.add(field.list());
              }
            });
    Map<String, Map<String, String>> lists = new LinkedHashMap<>(EntryLists.of(seen, form));
    lists.keySet().retainAll(used);
    return lists;
  }

  private String today() {
    return RegisterDate.of(seen.today()).toJapanese(StandardReferenceData.get().eras());
  }

  private EntryPage.Section section(CommonLayout.Group group) {
    MoveEffect effect = form.type().effect();
    return new EntryPage.Section(
        group.title(),
        group.fields().stream().map(this::common).toList(),
        group.kind() == CommonLayout.Kind.ADDRESS
            && (effect == MoveEffect.RELOCATE || effect == MoveEffect.CORRECT),
        CommonLayout.picks(group.kind()));
  }

  private FieldView common(CommonField field) {
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
      options.putAll(control.options(typed));
    }
    return view(
        field,
        MoveReading.at(field).path(),
        typed,
        options,
        marks,
        CommonLayout.hint(entry.type(), field),
        CommonLayout.list(field),
        CommonLayout.required(entry, field),
        "",
        CommonLayout.only(entry.type(), field),
        null,
        false,
        false,
        3);
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
    return dayOfGround && (chosen == null || chosen.date() != field) ? today() : typed;
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
  }

  private List<PersonCard> persons() {
    List<PersonCard> cards = new ArrayList<>();
    for (int i = 0; i < form.entry().persons().size(); i++) {
      cards.add(card(i, form.entry().persons().get(i)));
    }
    return cards;
  }

  private PersonCard card(int position, PersonEntry person) {
    ResidentRecord known = seen.look().reading().persons().get(position).known();
    PersonLayout layout =
        known == null ? PersonLayout.of(form.type()) : PersonLayout.of(form.type(), known);
    PersonEntry present = known == null ? null : PersonTexts.of(known);
    List<PersonCard.FoldedGroup> folded =
        layout.folded().stream()
            .map(
                group ->
                    new PersonCard.FoldedGroup(
                        group.title(),
                        group.fields().stream()
                            .map(field -> personal(position, person, present, field))
                            .toList()))
            .toList();
    List<FieldView> hidden = folded.stream().flatMap(group -> group.fields().stream()).toList();
    return new PersonCard(
        position,
        form.origins().get(position),
        known == null ? null : resident(position, person, known),
        layout.inSight().stream().map(field -> personal(position, person, present, field)).toList(),
        folded,
        hidden.stream().anyMatch(field -> field.faulty() || !field.alerts().isEmpty()),
        hidden.stream().filter(field -> !field.value().isEmpty()).count(),
        seen.returning().getOrDefault(position, List.of()).stream()
            .map(HouseholdMember::of)
            .toList(),
        NotesCard.of(form.type(), position, person.notes(), known, seen.hidden(), findings));
  }

  private PersonCard.Resident resident(int position, PersonEntry person, ResidentRecord known) {
    String number = PersonReading.at(position, PersonField.ADDRESS_NUMBER).path();
    String version = PersonReading.at(position, PersonField.VERSION).path();
    List<String> faults = new ArrayList<>(told(number, Finding::isError));
    faults.addAll(told(version, Finding::isError));
    return new PersonCard.Resident(
        HouseholdMember.of(known),
        known.kind().label(),
        known.residence().address().oneLine(),
        known.household().householdNumber().value(),
        person.get(PersonField.VERSION),
        Integer.toString(known.key().version()),
        faults,
        told(number, finding -> !finding.isError()));
  }

  private FieldView personal(
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
      String typed,
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

  private List<String> told(String path, Predicate<Finding> which) {
    return findings.stream()
        .filter(finding -> finding.where().path().equals(path))
        .filter(which)
        .map(finding -> finding.number() + " " + finding.reason())
        .toList();
  }
}
