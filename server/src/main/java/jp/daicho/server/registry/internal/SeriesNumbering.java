package jp.daicho.server.registry.internal;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import jp.daicho.ledger.move.NoResidentRecordCodeException;
import jp.daicho.ledger.move.Numbering;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.operators.Passage;

/** Takes the numbers of one registration, several at once where it is known how many it needs. */
public final class SeriesNumbering implements Numbering {
  private static final String ADDRESS = "ADDRESS";
  private static final String HOUSEHOLD = "HOUSEHOLD";
  private static final String MOVE = "MOVE";
  private static final String DRAFT = "DRAFT";

  private final Passage passage;
  private final SharedTaking together;
  private final Map<String, Queue<Long>> taken = new TreeMap<>();

  /** For a registration in the passage; takes its numbers together with others. */
  public SeriesNumbering(Passage passage, SharedTaking together) {
    this.passage = passage;
    this.together = together;
  }

  /** Takes a number of a move and these numbers at once, for use below. */
  public SeriesNumbering ahead(int persons, int households) {
    SortedMap<String, Long> counts = new TreeMap<>(Map.of(MOVE, 1L));
    if (persons > 0) {
      counts.put(ADDRESS, (long) persons);
    }
    if (households > 0) {
      counts.put(HOUSEHOLD, (long) households);
    }
    take(counts);
    return this;
  }

  /** The next number of a move. */
  public long nextMoveNumber() {
    return next(MOVE, serial -> true);
  }

  /** The next number of a draft. */
  public long nextDraftNumber() {
    return next(DRAFT, serial -> true);
  }

  @Override
  public AddressNumber nextAddressNumber() {
    return AddressNumber.ofSerial(next(ADDRESS, AddressNumber::isAssignable));
  }

  @Override
  public HouseholdNumber nextHouseholdNumber() {
    return HouseholdNumber.ofSerial(next(HOUSEHOLD, HouseholdNumber::isAssignable));
  }

  @Override
  public ResidentRecordCode nextResidentRecordCode() {
    return RecordCodePool.take(passage.sql(), passage.municipality().value())
        .orElseThrow(NoResidentRecordCodeException::new);
  }

  /** The next number that may be given out; those between are left out for good. */
  private long next(String series, LongPredicate assignable) {
    Queue<Long> numbers = taken.computeIfAbsent(series, none -> new ArrayDeque<>());
    while (true) {
      if (numbers.isEmpty()) {
        take(new TreeMap<>(Map.of(series, 1L)));
      }
      long serial = numbers.remove();
      if (assignable.test(serial)) {
        return serial;
      }
    }
  }

  private void take(SortedMap<String, Long> counts) {
    together
        .take(passage.municipality(), counts, all -> NumberSeries.take(passage, all))
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
