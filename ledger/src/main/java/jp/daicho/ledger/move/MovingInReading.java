package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.number.HouseholdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A moving-in as far as it could be read, with everything that could not. What is null was empty or
 * faulty.
 *
 * @param movedOn 異動日
 * @param notifiedOn 届出日
 * @param joins 世帯番号 of the household to be joined; null for a new household
 * @param joining whether a household to be joined was named, even if its number could not be read
 * @param address the new address; null when the household's own is to be taken, or when faulty
 * @param previousAddress 転入前住所
 * @param persons those who move in
 * @param findings what could not be read
 */
public record MovingInReading(
    @Nullable LocalDate movedOn,
    @Nullable LocalDate notifiedOn,
    @Nullable HouseholdNumber joins,
    boolean joining,
    @Nullable Address address,
    @Nullable OutsideAddress previousAddress,
    List<PersonReading> persons,
    List<Finding> findings) {
  /** A reading; the lists are copied. */
  public MovingInReading {
    persons = List.copyOf(persons);
    findings = List.copyOf(findings);
  }

  /** Where a common field stands in the entry. */
  public static EntryItem at(CommonField field) {
    return new EntryItem(field.path(), field.label());
  }
}
