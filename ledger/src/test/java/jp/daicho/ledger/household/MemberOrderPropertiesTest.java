package jp.daicho.ledger.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.daicho.ledger.household.FamilyLink.Role;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MemberOrderPropertiesTest {

  @Property(tries = 500)
  void theOrderIsAPermutationThatDoesNotDependOnTheOrderOfEntry(
      @ForAll("households") List<OrderedMember> household, @ForAll long seed) {
    List<OrderedMember> order = MemberOrder.standard(household);
    assertThat(order).containsExactlyInAnyOrderElementsOf(household);
    List<OrderedMember> shuffled = new ArrayList<>(household);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(MemberOrder.standard(shuffled)).isEqualTo(order);
  }

  @Property(tries = 500)
  void theHouseholderIsFirstAndTheRanksOfThoseWithoutFamilyFollow(
      @ForAll("households") List<OrderedMember> household) {
    List<Standing> places =
        MemberOrder.standard(household).stream()
            .map(member -> Standing.of(member.relationship()))
            .toList();
    int heads = Collections.frequency(places, Standing.HOUSEHOLDER);
    assertThat(places.subList(0, heads)).allMatch(Standing.HOUSEHOLDER::equals);
    int spouses = Collections.frequency(places, Standing.SPOUSE);
    assertThat(places.subList(heads, heads + spouses)).allMatch(Standing.SPOUSE::equals);
    int lodgers = Collections.frequency(places, Standing.CO_RESIDENT);
    assertThat(places.subList(places.size() - lodgers, places.size()))
        .allMatch(Standing.CO_RESIDENT::equals);
  }

  @Property(tries = 300)
  void anOrderSetByHandIsAlwaysKept(
      @ForAll("households") List<OrderedMember> household, @ForAll long seed) {
    List<OrderedMember> byHand = new ArrayList<>(household);
    Collections.shuffle(byHand, new Random(seed));
    assertThat(MemberOrder.byHand(HouseholdTable.numbers(byHand), household)).isEqualTo(byHand);
  }

  @Provide
  Arbitrary<List<OrderedMember>> households() {
    Arbitrary<RelationshipTerm> terms = Arbitraries.of(RelationshipTerm.values());
    Arbitrary<RelationshipTerm> kinTerms = terms.filter(RelationshipTerm::isJoinable);
    // Chains of children and spouses are where families arise, so they are made often.
    Arbitrary<RelationshipTerm> familyTerms =
        Arbitraries.of(
            RelationshipTerm.CHILD,
            RelationshipTerm.WIFE,
            RelationshipTerm.CHILD_AND_CHILDS_HUSBAND,
            RelationshipTerm.YOUNGER_BROTHER,
            RelationshipTerm.FATHER);
    Arbitrary<Relationship> relationships =
        Arbitraries.oneOf(
            terms.map(Relationship::of),
            kinTerms.list().ofMinSize(1).ofMaxSize(4).map(Relationship::new),
            familyTerms.list().ofMinSize(1).ofMaxSize(4).map(Relationship::new));
    Arbitrary<OrderedMember> members =
        Combinators.combine(
                relationships,
                Arbitraries.integers().between(0, 60),
                Arbitraries.of("", "A", "B"),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 30))
            .as(
                (relationship, years, register, head, link) -> {
                  OrderedMember member =
                      OrderedMember.of("0", relationship, LocalDate.of(1960 + years, 1, 1))
                          .withFamilyRegister(register, "甲", head ? "甲" : "乙");
                  return link > 12
                      ? member
                      : member.withFamily(
                          new FamilyLink(
                              String.valueOf(link), link % 2 == 0 ? Role.CHILD : Role.SPOUSE));
                });
    return members.list().ofMaxSize(12).map(MemberOrderPropertiesTest::numbered);
  }

  private static List<OrderedMember> numbered(List<OrderedMember> members) {
    List<OrderedMember> numbered = new ArrayList<>();
    for (OrderedMember member : members) {
      numbered.add(
          new OrderedMember(
              String.valueOf(numbered.size()),
              member.relationship(),
              member.birth(),
              member.familyRegister(),
              member.headOfFamilyRegister(),
              member.family()));
    }
    return numbered;
  }
}
