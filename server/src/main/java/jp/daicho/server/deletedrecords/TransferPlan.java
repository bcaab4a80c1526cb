package jp.daicho.server.deletedrecords;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be moved to the database of deleted records today (9.3); nothing is moved by asking.
 *
 * @param deletedUntil records deleted until this day go
 * @param persons of how many persons records go
 * @param held of how many persons records stay because a draft is open (4.0.8)
 * @param unsent of how many they stay because messages about them wait to be sent
 * @param earliest the earliest day of deletion among those that go, or null
 * @param keptLongEnough of how many persons the database of deleted records has records whose 150
 *     years are over (1.1.5); nothing removes them by itself
 * @param runs the latest runs, the last one first
 */
public record TransferPlan(
    LocalDate deletedUntil,
    int persons,
    int held,
    int unsent,
    @Nullable LocalDate earliest,
    int keptLongEnough,
    List<TransferRun> runs) {
  /** A plan; the list is copied. */
  public TransferPlan {
    runs = List.copyOf(runs);
  }
}
