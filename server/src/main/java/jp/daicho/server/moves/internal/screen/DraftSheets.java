package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.Moves;

/** All items of a draft as they will be registered (4.0.9), but for those nobody asked to see. */
final class DraftSheets {
  private static final String MASK = "●●●●";
  private static final String WITHHELD = "（表示の権限がありません）";
  private static final Set<PersonField> NUMBERS =
      Set.of(PersonField.INDIVIDUAL_NUMBER, PersonField.RESIDENT_RECORD_CODE);

  private final EnteredMove entry;
  private final Moves.Look look;
  private final Set<PersonField> hidden;
  private final boolean numbersShown;

  DraftSheets(EnteredMove entry, Moves.Look look, Set<PersonField> hidden, boolean numbersShown) {
    this.entry = entry;
    this.look = look;
    this.hidden = hidden;
    this.numbersShown = numbersShown;
  }

  /** What all persons share, with what follows from it. */
  List<DraftPage.Item> common() {
    List<DraftPage.Item> items = new ArrayList<>();
    items.add(new DraftPage.Item("reason", "異動事由", "国内転入"));
    add(items, CommonField.MOVED_ON);
    add(items, CommonField.NOTIFIED_ON);
    String movedOn = printed(CommonField.MOVED_ON);
    items.add(new DraftPage.Item("became", "住民となった年月日", movedOn));
    items.add(new DraftPage.Item("set", "住所を定めた年月日", movedOn));
    String joined = entry.get(CommonField.HOUSEHOLD_NUMBER);
    items.add(
        new DraftPage.Item(
            CommonField.HOUSEHOLD_NUMBER.path(),
            "異動先の世帯",
            joined.isBlank() ? "新しい世帯" : "世帯番号" + joined + "の世帯に入る"));
    items.add(new DraftPage.Item(CommonField.TOWN.path(), "住所", address()));
    items.add(new DraftPage.Item(CommonField.POSTAL_CODE.path(), "郵便番号", postalCode()));
    add(items, CommonField.ADDRESS_CODE);
    OutsideAddress previous = look.reading().previousAddress();
    items.add(
        new DraftPage.Item(
            CommonField.PREVIOUS_MUNICIPALITY_CODE.path(),
            "転入前住所",
            previous == null ? "" : previous.oneLine()));
    add(items, CommonField.PREVIOUS_POSTAL_CODE);
    add(items, CommonField.PREVIOUS_ADDRESS_CODE);
    add(items, CommonField.PREVIOUS_HOUSEHOLDER);
    return items.stream().filter(item -> !item.value().isEmpty()).toList();
  }

  /** Those who move, each with every item that holds something. */
  List<DraftPage.Sheet> persons() {
    return entry.persons().stream().map(this::sheet).toList();
  }

  /** Whether there are numbers that the operator might ask to see. */
  boolean hasMaskedNumbers() {
    return !numbersShown
        && entry.persons().stream()
            .anyMatch(
                person ->
                    NUMBERS.stream()
                        .anyMatch(
                            field -> !hidden.contains(field) && !person.get(field).isEmpty()));
  }

  private DraftPage.Sheet sheet(PersonEntry person) {
    boolean foreign = Control.KIND.chosen(person.get(PersonField.KIND)).equals("2");
    List<PersonField> order = new ArrayList<>(PersonLayout.inSight());
    PersonLayout.foldedGroups().forEach(group -> order.addAll(group.fields()));
    List<DraftPage.Item> items = new ArrayList<>();
    for (PersonField field : order) {
      if (!person.get(field).isBlank()) {
        items.add(new DraftPage.Item(field.path(), field.label(), value(person, field, foreign)));
      }
    }
    return new DraftPage.Sheet(PersonName.of(person), PersonName.readingOf(person), items);
  }

  private String value(PersonEntry person, PersonField field, boolean foreign) {
    if (hidden.contains(field)) {
      return WITHHELD;
    }
    return NUMBERS.contains(field) && !numbersShown
        ? MASK
        : PrintedText.of(field, person.get(field), foreign);
  }

  private void add(List<DraftPage.Item> items, CommonField field) {
    items.add(new DraftPage.Item(field.path(), field.label(), printed(field)));
  }

  private String printed(CommonField field) {
    return PrintedText.of(field, entry.get(field), false);
  }

  /** The new address, or that of the household that is joined (4.0.2). */
  private String address() {
    Address address = look.reading().address();
    if (address == null && !look.joined().isEmpty()) {
      address = look.joined().getFirst().residence().address();
    }
    return address == null ? entry.get(CommonField.TOWN) : address.oneLine();
  }

  private String postalCode() {
    List<ResidentRecord> household = look.joined();
    if (look.reading().address() == null && !household.isEmpty()) {
      var theirs = household.getFirst().residence().address().postalCode();
      return theirs == null ? "" : theirs.hyphenated();
    }
    return printed(CommonField.POSTAL_CODE);
  }
}
