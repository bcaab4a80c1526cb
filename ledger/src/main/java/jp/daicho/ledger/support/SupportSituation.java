package jp.daicho.ledger.support;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of support measures need to know of the register.
 *
 * @param today the day
 * @param people the latest records of those whose 宛名番号 the application names, as far as they are in
 *     the register
 * @param elsewhere those whom another measure that was not ended protects as its applicant
 * @param onlyWard the ward whose residents alone the operator may enter (4.0.1, ADR 0018); null for
 *     no such limit
 */
public record SupportSituation(
    LocalDate today,
    Map<AddressNumber, ResidentRecord> people,
    Set<AddressNumber> elsewhere,
    @Nullable MunicipalityCode onlyWard) {
  /** A situation; the collections are copied. */
  public SupportSituation {
    people = Map.copyOf(people);
    elsewhere = Set.copyOf(elsewhere);
  }

  /** The record of somebody; empty if there is none. */
  public Optional<ResidentRecord> person(AddressNumber number) {
    return Optional.ofNullable(people.get(number));
  }
}
