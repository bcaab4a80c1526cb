package jp.daicho.ledger.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A relative with spouse and children in one household, while {@link Families} puts it together.
 *
 * <p>The relative may be missing: a brother's widow and her children are a family too.
 */
final class Family {
  /**
   * Years a parent must be older than a child, where nothing but age can tell whose child it is.
   */
  private static final int YEARS_BETWEEN_GENERATIONS = 15;

  /** Families in the order of 2: by birth and number of the one listed first. */
  static final Comparator<Family> BY_BIRTH =
      Comparator.comparing(Family::first, OrderedMember.BY_BIRTH);

  private final @Nullable OrderedMember relative;
  private final List<OrderedMember> spouses = new ArrayList<>();
  private final List<Family> children = new ArrayList<>();
  private final List<Family> stepchildren = new ArrayList<>();

  private Family(@Nullable OrderedMember relative) {
    this.relative = relative;
  }

  static Family of(OrderedMember relative) {
    return new Family(relative);
  }

  static Family ofWidowed(OrderedMember spouse) {
    Family family = new Family(null);
    family.spouses.add(spouse);
    return family;
  }

  void addSpouse(OrderedMember spouse) {
    spouses.add(spouse);
    spouses.sort(OrderedMember.BY_BIRTH);
  }

  void addChild(Family child, boolean step) {
    List<Family> siblings = step ? stepchildren : children;
    siblings.add(child);
  }

  /** The relative, where in the household. */
  @Nullable OrderedMember relative() {
    return relative;
  }

  /** The relative and the spouses, in the order of 2-1 and 2-2. */
  List<OrderedMember> couple() {
    return relative == null
        ? List.copyOf(spouses)
        : Stream.concat(Stream.of(relative), spouses.stream()).toList();
  }

  boolean hasSpouse() {
    return !spouses.isEmpty();
  }

  /** The member listed first. */
  OrderedMember first() {
    return couple().getFirst();
  }

  boolean isAlone() {
    return members().size() == 1;
  }

  /**
   * Everyone in the order of 2-1 to 2-3. Children stand by birth, each followed by the own family;
   * the spouse's children of another marriage come after them.
   */
  List<OrderedMember> members() {
    return Stream.concat(
            couple().stream(),
            Stream.concat(
                    children.stream().sorted(BY_BIRTH), stepchildren.stream().sorted(BY_BIRTH))
                .flatMap(child -> child.members().stream()))
        .toList();
  }

  boolean isOldEnoughForParentOf(OrderedMember child) {
    return couple().stream()
        .anyMatch(
            parent -> !parent.birth().plusYears(YEARS_BETWEEN_GENERATIONS).isAfter(child.birth()));
  }
}
