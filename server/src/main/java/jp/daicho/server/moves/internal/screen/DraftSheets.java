package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.HiddenItems;
import jp.daicho.server.moves.internal.Moves;
import jp.daicho.server.moves.internal.TypedName;
import org.jspecify.annotations.Nullable;

/** All items of a draft as they will be registered (4.0.9), but for those nobody asked to see. */
final class DraftSheets {
  private static final String MASK = "●●●●";
  private static final String WITHHELD = "（表示の権限がありません）";
  private static final Set<PersonField> NUMBERS =
      Set.of(PersonField.INDIVIDUAL_NUMBER, PersonField.RESIDENT_RECORD_CODE);

  private final EnteredMove entry;
  private final Moves.Look look;
  private final List<MadeVersion> made;
  private final Set<PersonField> hidden;
  private final boolean numbersShown;
  private final @Nullable String cancelled;

  /**
   * The sheets of a draft.
   *
   * @param made what the move makes of the records of residents; empty where it cannot be told
   * @param cancelled the move that is cancelled, in words; null for every other kind
   */
  DraftSheets(
      EnteredMove entry,
      Moves.Look look,
      List<MadeVersion> made,
      Set<PersonField> hidden,
      boolean numbersShown,
      @Nullable String cancelled) {
    this.entry = entry;
    this.look = look;
    this.made = List.copyOf(made);
    this.hidden = hidden;
    this.numbersShown = numbersShown;
    this.cancelled = cancelled;
  }

  /** What all persons share, with what follows from it. */
  List<DraftPage.Item> common() {
    List<DraftPage.Item> items = new ArrayList<>();
    add(items, "reason", "異動事由", reason());
    Ground ground = look.reading().ground();
    add(
        items,
        CommonField.GROUND.path(),
        CommonField.GROUND.label(),
        ground == null ? "" : ground.label());
    add(items, CommonField.CANCELLED_MOVE.path(), "取り消す異動", cancelled == null ? "" : cancelled);
    add(items, CommonField.MOVED_ON);
    for (CommonField day :
        List.of(
            CommonField.NOTIFIED_ON,
            CommonField.REQUESTED_ON,
            CommonField.NOTICED_ON,
            CommonField.CLAIMED_ON)) {
      add(items, day);
    }
    if (entry.type().effect() == MoveEffect.ENTER) {
      add(items, "became", "住民となった年月日", printed(CommonField.MOVED_ON));
      add(items, "set", "住所を定めた年月日", printed(CommonField.MOVED_ON));
    }
    add(items, CommonField.HOUSEHOLD_NUMBER.path(), "異動先の世帯", household());
    if (entry.type().effect().takesNewcomers() || entry.type().effect() == MoveEffect.RELOCATE) {
      add(items, CommonField.TOWN.path(), "住所", address());
      add(items, CommonField.POSTAL_CODE.path(), "郵便番号", postalCode());
      add(items, CommonField.ADDRESS_CODE);
    }
    outside(
        items, CommonField.PREVIOUS_MUNICIPALITY_CODE, "転入前住所", look.reading().previousAddress());
    add(items, CommonField.PREVIOUS_POSTAL_CODE);
    add(items, CommonField.PREVIOUS_ADDRESS_CODE);
    add(items, CommonField.PREVIOUS_HOUSEHOLDER);
    String destination = entry.type().effect() == MoveEffect.ARRIVE ? "転出先住所（確定）" : "転出先住所（予定）";
    outside(
        items,
        CommonField.DESTINATION_MUNICIPALITY_CODE,
        destination,
        look.reading().destination());
    add(items, CommonField.DESTINATION_POSTAL_CODE);
    add(items, CommonField.DESTINATION_ADDRESS_CODE);
    add(items, CommonField.DESTINATION_HOUSEHOLDER);
    add(items, CommonField.LAST_BECOMES_HOUSEHOLDER);
    add(items, CommonField.CARRY_HOUSEHOLDER_NAME);
    add(items, CommonField.DE_FACTO_HOUSEHOLDER);
    return items;
  }

  /** 異動事由 of what is registered; a kind of move with several says which ones it will be. */
  private String reason() {
    MoveType type = entry.type();
    return made.isEmpty()
        ? type.reasons().stream().map(it -> it.name()).distinct().collect(Collectors.joining("・"))
        : made.stream()
            .flatMap(it -> it.reasons().stream())
            .distinct()
            .collect(Collectors.joining("・"));
  }

