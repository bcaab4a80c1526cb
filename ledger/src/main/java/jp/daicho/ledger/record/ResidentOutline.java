package jp.daicho.ledger.record;

import java.util.Objects;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a list tells of a person (2.1): the few items of the latest version by which a clerk knows
 * one from another.
 *
 * @param addressNumber 宛名番号
 * @param householdNumber 世帯番号
 * @param status 住民状態
 * @param kind 住民種別
 * @param displayName {@link Person#displayName()}: empty where 氏名 is left empty
 * @param displayReading its reading, or null where none is registered
 * @param otherName the former surname (旧氏) of a Japanese, the standing alias (通称) of a foreign
 *     resident; null where there is none
 * @param birthDate 生年月日
 * @param sex 性別
 * @param address 住所 with 方書 in one line
 * @param relationship 続柄 as printed; null where it is unknown
 */
public record ResidentOutline(
    AddressNumber addressNumber,
    HouseholdNumber householdNumber,
    ResidentStatus status,
    ResidentKind kind,
    String displayName,
    @Nullable String displayReading,
    @Nullable String otherName,
    RegisterDate birthDate,
    Sex sex,
    String address,
    @Nullable String relationship) {
  /** An outline. */
  public ResidentOutline {
    Objects.requireNonNull(addressNumber);
    Objects.requireNonNull(householdNumber);
    Objects.requireNonNull(status);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(displayName);
    Objects.requireNonNull(birthDate);
    Objects.requireNonNull(sex);
    Objects.requireNonNull(address);
  }

  /** The outline of a version. */
  public static ResidentOutline of(ResidentRecord resident) {
    Relationship relationship = resident.household().relationship();
    return new ResidentOutline(
        resident.key().addressNumber(),
        resident.household().householdNumber(),
        resident.status(),
        resident.kind(),
        resident.person().displayName(),
        resident.person().displayReading(),
        otherName(resident.person()),
        resident.birthDate(),
        resident.sex(),
        resident.residence().address().oneLine(),
        relationship == null ? null : relationship.toString());
  }

  static @Nullable String otherName(Person person) {
    return switch (person) {
      case JapanesePerson japanese -> {
        FormerSurname former = japanese.formerSurname();
        yield former == null ? null : former.surname();
      }
      case ForeignPerson foreign -> {
        Alias alias = foreign.alias();
        yield alias == null || alias.isDeleted() ? null : alias.text();
      }
    };
  }

  /** What stands for the name in a list, also where 氏名 is left empty. */
  public String listedName() {
    return Person.listed(displayName);
  }

  /** The key only: names have no place in a log. */
  @Override
  public String toString() {
    return "ResidentOutline[" + addressNumber.value() + "]";
  }
}
