package jp.daicho.ledger.move;

import java.util.List;
import java.util.stream.Stream;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who will be in another household after a move than she is in now.
 *
 * @param person 宛名番号; null for a newcomer
 * @param to 世帯番号 of the household she will be in; null for one that does not exist yet
 */
public record HouseholdChange(@Nullable AddressNumber person, @Nullable HouseholdNumber to) {

  /** Those of a move. Who stops being a resident stays with the household she was in. */
  public static List<HouseholdChange> of(MoveReading move, Situation situation) {
    return Placement.of(move, situation).stream().flatMap(HouseholdChange::of).toList();
  }

  private static Stream<HouseholdChange> of(Placement.Place place) {
    return place.movers().stream()
        .map(Placement.Mover::reading)
        .filter(reading -> !isIn(reading.known(), place.number()))
        .map(reading -> new HouseholdChange(number(reading), place.number()));
  }

  private static boolean isIn(@Nullable ResidentRecord known, @Nullable HouseholdNumber number) {
    return known != null
        && known.status().isResident()
        && known.household().householdNumber().equals(number);
  }

  private static @Nullable AddressNumber number(PersonReading reading) {
    return reading.addressNumber().orElse(reading.returningAs());
  }
}
