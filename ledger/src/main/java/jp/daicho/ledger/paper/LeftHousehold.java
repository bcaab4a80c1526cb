package jp.daicho.ledger.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * A household that its householder left (4.0.4).
 *
 * @param number 世帯番号
 * @param householder the householder as last; null where the register never knew one
 * @param left the move by which the householder left; null where the register does not know it
 * @param members those who live in it now, in the order in which they stood before the householder
 *     left (5.2); who came later follows
 */
public record LeftHousehold(
    HouseholdNumber number,
    @Nullable ResidentRecord householder,
    @Nullable MoveEntry left,
    List<Member> members) {
  private static final Comparator<Member> AS_THEY_STOOD =
      Comparator.comparing((Member member) -> !member.stayed())
          .thenComparingInt(Member::order)
          .thenComparing(member -> member.now().key().addressNumber().value());

  /** A household; the members are put in their order. */
  public LeftHousehold {
    Objects.requireNonNull(number);
    HouseholdNumber own = number;
    members =
        members.stream()
            .map(
                member ->
                    member.before() != null && !member.wasIn(own) ? member.newcomer() : member)
            .sorted(AS_THEY_STOOD)
            .toList();
    if (members.isEmpty()) {
      throw new IllegalArgumentException("nobody lives in the household");
    }
  }

  /**
   * Somebody who lives in it.
   *
   * @param now the latest version
   * @param before the version before the householder left; null for who was not in it
   */
  public record Member(ResidentRecord now, @Nullable ResidentRecord before) {
    /** A member. */
    public Member {
      Objects.requireNonNull(now);
    }

    private boolean stayed() {
      return before != null;
    }

    private int order() {
      return before == null ? now.household().order() : before.household().order();
    }

    private boolean wasIn(HouseholdNumber household) {
      return before != null
          && before.status().isResident()
          && before.household().householdNumber().equals(household);
    }

    private Member newcomer() {
      return new Member(now, null);
    }

    /** Without the records, which have no place in a log. */
    @Override
    public String toString() {
      return "Member";
    }
  }

  /** The present member who stood highest before the householder left: who is written to. */
  public ResidentRecord highest() {
    return members.getFirst().now();
  }

  /** The latest versions of the members, in their order. */
  public List<ResidentRecord> present() {
    return members.stream().map(Member::now).toList();
  }

  /** Whether somebody in it is householder now. */
  public boolean hasHouseholder() {
    return present().stream().anyMatch(MadeMove.Change::isHouseholder);
  }

  /** 世帯番号 only, which tells nobody's name. */
  @Override
  public String toString() {
    return "LeftHousehold[" + members.size() + " members]";
  }
}
