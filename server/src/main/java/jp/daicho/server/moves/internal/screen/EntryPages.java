package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.OfferedAddress;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.ResidentRecord;

/** Makes the page of an entry from what was typed and what the rules say of it. */
final class EntryPages {
  private final EntryDesk.Seen seen;
  private final EntryForm form;
  private final List<Finding> findings;
  private final EntryFields fields;

  private EntryPages(EntryDesk.Seen seen, EntryForm form, List<Finding> findings) {
    this.seen = seen;
    this.form = form;
    // Errors first: they stop the entry. The order within stays that of the entry.
    this.findings =
        findings.stream().sorted(Comparator.comparing(finding -> !finding.isError())).toList();
    this.fields = new EntryFields(seen, form, this.findings);
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
        CommonLayout.of(form.entry(), !seen.wards().isEmpty()).stream().map(this::section).toList();
    List<PersonCard> persons = persons();
    return new EntryPage(
        draftNumber == 0 ? "/moves/" + form.type().id() : "/drafts/" + draftNumber + "/edit",
        form.type(),
        form,
        draftNumber == 0 ? null : draftNumber,
        seen.municipality().value(),
        seen.todayInWords(),
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

  private EntryPage.Section section(CommonLayout.Group group) {
    MoveEffect effect = form.type().effect();
    OfferedAddress.Place place = CommonLayout.place(group);
    return new EntryPage.Section(
        group.title(),
        group.fields().stream().map(fields::common).toList(),
        group.kind() == CommonLayout.Kind.ADDRESS
            && (effect == MoveEffect.RELOCATE || effect == MoveEffect.CORRECT),
        CommonLayout.picks(group),
        place,
        place == null ? List.of() : seen.offers().at(place));
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
                            .map(field -> fields.personal(position, person, present, field))
                            .toList()))
            .toList();
    List<FieldView> hidden = folded.stream().flatMap(group -> group.fields().stream()).toList();
    return new PersonCard(
        position,
        form.origins().get(position),
        known == null ? null : resident(position, person, known),
        layout.inSight().stream()
            .map(field -> fields.personal(position, person, present, field))
            .toList(),
        folded,
        hidden.stream().anyMatch(field -> field.faulty() || !field.alerts().isEmpty()),
        hidden.stream().filter(field -> !field.value().isEmpty()).count(),
        seen.returning().getOrDefault(position, List.of()).stream()
            .map(HouseholdMember::of)
            .toList(),
        seen.candidates().getOrDefault(position, List.of()),
        NotesCard.of(form.type(), position, person.notes(), known, seen.hidden(), findings));
  }

  private PersonCard.Resident resident(int position, PersonEntry person, ResidentRecord known) {
    String number = PersonReading.at(position, PersonField.ADDRESS_NUMBER).path();
    String version = PersonReading.at(position, PersonField.VERSION).path();
    List<String> faults = new ArrayList<>(fields.told(number, Finding::isError));
    faults.addAll(fields.told(version, Finding::isError));
    return new PersonCard.Resident(
        HouseholdMember.of(known),
        known.kind().label(),
        known.residence().address().oneLine(),
        known.household().householdNumber().value(),
        person.get(PersonField.VERSION),
        Integer.toString(known.key().version()),
        faults,
        fields.told(number, finding -> !finding.isError()));
  }
}
