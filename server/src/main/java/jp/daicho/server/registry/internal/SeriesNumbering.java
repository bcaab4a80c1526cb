package jp.daicho.server.registry.internal;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.LongPredicate;
import jp.daicho.ledger.move.NoResidentRecordCodeException;
import jp.daicho.ledger.move.Numbering;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.RegisterNumbers.Series;

/** Takes the numbers of one registration, several at once where it is known how many it needs. */
public final class SeriesNumbering implements Numbering {
  private final Passage passage;
  private final SharedTaking together;
  private final Map<Series, Queue<Long>> taken = new EnumMap<>(Series.class);

  /** For a registration in the passage; takes its numbers together with others. */
  public SeriesNumbering(Passage passage, SharedTaking together) {
    this.passage = passage;
    this.together = together;
  }

  /** Takes a number of a move and these numbers at once, for use below. */
  public SeriesNumbering ahead(int persons, int households) {
    Map<Series, Long> counts = new EnumMap<>(Map.of(Series.MOVE, 1L));
    if (persons > 0) {
      counts.put(Series.ADDRESS, (long) persons);
    }
    if (households > 0) {
      counts.put(Series.HOUSEHOLD, (long) households);
    }
    take(counts);
    return this;
  }

  /** The next number of a move. */
  public long nextMoveNumber() {
    return next(Series.MOVE, serial -> true);
  }

  /** The next number of a draft. */
  public long nextDraftNumber() {
    return next(Series.DRAFT, serial -> true);
  }

  @Override
  public AddressNumber nextAddressNumber() {
    return AddressNumber.ofSerial(next(Series.ADDRESS, AddressNumber::isAssignable));
  }

  @Override
  public HouseholdNumber nextHouseholdNumber() {
    return HouseholdNumber.ofSerial(next(Series.HOUSEHOLD, HouseholdNumber::isAssignable));
  }

  @Override
  public ResidentRecordCode nextResidentRecordCode() {
    return RecordCodePool.take(passage.sql(), passage.municipality().value())
        .orElseThrow(NoResidentRecordCodeException::new);
  }

  /** The next number that may be given out; those between are left out for good. */
  private long next(Series series, LongPredicate assignable) {
    Queue<Long> numbers = taken.computeIfAbsent(series, none -> new ArrayDeque<>());
    while (true) {
      if (numbers.isEmpty()) {
        take(Map.of(series, 1L));
      }
      long serial = numbers.remove();
      if (assignable.test(serial)) {
        return serial;
      }
    }
  }

  private void take(Map<Series, Long> counts) {
    together
        .take(passage.municipality(), counts, all -> RegisterNumbers.take(passage, all))
        .forEach(
            (series, last) -> {
              Queue<Long> numbers = taken.computeIfAbsent(series, none -> new ArrayDeque<>());
              for (long serial = last - counts.getOrDefault(series, 0L) + 1;
                  serial <= last;
                  serial++) {
                numbers.add(serial);
              }
            });
  }
}
