package jp.daicho.ledger.household;

import static jp.daicho.ledger.household.RelationshipTerm.CHILD;
import static jp.daicho.ledger.household.RelationshipTerm.HUSBAND;
import static jp.daicho.ledger.household.RelationshipTerm.WIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationshipTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "世帯主",
        "夫",
        "妻",
        "夫（未届）",
        "妻（未届）",
        "子",
        "子（子の夫）",
        "子（子の妻）",
        "父",
        "母",
        "兄",
        "姉",
        "弟",
        "妹",
        "縁故者",
        "同居人",
        "子の妻",
        "子の妻（未届）",
        "妻の父の母",
        "子の子の子の子",
        "子の子（子の夫）の子",
        "父の兄の子の妻"
      })
  @Proves("1.1.11-M1")
  void everyRelationshipOfTheGrammarIsReadAndPrintedAlike(String text) {
    Relationship relationship = Relationship.parse(text);
    assertThat(relationship).hasToString(text);
    assertThat(Relationship.ofCodes(relationship.codes())).isEqualTo(relationship);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "祖父",
        "祖母",
        "おじ",
        "おば",
        "甥",
        "姪",
        "孫",
        "家事使用人",
        "準世帯主",
        "長男",
        "養子",
        "子の子の子の子の子",
        "父の母の兄の子の妻",
        "世帯主の子",
        "子の世帯主",
        "縁故者の子",
        "同居人の妻",
        "妻の縁故者",
        "子の",
        "の子",
        "子のの子",
        "子子",
        "子（未届）",
        "子（夫）",
        "妻（",
        " 妻",
        "妻　",
        "子ノ子",
        "本人"
      })
  @Proves("1.1.11-N1")
  void anyOtherRelationshipIsRefused(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Relationship.parse(text))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_FORM));
  }

  @Test
  void anEmptyTextIsRefusedAsEmpty() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Relationship.parse(""))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.EMPTY));
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(Relationship::of);
  }

  @Test
  void halfWidthBracketsAreReadAsFullWidthOnes() {
    assertThat(Relationship.parse("妻(未届)")).hasToString("妻（未届）");
    assertThat(Relationship.parse("子の子(子の妻)")).hasToString("子の子（子の妻）");
  }

  @Test
  void unknownCodesAndImpossibleChainsOfCodesAreRefused() {
    assertThat(Relationship.ofCodes(List.of("20", "12"))).hasToString("子の妻");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Relationship.ofCodes(List.of("20", "97")))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_CODE));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Relationship.ofCodes(List.of("02", "20")))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_FORM));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Relationship.ofCodes(List.of("20", "20", "20", "20", "20")));
  }

  @Test
  void theCodeTableSaysItsVersionAndThatItIsProvisional() {
    assertThat(RelationshipCodes.current().version()).isEqualTo("1.0");
    assertThat(RelationshipCodes.current().isProvisional()).isTrue();
  }

  @Test
  @Proves("1.1.11-M1")
  void aFifthGenerationBecomesAConnectedPerson() {
    Relationship relationship = Relationship.HOUSEHOLDER;
    for (int i = 0; i < 4; i++) {
      relationship = relationship.then(CHILD);
    }
    assertThat(relationship).hasToString("子の子の子の子");
    assertThat(relationship.then(CHILD)).isEqualTo(Relationship.CONNECTED_PERSON);
    assertThat(Relationship.CONNECTED_PERSON.then(WIFE)).isEqualTo(Relationship.CONNECTED_PERSON);
    assertThat(Relationship.CO_RESIDENT.then(CHILD)).isEqualTo(Relationship.CO_RESIDENT);
  }

  @Test
  @Proves("1.1.11-M1")
  void ofSeveralNotationsTheOneListedHighestIsTaken() {
    assertThat(highest("父の兄の子", "妻")).isEqualTo("妻");
    assertThat(highest("同居人", "縁故者")).isEqualTo("縁故者");
    assertThat(highest("縁故者", "父の父の弟の子")).isEqualTo("父の父の弟の子");
    assertThat(highest("妻の母", "父の妹")).isEqualTo("妻の母");
    assertThat(highest("子の妻の弟", "母の弟")).isEqualTo("母の弟");
    assertThat(highest("弟", "父の妻の子")).isEqualTo("弟");
    assertThat(highest("子の子", "父")).isEqualTo("子の子");
    assertThat(highest("父の父", "妹")).isEqualTo("妹");
  }

  @Test
  void whoIsBothChildAndChildsSpouseIsWrittenAsBoth() {
    assertThat(highest("子の夫", "子")).isEqualTo("子（子の夫）");
    assertThat(highest("子", "子の妻")).isEqualTo("子（子の妻）");
    assertThat(highest("子の子の夫", "子の子")).isEqualTo("子の子（子の夫）");
    assertThat(highest("子の子の子の子", "縁故者")).isEqualTo("子の子の子の子");
  }

  @Property
  @Proves("1.1.11-M1")
  void everyChainIsReadBackFromItsTextAndItsCodes(@ForAll("chains") Relationship relationship) {
    assertThat(Relationship.parse(relationship.toString())).isEqualTo(relationship);
    assertThat(Relationship.ofCodes(relationship.codes())).isEqualTo(relationship);
  }

  @Property
  void aChainGrownStepByStepNeverHasMoreThanFourGenerations(
      @ForAll("chains") Relationship relationship) {
    Relationship grown = relationship.then(HUSBAND);
    assertThat(grown.generations()).isLessThanOrEqualTo(Relationship.MAX_STEPS);
    assertThat(grown.isKin()).isEqualTo(relationship.generations() < Relationship.MAX_STEPS);
  }

  @Provide
  Arbitrary<Relationship> chains() {
    return Arbitraries.of(RelationshipTerm.values())
        .filter(RelationshipTerm::isJoinable)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(Relationship::new);
  }

  private static String highest(String... possible) {
    return Relationship.highestOf(Stream.of(possible).map(Relationship::parse).toList()).toString();
  }
}
