package jp.daicho.ledger.record;

import java.util.Objects;
import jp.daicho.ledger.calendar.RegisterDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one person's resident record (住民票, or 除票 once deleted), with every item of 1.1.1
 * and 1.1.2.
 *
 * <p>A version is never changed: whatever happens makes the next version (1.2.1). The latest
 * version holds everything that is known of the person now.
 *
 * @param key 宛名番号 and 履歴番号
 * @param status 住民状態
 * @param person the items of a Japanese or of a foreign resident
 * @param birthDate 生年月日
 * @param sex 性別
 * @param household the place in the household
 * @param residence 住所 and where the person came from
 * @param numbers 個人番号 and 住民票コード
 * @param qualifications what other systems report
 * @param cards cards and electronic certificates
 * @param annotations remarks, points to note and flags
 * @param deletion items of a deleted record; null while nothing of the kind is known
 * @param move the move that made this version
 */
public record ResidentRecord(
    RecordKey key,
    ResidentStatus status,
    Person person,
    RegisterDate birthDate,
    Sex sex,
    HouseholdMembership household,
    Residence residence,
    PersonNumbers numbers,
    Qualifications qualifications,
    Cards cards,
    Annotations annotations,
    @Nullable Deletion deletion,
    MoveEntry move) {
  /** A version of a record. */
  public ResidentRecord {
    Objects.requireNonNull(key);
    Objects.requireNonNull(status);
    Objects.requireNonNull(person);
    Objects.requireNonNull(birthDate);
    Objects.requireNonNull(sex);
    Objects.requireNonNull(household);
    Objects.requireNonNull(residence);
    Objects.requireNonNull(numbers);
    Objects.requireNonNull(qualifications);
    Objects.requireNonNull(cards);
    Objects.requireNonNull(annotations);
    Objects.requireNonNull(move);
  }

  /** 住民種別. */
  public ResidentKind kind() {
    return person.kind();
  }

  /** The same version with another order among the members of the household (5.2). */
  public ResidentRecord ordered(int order) {
    return new ResidentRecord(
        key,
        status,
        person,
        birthDate,
        sex,
        household.at(order),
        residence,
        numbers,
        qualifications,
        cards,
        annotations,
        deletion,
        move);
  }

  /** The key only: names and numbers have no place in a log. */
  @Override
  public String toString() {
    return "ResidentRecord[" + key.addressNumber().value() + "/" + key.version() + "]";
  }
}
