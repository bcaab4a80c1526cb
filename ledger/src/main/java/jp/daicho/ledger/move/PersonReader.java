package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Reads one person of an entry. A newcomer's items are all read from what was typed. Of a person of
 * the register only what was typed is read anew, together with the items it cannot be told apart
 * from; the rest stays as the record has it.
 */
final class PersonReader {
  /** What empties an item of a record, since nothing typed leaves it as it is. */
  static final String EMPTIED = PersonTexts.EMPTIED;

  /** Who it is, which is no item that changes. */
  private static final Set<PersonField> WHO = EnumSet.of(ADDRESS_NUMBER, VERSION);

  private final MoveType type;
  private final PersonEntry entry;
  private final int position;
  private final EntryText text;
  private final ReferenceData reference;

  /** Read the items of a foreign resident, if anybody did; knows the card even if others failed. */
  private @Nullable ForeignPersonReader foreign;

  PersonReader(
      MoveType type, PersonEntry entry, int position, EntryText text, ReferenceData reference) {
    this.type = type;
    this.entry = entry;
    this.position = position;
    this.text = text;
    this.reference = reference;
  }

  /**
   * Reads the person.
   *
   * @param movedOn 異動日, from which a newcomer is a resident; null when it could not be read
   * @param records the latest versions of the records that the entry names
   */
  PersonReading read(
      @Nullable RegisterDate movedOn,
      MunicipalityCode municipality,
      Map<AddressNumber, ResidentRecord> records) {
    refuseOtherFields();
    ResidentRecord known = known(records);
    ResidentKind kind = kind(known);
    Map<PersonField, String> implied = ImpliedTexts.of(type, movedOn, municipality);
    Set<PersonField> typed = typed(implied);
    boolean anew = known == null || type.effect() == MoveEffect.CONVERT;
    if (kind != null) {
      new BelongingItems(entry, position, text.findings()).check(kind, anew);
    }
    PersonEntry whole = known == null ? entry : over(PersonTexts.of(known), implied);
    Person person = null;
    if (kind != null) {
      person =
          known == null || anew || touchesPerson(typed)
              ? person(kind, whole, movedOn, known, typed)
              : known.person();
    }
    ItemsReader items = new ItemsReader(whole, position, text);
    AnnotationReader annotations = new AnnotationReader(type, entry, position, text);
    NoteReader.Reading notes = annotations.notes(known);
    return new PersonReading(
        position,
        typed,
        known,
        seenVersion(),
        kind,
        person,
        known == null || anew || typed.contains(BIRTH_DATE)
            ? text.birthDate(whole.get(BIRTH_DATE), at(BIRTH_DATE), kind)
            : known.birthDate(),
        known == null || typed.contains(SEX) ? sex(whole) : known.sex(),
        relationship(known, typed),
        new NumbersReader(type, position, text).read(known, whole, typed),
        foreign != null ? foreign.cardNumber() : person == null ? null : CardNumbers.of(person),
        foreign != null ? foreign.stayExpiresOn() : null,
        known == null
            ? text.findings()
                .read(
                    entry.get(RETURNING_ADDRESS_NUMBER),
                    at(RETURNING_ADDRESS_NUMBER),
                    AddressNumber::parse)
            : null,
        items.residence(),
        known == null || touches(typed, ItemGroup.QUALIFICATIONS)
            ? items.qualifications()
            : known.qualifications(),
        known == null || touches(typed, ItemGroup.QUALIFICATIONS) ? items.cards() : known.cards(),
        AnnotationReader.annotations(
            items, known, touches(typed, ItemGroup.ANNOTATIONS), notes.kept()),
        notes.added(),
        annotations.special());
  }

  private void refuseOtherFields() {
    Set<PersonField> fields = MoveFields.person(type);
    for (PersonField field : PersonField.values()) {
      if (!fields.contains(field) && !entry.get(field).isBlank()) {
        text.findings().add(FindingCode.ITEM_NOT_OF_MOVE, at(field), type.label());
      }
    }
  }

  private @Nullable ResidentRecord known(Map<AddressNumber, ResidentRecord> records) {
    if (type.effect().takesNewcomers()) {
      return null;
    }
    AddressNumber number =
        text.findings()
            .require(entry.get(ADDRESS_NUMBER), at(ADDRESS_NUMBER), AddressNumber::parse);
    ResidentRecord known = number == null ? null : records.get(number);
    if (number != null && known == null) {
      text.findings().add(FindingCode.RECORD_UNKNOWN, at(ADDRESS_NUMBER));
    }
    return known;
  }

  private @Nullable Integer seenVersion() {
    return text.findings()
        .read(
            entry.get(VERSION),
            at(VERSION),
            typed -> {
              try {
                return Integer.valueOf(typed.strip());
              } catch (NumberFormatException _) {
                throw new InvalidValueException(Fault.NOT_DIGITS, "version");
              }
            });
  }

  /** A newcomer's kind is typed; a resident's is known, and turns over where the move turns it. */
  private @Nullable ResidentKind kind(@Nullable ResidentRecord known) {
    if (type.effect().takesNewcomers()) {
      return text.findings()
          .require(entry.get(KIND), at(KIND), typed -> ResidentKind.parse(typed.strip()));
    }
    if (known == null) {
      return null;
    }
    if (type.effect() != MoveEffect.CONVERT) {
      return known.kind();
    }
    return switch (known.kind()) {
      case JAPANESE -> ResidentKind.FOREIGN;
      case FOREIGN -> ResidentKind.JAPANESE;
    };
  }

