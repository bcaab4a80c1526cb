package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Reads the entry of a move (chapter 4); what cannot be read becomes a finding. */
public final class MoveReader {
  private static final int LONGEST_NAME = 100;

  private final ReferenceData reference;

  /** A reader that looks things up in this reference data. */
  public MoveReader(ReferenceData reference) {
    this.reference = reference;
  }

  /**
   * The 宛名番号 of the register that an entry names, as far as they can be read: those who move as
   * residents, and the deleted records of returning residents. Their records are needed to read the
   * entry, since a correction says only what changes.
   */
  public static List<AddressNumber> named(EnteredMove entry) {
    List<AddressNumber> named = new ArrayList<>();
    for (PersonEntry person : entry.persons()) {
      for (PersonField field :
          List.of(PersonField.ADDRESS_NUMBER, PersonField.RETURNING_ADDRESS_NUMBER)) {
        AddressNumber number =
            new Findings()
                .read(person.get(field), PersonReading.at(0, field), AddressNumber::parse);
        if (number != null) {
          named.add(number);
        }
      }
    }
    return named;
  }

  /**
   * Reads the entry of newcomers, for which no record is needed.
   *
   * @param entry the texts as typed
   * @param municipality the municipality whose register it is
   */
  public MoveReading read(EnteredMove entry, MunicipalityCode municipality) {
    return read(entry, municipality, List.of());
  }

  /**
   * Reads an entry as far as it can be read.
   *
   * @param entry the texts as typed
   * @param municipality the municipality whose register it is
   * @param known the latest versions of the records that are {@linkplain #named named}
   */
  public MoveReading read(
      EnteredMove entry, MunicipalityCode municipality, List<ResidentRecord> known) {
    Findings findings = new Findings();
    EntryText text = new EntryText(findings, reference);
    MoveType type = entry.type();
    refuseOtherFields(entry, findings);
    Ground ground = ground(entry, findings);
    MoveDates dates = dates(entry, ground, text);
    HouseholdNumber joins =
        findings.read(entry.get(HOUSEHOLD_NUMBER), at(HOUSEHOLD_NUMBER), HouseholdNumber::parse);
    boolean joining = !entry.get(HOUSEHOLD_NUMBER).isBlank();
    Address address =
        MoveFields.common(type).contains(TOWN)
            ? new AddressReader(entry, municipality, text, reference.addresses())
                .newAddress(joining || type.effect() == MoveEffect.CORRECT)
            : null;
    OutsideAddress previous = outside(entry, text, OutsideAddressReader.Fields.PREVIOUS);
    OutsideAddress destination = outside(entry, text, OutsideAddressReader.Fields.DESTINATION);
    // Checked but not registered: 1.1.1 has no such items. The entry keeps them for the clerk.
    text.words(entry.get(PREVIOUS_HOUSEHOLDER), at(PREVIOUS_HOUSEHOLDER), LONGEST_NAME);
    text.words(entry.get(DESTINATION_HOUSEHOLDER), at(DESTINATION_HOUSEHOLDER), LONGEST_NAME);
    Map<AddressNumber, ResidentRecord> records = new HashMap<>();
    known.forEach(it -> records.put(it.key().addressNumber(), it));
    List<PersonReading> persons = new ArrayList<>();
    for (PersonEntry person : entry.persons()) {
      persons.add(
          new PersonReader(type, person, persons.size(), text, reference)
              .read(dates.movedOn(), municipality, records));
    }
    return new MoveReading(
        type,
        ground,
        dates,
        joins,
        joining,
        address,
        previous,
        destination,
        moveNumber(entry, findings),
        new MoveReading.Choices(
            Boolean.TRUE.equals(flag(entry, LAST_BECOMES_HOUSEHOLDER, text)),
            Boolean.TRUE.equals(flag(entry, CARRY_HOUSEHOLDER_NAME, text)),
            text.words(entry.get(DE_FACTO_HOUSEHOLDER), at(DE_FACTO_HOUSEHOLDER), LONGEST_NAME)),
        persons,
        findings.list());
  }

  private static void refuseOtherFields(EnteredMove entry, Findings findings) {
    Set<CommonField> fields = MoveFields.common(entry.type());
    for (CommonField field : CommonField.values()) {
      if (!fields.contains(field) && !entry.get(field).isBlank()) {
        findings.add(FindingCode.ITEM_NOT_OF_MOVE, at(field), entry.type().label());
      }
    }
  }

  private static @Nullable Ground ground(EnteredMove entry, Findings findings) {
    if (entry.get(GROUND).isBlank()) {
      return entry.type().usualGround();
    }
    Ground ground =
        findings.read(entry.get(GROUND), at(GROUND), typed -> Ground.parse(typed.strip()));
    if (ground != null && !entry.type().grounds().contains(ground)) {
      findings.add(
          FindingCode.GROUND_NOT_OF_MOVE, at(GROUND), ground.label(), entry.type().label());
    }
    return ground;
  }

  private static MoveDates dates(EnteredMove entry, @Nullable Ground ground, EntryText text) {
    RegisterDate movedOn;
    if (entry.type().day() == MoveType.Day.UNCERTAIN) {
      movedOn = text.requiredDate(entry.get(MOVED_ON), at(MOVED_ON));
    } else {
      LocalDate day = text.requiredDay(entry.get(MOVED_ON), at(MOVED_ON));
      movedOn = day == null ? null : RegisterDate.of(day);
    }
    CommonField expected = ground == null ? null : ground.date();
    return new MoveDates(
        movedOn,
        day(entry, NOTIFIED_ON, expected, text),
        day(entry, REQUESTED_ON, expected, text),
        day(entry, NOTICED_ON, expected, text),
        day(entry, CLAIMED_ON, expected, text));
  }

  /** The day that goes with the ground is asked for; another has no place in this entry (1.2.1). */
  private static @Nullable LocalDate day(
      EnteredMove entry, CommonField field, @Nullable CommonField expected, EntryText text) {
    if (field == expected) {
      return text.expectedDay(entry.get(field), at(field));
    }
    if (MoveFields.common(entry.type()).contains(field) && !entry.get(field).isBlank()) {
      text.findings().add(FindingCode.DATE_NOT_OF_GROUND, at(field));
    }
    return null;
  }

  private @Nullable OutsideAddress outside(
      EnteredMove entry, EntryText text, OutsideAddressReader.Fields fields) {
    if (!MoveFields.common(entry.type()).contains(fields.kind())) {
      return null;
    }
    OutsideAddressReader reader =
        new OutsideAddressReader(entry, text, reference.addresses(), fields);
    return entry.type().effect() == MoveEffect.CORRECT && reader.isUntouched()
        ? null
        : reader.read();
  }

  private static @Nullable Long moveNumber(EnteredMove entry, Findings findings) {
    if (entry.type().effect() != MoveEffect.CANCEL && entry.type().effect() != MoveEffect.RESTORE) {
      return null;
    }
    return findings.require(
        entry.get(CANCELLED_MOVE),
        at(CANCELLED_MOVE),
        typed -> {
          try {
            return Long.valueOf(typed.strip());
          } catch (NumberFormatException _) {
            throw new InvalidValueException(Fault.NOT_DIGITS, "number of a move");
          }
        });
  }

  private static @Nullable Boolean flag(EnteredMove entry, CommonField field, EntryText text) {
    return text.flag(entry.get(field), at(field));
  }

  private static EntryItem at(CommonField field) {
    return MoveReading.at(field);
  }
}
