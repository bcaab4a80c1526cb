package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** Makes the page of an entry from what was typed and what the rules say of it. */
final class EntryPages {
  private static final List<CommonField> NOTIFICATION =
      List.of(CommonField.MOVED_ON, CommonField.NOTIFIED_ON, CommonField.GROUND);
  private static final List<CommonField> ADDRESS =
      List.of(
          CommonField.TOWN,
          CommonField.LOT,
          CommonField.BUILDING,
          CommonField.POSTAL_CODE,
          CommonField.ADDRESS_CODE,
          CommonField.DE_FACTO_HOUSEHOLDER);
  private static final List<CommonField> PREVIOUS =
      List.of(
          CommonField.PREVIOUS_KIND,
          CommonField.PREVIOUS_MUNICIPALITY_CODE,
          CommonField.PREVIOUS_TOWN,
          CommonField.PREVIOUS_LOT,
          CommonField.PREVIOUS_BUILDING,
          CommonField.PREVIOUS_POSTAL_CODE,
          CommonField.PREVIOUS_HOUSEHOLDER,
          CommonField.PREVIOUS_ADDRESS_CODE,
          CommonField.PREVIOUS_COUNTRY,
          CommonField.PREVIOUS_ABROAD);
  private static final Map<CommonField, String> LISTS = new EnumMap<>(CommonField.class);
  private static final Map<CommonField, String> HINTS = new EnumMap<>(CommonField.class);

  static {
    LISTS.put(CommonField.TOWN, "towns");
    LISTS.put(CommonField.POSTAL_CODE, "postal-codes");
    LISTS.put(CommonField.PREVIOUS_MUNICIPALITY_CODE, "municipalities");
    LISTS.put(CommonField.PREVIOUS_TOWN, "previous-towns");
    LISTS.put(CommonField.PREVIOUS_HOUSEHOLDER, "names");
    HINTS.put(CommonField.MOVED_ON, "例：R8.11.16");
    HINTS.put(CommonField.HOUSEHOLD_NUMBER, "既存の世帯に入るとき。空欄なら新しい世帯");
    HINTS.put(CommonField.PREVIOUS_MUNICIPALITY_CODE, "コード６桁か名称（例：八王子市）");
    HINTS.put(CommonField.GROUND, "空欄なら届出。職権のときは「職権」");
    HINTS.put(CommonField.PREVIOUS_KIND, "空欄なら国内。未届、国外、不明");
    HINTS.put(CommonField.TOWN, "既存の世帯に入るときは空欄でよい");
  }

  private final MovingInDesk.Seen seen;
  private final EntryForm form;
  private final List<Finding> findings;

  private EntryPages(MovingInDesk.Seen seen, EntryForm form, List<Finding> findings) {
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
      MovingInDesk.Seen seen,
      EntryForm form,
      long draftNumber,
      boolean checked,
      List<Finding> findings,
      String focus) {
    return new EntryPages(seen, form, findings).page(draftNumber, checked, focus);
  }

  private EntryPage page(long draftNumber, boolean checked, String focus) {
    Assessment assessment = seen.look().assessment();
    return new EntryPage(
        draftNumber == 0 ? "/moves/moving-in" : "/drafts/" + draftNumber + "/edit",
        form,
        draftNumber == 0 ? null : draftNumber,
        RegisterDate.of(seen.today()).toJapanese(StandardReferenceData.get().eras()),
        common(NOTIFICATION),
        common(CommonField.HOUSEHOLD_NUMBER),
        common(ADDRESS),
        common(PREVIOUS),
        persons(),
        seen.look().joined().stream().map(HouseholdMember::of).toList(),
        findings,
        checked,
        checked && assessment.allows(),
        AlertsMark.of(assessment),
        focus,
        EntryLists.of(seen, form));
  }

  private List<FieldView> common(List<CommonField> fields) {
    return fields.stream().map(this::common).toList();
  }

  private FieldView common(CommonField field) {
    String typed = form.entry().get(field);
    boolean joining = !form.entry().get(CommonField.HOUSEHOLD_NUMBER).isBlank();
    boolean required =
        field == CommonField.MOVED_ON
            || field == CommonField.NOTIFIED_ON
            || (field == CommonField.TOWN && !joining);
    return view(
        field,
        MoveReading.at(field).path(),
        typed,
        false,
        HINTS.get(field),
        LISTS.get(field),
        required,
        "",
        3);
  }

  private List<PersonCard> persons() {
    List<PersonCard> cards = new ArrayList<>();
    for (int i = 0; i < form.entry().persons().size(); i++) {
      cards.add(card(i, form.entry().persons().get(i)));
    }
    return cards;
  }

  private PersonCard card(int position, PersonEntry person) {
    List<PersonCard.FoldedGroup> folded =
        PersonLayout.foldedGroups().stream()
            .map(
                group ->
                    new PersonCard.FoldedGroup(
                        group.title(),
                        group.fields().stream()
                            .map(field -> personal(position, person, field))
                            .toList()))
            .toList();
    List<FieldView> hidden = folded.stream().flatMap(group -> group.fields().stream()).toList();
    return new PersonCard(
        position,
        form.origins().get(position),
        PersonLayout.inSight().stream().map(field -> personal(position, person, field)).toList(),
        folded,
        hidden.stream().anyMatch(field -> field.faulty() || !field.alerts().isEmpty()),
        hidden.stream().filter(field -> !field.value().isEmpty()).count(),
        seen.returning().getOrDefault(position, List.of()).stream()
            .map(HouseholdMember::of)
            .toList());
  }

  private FieldView personal(int position, PersonEntry person, PersonField field) {
    boolean foreign = Control.KIND.chosen(person.get(PersonField.KIND)).equals("2");
    boolean kept =
        seen.hidden().contains(field)
            && form.origins().get(position) >= 0
            && person.get(field).isBlank();
    return view(
        field,
        PersonReading.at(position, field).path(),
        person.get(field),
        foreign,
        kept ? "非表示。変えるときだけ入力" : PersonLayout.hint(field),
        PersonLayout.list(field),
        PersonLayout.required(field) && !kept,
        PersonLayout.audience(field),
        PersonLayout.width(field));
  }

  private FieldView view(
      EntryField field,
      String path,
      String typed,
      boolean foreign,
      @Nullable String hint,
      @Nullable String list,
      boolean required,
      String audience,
      int width) {
    Control control = Control.of(field);
    String printed = control.isChoice() ? typed : PrintedText.of(field, typed, foreign);
    return new FieldView(
        path,
        field.label(),
        control.chosen(typed),
        control.isChoice(),
        control.options(typed),
        hint,
        list,
        printed.equals(typed.strip()) ? null : printed,
        told(path, Finding::isError),
        told(path, finding -> !finding.isError()),
        required,
        audience,
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
