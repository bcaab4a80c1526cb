package jp.daicho.ledger.move;

import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.number.HouseholdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A move as far as it could be read, with everything that could not. What is null was empty or
 * faulty.
 *
 * @param type the kind of move
 * @param ground on what it rests
 * @param dates 異動日 and the days around it
 * @param joins 世帯番号 of the household to be joined; null for a new household
 * @param joining whether a household to be joined was named, even if its number could not be read
 * @param address the new or corrected address; null when the household's own is to be taken, when
 *     nothing was typed, or when faulty
 * @param previousAddress 転入前住所; null when nothing was typed for residents, or when faulty
 * @param destination 転出先住所: planned when leaving, confirmed when an arrival is noticed
 * @param cancels the number of the move to be cancelled
 * @param choices what the clerk chose to have done along with it
 * @param persons those who move
 * @param findings what could not be read
 */
public record MoveReading(
    MoveType type,
    @Nullable Ground ground,
    MoveDates dates,
    @Nullable HouseholdNumber joins,
    boolean joining,
    @Nullable Address address,
    @Nullable OutsideAddress previousAddress,
    @Nullable OutsideAddress destination,
    @Nullable Long cancels,
    Choices choices,
    List<PersonReading> persons,
    List<Finding> findings) {
  /**
   * What may be done along with a move.
   *
   * @param lastBecomesHouseholder the one member who is left becomes householder (4.0.4)
   * @param carryHouseholderName the members get the householder's new name (4.2.3.1)
   * @param deFactoHouseholder 事実上の世帯主, for 備考 (4.1.4.3), or null
   */
  public record Choices(
      boolean lastBecomesHouseholder,
      boolean carryHouseholderName,
      @Nullable String deFactoHouseholder) {}

  /** A reading; the lists are copied. */
  public MoveReading {
    Objects.requireNonNull(type);
    Objects.requireNonNull(dates);
    Objects.requireNonNull(choices);
    persons = List.copyOf(persons);
    findings = List.copyOf(findings);
  }

  /** 異動日, or null. */
  public @Nullable RegisterDate movedOn() {
    return dates.movedOn();
  }

  /** What the move does. */
  public MoveEffect effect() {
    return type.effect();
  }

  /** Where a common field stands in the entry. */
  public static EntryItem at(CommonField field) {
    return new EntryItem(field.path(), field.label());
  }
}
