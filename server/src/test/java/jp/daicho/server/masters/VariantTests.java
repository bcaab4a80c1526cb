package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.RegisteredVariants;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Variants that the municipality registers are found by searches, too (2.1.2). */
class VariantTests extends MasterTestBase {
  private static final Operation ASKING =
      Operation.of("異体字の照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final String PRIVATE = "\uE123";

  @Autowired RegisteredVariants variants;
  @Autowired Door door;

  @Test
  void aRegisteredVariantIsFoundFromBothSidesAndFromThePublishedVariants() {
    assertThat(variantsOf("辺")).contains("邉").doesNotContain("湖", PRIVATE);
    add("辺", "湖");
    add(PRIVATE, "辺");

    assertThat(variantsOf("辺")).contains("邉", "湖", PRIVATE).startsWith("辺");
    assertThat(variantsOf("邉")).contains("辺", "湖", PRIVATE).startsWith("邉");
    assertThat(variantsOf("湖")).contains("辺", "邉").startsWith("湖");
    assertThat(variantsOf(PRIVATE)).contains("辺", "邊");
    assertThat(variantsOf("浜")).doesNotContain("湖", "辺");
    assertThat(variantsOf("")).isEmpty();
  }

  @Test
  void aVariationSelectorMakesNoDifference() {
    MasterEntry entry = add("邉\uDB40\uDD1A", "湖");
    assertThat(entry.value("character")).isEqualTo("邉");
    assertThat(variantsOf("邉\uDB40\uDD1B")).contains("湖");
  }

  @Test
  void anEndedPairIsNotFoundAnyMore() {
    MasterEntry entry = add("辺", "湖");
    change(MasterKind.VARIANTS, entry, Map.of("validTo", "2020-04-01"));
    assertThat(variantsOf("辺")).doesNotContain("湖");
  }

  @Test
  void anotherMunicipalitysPairsAreNotFound() {
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);
    add("辺", "湖");
    SequencedSet<String> found =
        CurrentOperator.as(
            tenancy.within(
                other.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow()),
            () -> door.enter(ASKING, passage -> variants.variantsOf(passage, "辺")));
    assertThat(found).contains("邉").doesNotContain("湖");
  }

  @Test
  @Raises(FindingCode.VARIANT_OF_ITSELF)
  @ComesClose(FindingCode.VARIANT_OF_ITSELF)
  void aVariantIsAnotherCharacter() {
    assertThat(refusedPair("辺", "辺")).containsExactly(FindingCode.VARIANT_OF_ITSELF);
    assertThat(refusedPair("邉", "邉\uDB40\uDD1A")).containsExactly(FindingCode.VARIANT_OF_ITSELF);
    assertThat(refusedPair("邉", "邊")).isEmpty();
  }

  @Test
  void eachIsOneKanji() {
    assertThat(refusedPair("渡辺", "あ"))
        .containsExactly(FindingCode.WRONG_LENGTH, FindingCode.WRONG_CHARACTER_KIND);
    assertThat(refusedPair("", "")).containsExactly(FindingCode.EMPTY, FindingCode.EMPTY);
    assertThat(refusedPair("辺", "湖")).isEmpty();
    assertThat(refusedPair("辺", "湖")).containsExactly(FindingCode.KEPT_ALREADY);
  }

  private MasterEntry add(String character, String variant) {
    return add(MasterKind.VARIANTS, Map.of("character", character, "variant", variant));
  }

  private List<FindingCode> refusedPair(String character, String variant) {
    return refused(
        () -> masters.add(MasterKind.VARIANTS, Map.of("character", character, "variant", variant)));
  }

  private SequencedSet<String> variantsOf(String character) {
    return as(
        SampleOperators.CLERK,
        () -> door.enter(ASKING, passage -> variants.variantsOf(passage, character)));
  }
}
