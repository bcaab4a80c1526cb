package jp.daicho.ledger.paper;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * A registered move, as papers look at it.
 *
 * @param kind the kind of move in the register; not only those that are entered (1.1.5)
 * @param type the kind as entered, or null for one that nobody enters
 * @param ground on what it rests, or null where nobody said
 * @param stands whether it was not cancelled since (4.6.0.1)
 * @param changes what became of whose record, in the order of the household
 * @param withoutHouseholder the households whose householder left with it, where others are left
 *     and none of them is householder now (4.0.4)
 */
public record MadeMove(
    String kind,
    @Nullable MoveType type,
    @Nullable Ground ground,
    boolean stands,
    List<Change> changes,
    Set<HouseholdNumber> withoutHouseholder) {
  /** A move; the collections are copied. */
  public MadeMove {
    Objects.requireNonNull(kind);
    changes = List.copyOf(changes);
    withoutHouseholder = Set.copyOf(withoutHouseholder);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a move makes at least one version");
    }
  }

  /**
   * What became of a record.
   *
   * @param before the version before; null for somebody whom the register did not have
   * @param after the version the move made; where it made several, the last
   */
  public record Change(@Nullable ResidentRecord before, ResidentRecord after) {
    /** A change. */
    public Change {
      Objects.requireNonNull(after);
    }

    /** The resident record code before; null if there was none. */
    public @Nullable ResidentRecordCode codeBefore() {
      return before == null ? null : before.numbers().residentRecordCode();
    }

    /** Whether there is a resident record code now that was not there before (4.3.1, 4.3.2). */
    public boolean bringsCode() {
      ResidentRecordCode code = after.numbers().residentRecordCode();
      return code != null && !code.equals(codeBefore());
    }

    /** Whether this one is householder now and was not in this household before. */
    public boolean becomesHouseholder() {
      return isHouseholder(after)
          && (before == null || !isHouseholder(before) || !sameHousehold(before));
    }

    /** 世帯番号 of the household whose householder this one was and is no more; null if none. */
    public @Nullable HouseholdNumber leavesAsHouseholder() {
      return before != null
              && isHouseholder(before)
              && !(isHouseholder(after) && sameHousehold(before))
          ? before.household().householdNumber()
          : null;
    }

    private boolean sameHousehold(ResidentRecord other) {
      return other.household().householdNumber().equals(after.household().householdNumber());
    }

    /** Whether somebody is a resident and the householder of a household. */
    public static boolean isHouseholder(ResidentRecord record) {
      Relationship relationship = record.household().relationship();
      return relationship != null && relationship.isHouseholder() && record.status().isResident();
    }

    /** The record only names its key, and so does this. */
    @Override
    public String toString() {
      return "Change[" + after + "]";
    }
  }

  /** The same move as far as it is about some persons; they have to be among its own. */
  public MadeMove only(Set<AddressNumber> persons) {
    return new MadeMove(
        kind,
        type,
        ground,
        stands,
        changes.stream()
            .filter(change -> persons.contains(change.after().key().addressNumber()))
            .toList(),
        withoutHouseholder);
  }

  /** Number, reason and days of the move, as the history of its first person keeps them. */
  public MoveEntry entry() {
    return changes.getFirst().after().move();
  }

  /**
   * Those the move itself is about, without those for whom something was done ex officio along with
   * it (4.0.4, 4.2.3.1).
   */
  public List<Change> movers() {
    return changes.stream().filter(change -> !isAlong(change)).toList();
  }

  /** Whether something was done ex officio for somebody who does not move. */
  public boolean isAlong(Change change) {
    return type != null && !type.reasons().contains(change.after().move().reason());
  }
}
