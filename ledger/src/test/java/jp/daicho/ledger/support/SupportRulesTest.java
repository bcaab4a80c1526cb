package jp.daicho.ledger.support;

import static jp.daicho.ledger.support.SupportEntries.TODAY;
import static jp.daicho.ledger.support.SupportEntries.application;
import static jp.daicho.ledger.support.SupportEntries.assess;
import static jp.daicho.ledger.support.SupportEntries.situation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database of support measures takes, and what it does not (1.1.16). */
class SupportRulesTest {
  @Test
  @Proves("1.1.16-M1")
  void theDictionaryHasEveryItemOfTheSection() {
    assertThat(labels(SupportGroup.APPLICANT, Standing.CURRENT))
        .contains("氏名", "氏名のフリガナ", "通称", "通称のフリガナ", "宛名番号", "生年月日", "性別", "住所")
        .contains("前住所等", "本籍", "前本籍等", "電話番号", "携帯電話番号", "メールアドレス");
    assertThat(labels(SupportGroup.APPLICANT, Standing.FORMER))
        .contains("氏名", "氏名のフリガナ", "通称", "通称のフリガナ", "宛名番号", "生年月日", "前住所（最終住所）")
        .contains("統合記載欄に記載された転出先住所", "転出届に基づく転出先住所（予定）", "転入通知に基づく転出先住所")
        .contains("電話番号", "携帯電話番号", "メールアドレス")
        .doesNotContain("性別", "住所", "本籍");
    assertThat(labels(SupportGroup.JOINT, Standing.CURRENT))
        .contains("氏名", "氏名のフリガナ", "通称", "通称のフリガナ", "宛名番号", "生年月日", "性別", "前住所", "申出者との関係");
    assertThat(labels(SupportGroup.ASSAILANT, Standing.CURRENT))
        .containsExactly("氏名", "宛名番号", "生年月日", "性別", "住所", "その他");
    assertThat(Stream.of(HeldBack.values()).map(HeldBack::label))
        .containsExactly(
            "住民基本台帳の閲覧（現住所）",
            "住民票の写し等の交付（現住所）",
            "住民票の写し等の交付（前住所）",
            "戸籍の附票の写し等の交付（本籍）",
            "戸籍の附票の写し等の交付（前本籍）",
            "戸籍の附票の写し等の交付（前々本籍等）");
    assertThat(labels(SupportGroup.FORWARDED, Standing.CURRENT))
        .containsExactly("転送先市区町村", "転送年月日");
    assertThat(SupportItems.of(SupportGroup.FORWARDED_HERE)).hasSize(2);
    assertThat(SupportItems.of(SupportGroup.PROVISIONAL))
        .extracting(SupportItem::label)
        .containsExactly("仮支援措置の有無", "仮支援措置の開始年月日", "当初受付市区町村");
  }

  private static List<String> labels(SupportGroup group, Standing standing) {
    return SupportItems.of(group).stream()
        .filter(item -> item.isFor(standing, Reception.FIRST))
        .map(SupportItem::label)
        .toList();
  }

  @Test
  void anApplicationWithNothingAgainstItIsTaken() {
    assertThat(assess(application())).isEmpty();
  }

  /** People who are no residents here, known by what was told of them only. */
  @Test
  void nobodyNeedsANumber() {
    SupportEntry elsewhere =
        application()
            .with(SupportGroup.APPLICATION, "standing", "former")
            .with(SupportGroup.APPLICATION, "reception", "forwarded")
            .with(SupportGroup.APPLICANT, "addressNumber", "")
            .with(SupportGroup.APPLICANT, "sex", "")
            .with(SupportGroup.APPLICANT, "address", "")
            .with(SupportGroup.APPLICANT, "lastAddress", "東京都千代田区千代田１番１号")
            .with(SupportGroup.JOINT, "addressNumber", "")
            .with(SupportGroup.ASSAILANT, "addressNumber", "")
            .with(SupportGroup.FORWARDED_HERE, "receivedOn", "R8.11.12")
            .with(SupportGroup.PROVISIONAL, "measure", "1")
            .with(SupportGroup.PROVISIONAL, "from", "R8.11.12")
            .with(SupportGroup.PROVISIONAL, "firstMunicipality", "見本市");

    assertThat(assess(elsewhere)).isEmpty();
  }

  /**
   * A finding, and what comes close.
   *
   * @param code the finding
   * @param path where it is raised
   * @param raising an application that raises it
   * @param close one that comes close and does not
   */
  record Case(FindingCode code, String path, SupportEntry raising, SupportEntry close) {}

