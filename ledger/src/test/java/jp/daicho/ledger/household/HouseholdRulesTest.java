package jp.daicho.ledger.household;

import static jp.daicho.ledger.household.HouseholdTable.members;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.ledger.household.HouseholdFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseholdRulesTest {

  @Test
  void anOrdinaryHouseholdHasNoFault() {
    assertThat(
            check(
                """
                101 世帯主 1950-01-01
                102 妻 1951-01-01
                103 子 1975-01-01
                104 子の妻 1976-01-01
                105 父 1925-01-01
                106 兄 1949-01-01
                107 弟 1950-01-01
                """))
        .isEmpty();
    assertThat(HouseholdRules.check(List.of())).isEmpty();
  }

  @Test
  void aHouseholdWithoutHouseholderIsToldSoThatTheCallerMayAllowIt() {
    assertThat(check("102 子 1975-01-01"))
        .containsExactly(new HouseholdFault(Kind.NO_HOUSEHOLDER, List.of()));
  }

  @Test
  void twoHouseholdersAreAFault() {
    assertThat(check("101 世帯主 1950-01-01\n102 世帯主 1951-01-01"))
        .containsExactly(new HouseholdFault(Kind.SEVERAL_HOUSEHOLDERS, List.of("101", "102")));
  }

  @Test
  void thePersonThereTwiceIsNamedOnce() {
    assertThat(check("101 世帯主 1950-01-01\n102 子 1975-01-01\n102 子 1975-01-01\n102 子 1975-01-01"))
        .containsExactly(new HouseholdFault(Kind.SAME_PERSON_TWICE, List.of("102")));
  }

  @Test
  void twoSpousesOrFathersOrMothersAreTold() {
    assertThat(
            check(
                """
                101 世帯主 1980-01-01
                102 妻 1981-01-01
                103 妻（未届） 1982-01-01
                104 父 1950-01-01
                105 父 1951-01-01
                106 母 1950-01-01
                107 母 1951-01-01
                """))
        .containsExactly(
            new HouseholdFault(Kind.SEVERAL_SPOUSES, List.of("102", "103")),
            new HouseholdFault(Kind.SEVERAL_FATHERS, List.of("104", "105")),
            new HouseholdFault(Kind.SEVERAL_MOTHERS, List.of("106", "107")));
  }

  @Test
  void agesThatContradictTheRelationshipAreTold() {
    assertThat(
            check(
                """
                101 世帯主 1980-06-01
                102 子 1980-06-01
                103 父 1980-06-02
                104 兄 1981-01-01
                105 妹 1979-01-01
                106 姉 1980-06-01
                """))
        .containsExactly(
            new HouseholdFault(Kind.CHILD_NOT_YOUNGER_THAN_PARENT, List.of("102", "103")),
            new HouseholdFault(Kind.SIBLING_ON_WRONG_SIDE_OF_AGE, List.of("104", "105")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"父の子", "兄の母", "弟の妹", "妻の夫", "子の父", "子の姉", "妻の父の子"})
  void aChainWithAShorterNotationIsTold(String relationship) {
    assertThat(check("101 世帯主 1980-01-01\n102 " + relationship + " 1985-01-01"))
        .containsExactly(new HouseholdFault(Kind.NOT_HIGHEST_NOTATION, List.of("102")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"妻の子", "父の妻", "父の兄の子", "子の妻の父", "弟の妻の弟", "子の子の子の子"})
  void aChainWithoutShorterNotationIsNotTold(String relationship) {
    assertThat(HouseholdRules.hasHigherNotation(Relationship.parse(relationship))).isFalse();
  }

  @Test
  void aFamilyOutsideTheHouseholdIsTold() {
    assertThat(
            check(
                """
                101 世帯主 1950-01-01
                102 子 1975-01-01
                103 子の子 2004-01-01 child-of=102
                104 子の子 2005-01-01 child-of=999
                105 縁故者 2005-01-01 child-of=105
                """))
        .containsExactly(new HouseholdFault(Kind.FAMILY_NOT_IN_HOUSEHOLD, List.of("104", "105")));
  }

  private static List<HouseholdFault> check(String table) {
    return HouseholdRules.check(members(table));
  }
}