  /** Those who move, each with every item that holds something; then those who change with them. */
  List<DraftPage.Sheet> persons() {
    Map<AddressNumber, MadeVersion> left = new LinkedHashMap<>();
    made.forEach(it -> left.put(it.after().key().addressNumber(), it));
    List<DraftPage.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < entry.persons().size(); i++) {
      ResidentRecord known = look.reading().persons().get(i).known();
      MadeVersion version = known == null ? null : left.remove(known.key().addressNumber());
      sheets.add(sheet((i + 1) + "人目", entry.persons().get(i), known, version));
    }
    left.values()
        .forEach(it -> sheets.add(sheet("あわせて修正", new PersonEntry(Map.of()), it.before(), it)));
    return sheets;
  }

  /** Whether there are numbers that the operator might ask to see. */
  boolean hasMaskedNumbers() {
    if (numbersShown || hidden.containsAll(NUMBERS)) {
      return false;
    }
    return made.stream().anyMatch(MadeVersion::changesNumbers)
        || entry.persons().stream()
            .anyMatch(
                person ->
                    NUMBERS.stream()
                        .anyMatch(
                            field -> !hidden.contains(field) && !person.get(field).isEmpty()));
  }

  private DraftPage.Sheet sheet(
      String title,
      PersonEntry person,
      @Nullable ResidentRecord known,
      @Nullable MadeVersion version) {
    ResidentRecord who = version == null ? known : version.before();
    if (who == null) {
      boolean foreign = Control.KIND.chosen(person.get(PersonField.KIND)).equals("2");
      return new DraftPage.Sheet(
          title,
          TypedName.of(person),
          TypedName.readingOf(person),
          null,
          items(person, PersonLayout.of(entry.type()), foreign),
          List.of());
    }
    String reading = who.person().displayReading();
    PersonLayout layout = PersonLayout.of(entry.type(), who);
    return new DraftPage.Sheet(
        title,
        who.person().listedName(),
        reading == null ? "" : reading,
        HouseholdMember.of(who),
        version == null ? items(person, layout, false) : List.of(),
        version == null
            ? List.of()
            : new RecordChanges(hidden, numbersShown).between(version.before(), version.after()));
  }

  private List<DraftPage.Item> items(PersonEntry person, PersonLayout layout, boolean foreign) {
    List<DraftPage.Item> items = new ArrayList<>();
    for (PersonField field : layout.all()) {
      if (!person.get(field).isBlank()) {
        items.add(new DraftPage.Item(field.path(), field.label(), value(person, field, foreign)));
      }
    }
    for (NoteEntry note : person.notes()) {
      if (!note.text().isBlank()) {
        String item = NotedItem.find(note.item().strip()).map(NotedItem::label).orElse(note.item());
        items.add(
            new DraftPage.Item(
                NoteEntry.PATH,
                NoteEntry.LABEL + "（" + item + "）",
                HiddenItems.hide(hidden, note.item()) ? WITHHELD : note.text()));
      }
    }
    return items;
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
    add(items, field.path(), field.label(), printed(field));
  }

  private static void add(List<DraftPage.Item> items, String path, String label, String value) {
    if (!value.isEmpty()) {
      items.add(new DraftPage.Item(path, label, value));
    }
  }

  private static void outside(
      List<DraftPage.Item> items, CommonField at, String label, @Nullable OutsideAddress address) {
    add(items, at.path(), label, address == null ? "" : address.oneLine());
  }

  private String printed(CommonField field) {
    return PrintedText.of(field, entry.get(field), false);
  }

  /** Which household those who move will be in; empty for kinds that place nobody. */
  private String household() {
    MoveType type = entry.type();
    String joined = entry.get(CommonField.HOUSEHOLD_NUMBER);
    if (!joined.isBlank()) {
      return "世帯番号" + joined + "の世帯に入る";
    }
    if (!type.effect().placesInHousehold() || (made.isEmpty() && !type.effect().takesNewcomers())) {
      return "";
    }
    if (made.isEmpty()) {
      return "新しい世帯";
    }
    HouseholdNumber number = made.getFirst().after().household().householdNumber();
    return made.getFirst().before().household().householdNumber().equals(number)
        ? "今の世帯のまま（世帯番号" + number.value() + "）"
        : PreviewNumbering.isNew(number) ? "新しい世帯" : "世帯番号" + number.value() + "の世帯";
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
      PostalCode theirs = household.getFirst().residence().address().postalCode();
      return theirs == null ? "" : theirs.hyphenated();
    }
    return printed(CommonField.POSTAL_CODE);
  }
}
