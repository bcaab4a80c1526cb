package jp.daicho.ledger.household;

import static jp.daicho.ledger.household.HouseholdTable.members;
import static jp.daicho.ledger.household.HouseholdTable.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.household.HouseholdTable.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberOrderTest {

  static List<Household> households() {
    return HouseholdTable.readAll();
  }

  @ParameterizedTest
  @MethodSource("households")
  @Proves({"5.2-M2", "5.2-M3", "5.2-M4", "5.2-M5", "5.2-M6"})
  void membersAreListedAsTheTableSaysWhateverOrderTheyAreEnteredIn(Household household) {
    List<OrderedMember> entered = new ArrayList<>(household.expected());
    Collections.reverse(entered);
    assertThat(numbers(MemberOrder.standard(entered))).isEqualTo(numbers(household.expected()));
    Random random = new Random(52);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(entered, random);
      assertThat(numbers(MemberOrder.standard(entered))).isEqualTo(numbers(household.expected()));
    }
  }

  @Test
  void theTableHasAtLeastFortyHouseholds() {
    assertThat(households()).hasSizeGreaterThanOrEqualTo(40);
  }

  /** The table itself is held against the text by places derived apart from it. */
  @ParameterizedTest
  @MethodSource("placedHouseholds")
  void theTableListsMembersAsTheirPlacesInTheTextSay(Household household) {
    Map<String, String> places =
        Objects.requireNonNull(PlacesOfTheText.readAll().get(household.title()));
    assertThat(PlacesOfTheText.inOrder(household.expected(), places))
        .isEqualTo(numbers(household.expected()));
  }

  static List<Household> placedHouseholds() {
    Map<String, Map<String, String>> places = PlacesOfTheText.readAll();
    List<Household> placed =
        households().stream().filter(one -> places.containsKey(one.title())).toList();
    assertThat(placed).hasSameSizeAs(places.keySet()).hasSizeGreaterThanOrEqualTo(40);
    return placed;
  }

  @Test
  @Proves("5.2-M2")
  void newcomersFollowAtTheEndUnlessSortedIn() {
    List<OrderedMember> present =
        members(
            """
            101 世帯主 1950-01-01
            102 子 1975-01-01
            103 母 1925-01-01
            """);
    List<OrderedMember> newcomers =
        members(
            """
            106 子の子 2004-01-01
            104 妻 1951-01-01
            105 子の妻 1976-01-01
            """);
    List<OrderedMember> after = MemberOrder.withNewcomers(present, newcomers);
    assertThat(numbers(after)).containsExactly("101", "102", "103", "104", "105", "106");
    assertThat(numbers(MemberOrder.standard(after)))
        .containsExactly("101", "104", "102", "105", "106", "103");
  }

  @Test
  void anOrderSetByHandIsKeptWithNewcomersBehindAndThoseGoneLeftOut() {
    List<OrderedMember> household =
        members(
            """
            101 世帯主 1950-01-01
            102 妻 1951-01-01
            103 子 1975-01-01
            105 子 1980-01-01
            104 母 1925-01-01
            """);
    assertThat(numbers(MemberOrder.byHand(List.of("101", "104", "999", "103"), household)))
        .containsExactly("101", "104", "103", "102", "105");
  }

  @Test
  void theSamePersonTwiceHasNoOrder() {
    List<OrderedMember> twice = members("101 世帯主 1950-01-01\n102 子 1975-01-01\n102 子 1975-01-01");
    assertThatIllegalArgumentException().isThrownBy(() -> MemberOrder.standard(twice));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemberOrder.withNewcomers(twice.subList(0, 2), twice.subList(2, 3)));
  }

  @Test
  void theFamilyRegisterIsReadFromTheRecordAsItIsShown() {
    OrderedMember father = members("101 父 1950-01-01").getFirst();
    assertThat(father.withFamilyRegister("東京都港区一丁目1番", "港　太郎", "港 太郎").headOfFamilyRegister())
        .isTrue();
    assertThat(father.withFamilyRegister("東京都港区一丁目1番", "港　花子", "港　太郎").headOfFamilyRegister())
        .isFalse();
    assertThat(father.withFamilyRegister("なし", "", "").familyRegister()).isNull();
    assertThat(father.withFamilyRegister("不明", "不明", "不明").headOfFamilyRegister()).isFalse();
  }

  @Test
  @Proves("5.2-N1")
  void noOtherRuleOfOrderCanBeStated() {
    assertThat(MemberOrder.class.getConstructors()).isEmpty();
    Stream<Class<?>> inputs =
        Arrays.stream(MemberOrder.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .flatMap(method -> Arrays.stream(method.getParameterTypes()));
    assertThat(inputs).isNotEmpty().allMatch(List.of(Collection.class, List.class)::contains);
  }
}