  private Set<PersonField> typed(Map<PersonField, String> implied) {
    EnumSet<PersonField> typed = EnumSet.noneOf(PersonField.class);
    typed.addAll(implied.keySet());
    for (PersonField field : PersonField.values()) {
      if (!entry.get(field).isBlank() && !WHO.contains(field)) {
        typed.add(field);
      }
    }
    return typed;
  }

  /** The record's texts with what the move says by itself, and what was typed, over them. */
  private PersonEntry over(PersonEntry known, Map<PersonField, String> implied) {
    Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
    texts.putAll(known.fields());
    texts.putAll(implied);
    texts.putAll(entry.fields());
    texts.replaceAll((field, words) -> words.strip().equals(EMPTIED) ? "" : words);
    return new PersonEntry(texts, entry.notes());
  }

  private static boolean touchesPerson(Set<PersonField> typed) {
    return typed.contains(BECAME_RESIDENT_ON)
        || touches(typed, ItemGroup.IDENTITY)
        || touches(typed, ItemGroup.DOMICILE)
        || touches(typed, ItemGroup.ALIAS)
        || touches(typed, ItemGroup.FOREIGN);
  }

  private static boolean touches(Set<PersonField> typed, ItemGroup group) {
    return group.fields().stream().anyMatch(typed::contains);
  }

  private @Nullable Person person(
      ResidentKind kind,
      PersonEntry whole,
      @Nullable RegisterDate movedOn,
      @Nullable ResidentRecord known,
      Set<PersonField> typed) {
    RegisterDate becameResidentOn = becameResidentOn(whole, movedOn, known);
    Person before = known == null ? null : known.person();
    return switch (kind) {
      case JAPANESE ->
          new JapanesePersonReader(
                  whole, position, text, before instanceof JapanesePerson same ? same : null, typed)
              .read(becameResidentOn);
      case FOREIGN -> {
        foreign =
            new ForeignPersonReader(
                whole,
                position,
                text,
                reference,
                before instanceof ForeignPerson same ? same : null,
                typed);
        yield foreign.read(becameResidentOn);
      }
    };
  }

  /**
   * 異動日 for a newcomer; what was so before for who is restored (4.6.0.1). Who naturalises keeps the
   * day of having become a foreign resident (4.5.3, 4.5.4); who loses nationality has the later of
   * the day of the loss and of having become a resident (4.5.5). Whatever is typed wins.
   */
  private @Nullable RegisterDate becameResidentOn(
      PersonEntry whole, @Nullable RegisterDate movedOn, @Nullable ResidentRecord known) {
    if (known != null && !entry.get(BECAME_RESIDENT_ON).isBlank()) {
      return text.requiredDate(whole.get(BECAME_RESIDENT_ON), at(BECAME_RESIDENT_ON));
    }
    if (type.effect() == MoveEffect.RESTORE) {
      return text.requiredDate(whole.get(BECAME_RESIDENT_ON), at(BECAME_RESIDENT_ON));
    }
    if (known == null) {
      RegisterDate typed = text.anyDate(whole.get(BECAME_RESIDENT_ON), at(BECAME_RESIDENT_ON));
      return whole.get(BECAME_RESIDENT_ON).isBlank() ? movedOn : typed;
    }
    RegisterDate before =
        switch (known.person()) {
          case JapanesePerson japanese -> japanese.becameResidentOn();
          case ForeignPerson foreign -> foreign.becameForeignResidentOn();
        };
    boolean losesNationality =
        type.effect() == MoveEffect.CONVERT && known.kind() == ResidentKind.JAPANESE;
    return losesNationality && movedOn != null && movedOn.day().isAfter(before.day())
        ? movedOn
        : before;
  }

  /** Unknown where left empty, which 1.1.6 allows; null where it cannot be read. */
  private @Nullable Sex sex(PersonEntry whole) {
    if (whole.get(SEX).isBlank()) {
      text.findings().add(FindingCode.LEFT_EMPTY, at(SEX));
      return Sex.UNKNOWN;
    }
    return text.findings().read(whole.get(SEX), at(SEX), typed -> Sex.parse(typed.strip()));
  }

  /**
   * Null where left empty by a newcomer, which 1.1.6 allows, or outside the grammar of 1.1.11; a
   * resident keeps the one there is.
   */
  private @Nullable Relationship relationship(
      @Nullable ResidentRecord known, Set<PersonField> typed) {
    if (known != null && !typed.contains(RELATIONSHIP)) {
      return known.household().relationship();
    }
    String words = entry.get(RELATIONSHIP).strip();
    if (words.isEmpty()) {
      if (type.effect().takesNewcomers()) {
        text.findings().add(FindingCode.LEFT_EMPTY, at(RELATIONSHIP));
      }
      return null;
    }
    if (words.equals(EMPTIED)) {
      return null;
    }
    try {
      return Relationship.parse(words);
    } catch (InvalidValueException _) {
      text.findings().add(FindingCode.UNKNOWN_RELATIONSHIP, at(RELATIONSHIP));
      return null;
    }
  }

  private EntryItem at(PersonField field) {
    return PersonReading.at(position, field);
  }
}