  static List<Case> cases() {
    SupportEntry entry = application();
    return List.of(
        new Case(
            FindingCode.SUPPORT_ITEM_NOT_OF_CASE,
            "applicant.lastAddress",
            entry.with(SupportGroup.APPLICANT, "lastAddress", "前の住所"),
            entry.with(SupportGroup.APPLICANT, "formerAddresses", "前の住所\nその前の住所")),
        new Case(
            FindingCode.SUPPORT_ITEM_NOT_OF_CASE,
            "provisional.firstMunicipality",
            entry.with(SupportGroup.PROVISIONAL, "firstMunicipality", "見本市"),
            entry.with(SupportGroup.FORWARDED, "municipality", "見本市")),
        new Case(
            FindingCode.SUPPORT_NOBODY,
            "joint[0].addressNumber",
            entry.with(SupportGroup.JOINT, "addressNumber", SupportEntries.NOBODY.value()),
            entry.with(SupportGroup.JOINT, "addressNumber", "")),
        new Case(
            FindingCode.SUPPORT_ASSAILANT_PROTECTED,
            "assailants[0].addressNumber",
            entry.with(SupportGroup.ASSAILANT, "addressNumber", SupportEntries.MOTHER.value()),
            entry),
        new Case(
            FindingCode.SUPPORT_PERSON_TWICE,
            "joint[0].addressNumber",
            entry.with(SupportGroup.JOINT, "addressNumber", SupportEntries.MOTHER.value()),
            entry),
        new Case(
            FindingCode.SUPPORT_PERSON_UNLIKE,
            "applicant.birthDate",
            entry.with(SupportGroup.APPLICANT, "birthDate", "S12.1.1"),
            entry.with(SupportGroup.APPLICANT, "birthDate", "昭和12年頃")),
        new Case(
            FindingCode.SUPPORT_DAY_AFTER_TODAY,
            "application.appliedOn",
            entry.with(SupportGroup.APPLICATION, "appliedOn", "R8.11.17"),
            entry.with(SupportGroup.APPLICATION, "appliedOn", "R8.11.16")),
        new Case(
            FindingCode.SUPPORT_NOT_PROVISIONAL,
            "provisional.from",
            entry.with(SupportGroup.PROVISIONAL, "from", "R8.11.11"),
            entry
                .with(SupportGroup.PROVISIONAL, "measure", "1")
                .with(SupportGroup.PROVISIONAL, "from", "R8.11.11")),
        new Case(
            FindingCode.EMPTY,
            "provisional.from",
            entry.with(SupportGroup.PROVISIONAL, "measure", "1"),
            entry.with(SupportGroup.PROVISIONAL, "measure", "0")),
        new Case(
            FindingCode.EMPTY,
            "asked[0].office",
            entry.without(SupportGroup.ASKED),
            entry.with(SupportGroup.ASKED, "address", "")),
        new Case(
            FindingCode.UNCERTAIN_DATE_NOT_ALLOWED,
            "application.appliedOn",
            entry.with(SupportGroup.APPLICATION, "appliedOn", "令和8年10月頃"),
            entry),
        new Case(
            FindingCode.UNKNOWN_CODE,
            "joint[0].colour",
            entry.with(SupportGroup.JOINT, "colour", "red"),
            entry));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRaisedOnceAtItsItem(Case it) {
    assertThat(assess(it.raising()))
        .filteredOn(finding -> finding.code() == it.code())
        .extracting(finding -> finding.where().path())
        .containsExactly(it.path());
    assertThat(assess(it.raising()))
        .extracting(finding -> finding.reason() + finding.remedy())
        .allMatch(words -> !words.contains("見本") && !words.contains("{"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isNotRaisedByAnApplicationThatComesClose(Case it) {
    assertThat(assess(it.close())).extracting(Finding::code).doesNotContain(it.code());
  }

  @Test
  void anAssailantOfTheSameHouseholdAndAnotherMeasureAreAlerts() {
    SupportSituation together =
        new SupportSituation(
            TODAY,
            Map.of(
                SupportEntries.MOTHER,
                situation().people().get(SupportEntries.MOTHER),
                SupportEntries.CHILD,
                situation().people().get(SupportEntries.CHILD),
                SupportEntries.HUSBAND,
                SupportEntries.record(
                    SupportEntries.HUSBAND, 501, jp.daicho.ledger.record.ResidentStatus.RESIDENT)),
            Set.of(SupportEntries.MOTHER),
            null);

    assertThat(assess(application(), together))
        .extracting(Finding::code)
        .containsExactly(FindingCode.SUPPORT_ASSAILANT_IN_HOUSEHOLD, FindingCode.SUPPORT_ALREADY);
    assertThat(assess(application(), together)).noneMatch(Finding::isError);
    assertThat(assess(application(), situation(TODAY, Set.of(SupportEntries.CHILD), null)))
        .isEmpty();
  }

  @Test
  void whereAnOperatorIsHeldToHerWardTheApplicantIsOfIt() {
    MunicipalityCode hers = MunicipalityCode.of("131016");
    MunicipalityCode other = MunicipalityCode.of("131024");

    assertThat(assess(application(), situation(TODAY, Set.of(), hers))).isEmpty();
    assertThat(assess(application(), situation(TODAY, Set.of(), other)))
        .extracting(Finding::code)
        .containsExactly(FindingCode.NOT_OF_OWN_WARD);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    SupportEntry faulty =
        application()
            .with(SupportGroup.APPLICATION, "standing", "somewhere")
            .with(SupportGroup.APPLICATION, "appliedOn", "R8.11.31")
            .with(SupportGroup.APPLICANT, "name", "")
            .with(SupportGroup.APPLICANT, "nameKana", "hanako")
            .with(SupportGroup.JOINT, "sex", "4")
            .with(SupportGroup.ASKED, "office", "all");

    assertThat(assess(faulty))
        .extracting(finding -> finding.where().path())
        .contains(
            "application.standing",
            "application.appliedOn",
            "applicant.name",
            "applicant.nameKana",
            "joint[0].sex",
            "asked[0].office")
        .doesNotHaveDuplicates();
  }
}
