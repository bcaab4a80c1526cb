package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.Cards;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import jp.daicho.ledger.record.SpecialCircumstance;
import org.jspecify.annotations.Nullable;

/**
 * One person of an entry as far as it could be read. What is null was empty or faulty; a finding
 * says which. Of a person of the register, whatever was not typed is as the record has it.
 *
 * @param position the place in the entry, from 0
 * @param typed the fields something was typed into
 * @param known the latest version of the record, for a person of the register
 * @param seenVersion 履歴番号 the entry was made from, or null
 * @param kind 住民種別, after the move
 * @param person the items by kind; null unless all of them could be read
 * @param birthDate 生年月日
 * @param sex 性別
 * @param relationship 続柄 in the household after the move
 * @param numbers 個人番号 and 住民票コード
 * @param cardNumber the number of a residence card or special permanent resident certificate
 * @param stayExpiresOn 在留期間の満了の日
 * @param returningAs 従前の宛名番号 of a returning resident
 * @param residence the days and places that belong to the person alone
 * @param qualifications what other systems report
 * @param cards cards and certificates
 * @param annotations remarks, flags and those points to note that the record keeps
 * @param notes what is noted anew (1.1.14)
 * @param special 特別な事由 (1.1.4), or null
 */
public record PersonReading(
    int position,
    Set<PersonField> typed,
    @Nullable ResidentRecord known,
    @Nullable Integer seenVersion,
    @Nullable ResidentKind kind,
    @Nullable Person person,
    @Nullable RegisterDate birthDate,
    @Nullable Sex sex,
    @Nullable Relationship relationship,
    PersonNumbers numbers,
    @Nullable String cardNumber,
    @Nullable LocalDate stayExpiresOn,
    @Nullable AddressNumber returningAs,
    OwnResidence residence,
    Qualifications qualifications,
    Cards cards,
    Annotations annotations,
    List<Note> notes,
    @Nullable SpecialCircumstance special) {
  /**
   * What of {@link jp.daicho.ledger.record.Residence} is typed person by person.
   *
   * @param addressSetOn 住所を定めた年月日, or null
   * @param notifiedOn 届出の年月日, or null
   * @param lastRegisteredAddress 最終登録住所地, or null
   */
  public record OwnResidence(
      @Nullable RegisterDate addressSetOn,
      @Nullable LocalDate notifiedOn,
      @Nullable String lastRegisteredAddress) {}

  /** A reading; the collections are copied. */
  public PersonReading {
    typed = Set.copyOf(typed);
    notes = List.copyOf(notes);
  }

  /** Whether something was typed into a field. */
  public boolean says(PersonField field) {
    return typed.contains(field);
  }

  /** 宛名番号 of a person of the register. */
  public Optional<AddressNumber> addressNumber() {
    return Optional.ofNullable(known).map(it -> it.key().addressNumber());
  }

  /** Where a field of this person stands in the entry. */
  public EntryItem at(PersonField field) {
    return at(position, field);
  }

  /** Where a field of the person at a place, counted from 0, stands in the entry. */
  public static EntryItem at(int position, PersonField field) {
    return new EntryItem(
        "persons[" + position + "]." + field.path(), (position + 1) + "人目の" + field.label());
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "PersonReading[" + position + "]";
  }
}
