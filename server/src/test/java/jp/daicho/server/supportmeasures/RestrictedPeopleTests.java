package jp.daicho.server.supportmeasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.ProtectionTestBase;
import jp.daicho.server.protection.RestrictedPeople;
import jp.daicho.server.restrictions.RestrictionWork;
import jp.daicho.server.support.KeptPaper;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** 抑止対象者一覧 (9.2), in a designated city, which divides it by ward. */
class RestrictedPeopleTests extends ProtectionTestBase {
  private static final List<Municipality> PLACES =
      jp.daicho.reference.Municipalities.standard().all();

  @Autowired RestrictedPeople people;
  @Autowired RestrictionWork restrictions;

  @Override
  protected ServedMunicipality municipality() {
    return TestDatabase.newDesignatedCity();
  }

  @Test
  @Proves({"3.1-M1", "9.2-M1"})
  void supportMeasuresExclusiveControlAndOtherRestrictionsStandInOneList() throws Exception {
    started();
    clerk(
        () ->
            drafts.enter(
                move("correction", RegisteredPeople.SON)
                    .with(CommonField.GROUND, "職権")
                    .with(0, PersonField.REMARKS, "見本の備考"),
                DraftSource.SCREEN,
                true));
    responsible(
        () ->
            restrictions.set(
                new RestrictionEntry(
                    RegisteredPeople.GRANDMOTHER.value(),
                    "",
                    "90",
                    Map.of("certificate-issue", "error", "enquiry", "alert"),
                    "R8.4.1",
                    "R8.4.30",
                    ""),
                true));

    assertThat(responsible(() -> people.list(null)))
        .extracting(
            RestrictedPeople.Restricted::addressNumber,
            RestrictedPeople.Restricted::restriction,
            RestrictedPeople.Restricted::errors,
            RestrictedPeople.Restricted::alerts,
            RestrictedPeople.Restricted::over)
        .containsExactlyInAnyOrder(
            tuple(MOTHER.value(), "支援措置（支援措置期間中）", "証明書発行・閲覧用の写し・宛名シール・抽出", "異動入力・本登録", false),
            tuple(DAUGHTER.value(), "支援措置（支援措置期間中）", "証明書発行・閲覧用の写し・宛名シール・抽出", "異動入力・本登録", false),
            tuple(RegisteredPeople.SON.value(), "排他制御（仮登録中）", "異動入力", "", false),
            tuple(RegisteredPeople.GRANDMOTHER.value(), "その他（個人・抑止中（終了日経過））", "証明書発行", "照会", true));
    assertThat(fetch("/api/restricted-people.csv")).contains("エラー：証明書発行　アラート：照会", "令和8年4月30日（経過）");
    KeptPaper.draw("restricted-people-kinds", bytes("/api/restricted-people.pdf"));

    // who may not look into support measures, and does not work on moves, sees no trace of them
    tenancy.within(
        municipality.code(),
        () -> {
          for (Permission permission :
              List.of(Permission.SUPPORT_MEASURE_ENQUIRY, Permission.REVIEW, Permission.DECISION)) {
            operators.revoke(
                operator(SampleOperators.DECIDER).operatorId(), permission, today().minusDays(1));
          }
          return 0;
        });
    assertThat(responsible(() -> people.list(null)))
        .extracting(RestrictedPeople.Restricted::addressNumber)
        .containsExactly(RegisteredPeople.GRANDMOTHER.value());
  }

  @Test
  @Proves("9.2-M2")
  void everybodyUnderARestrictionIsListedAndTheListDividedByWard() throws Exception {
    List<Municipality> wards =
        PLACES.stream().filter(ward -> municipality.name().equals(ward.city())).toList();
    String here = wards.get(0).code().value();
    String there = wards.get(1).code().value();
    moveTo(wards.get(0).code(), MOTHER, DAUGHTER);
    moveTo(wards.get(1).code(), RegisteredPeople.STUDENT);
    register(move("correction", RegisteredPeople.STUDENT).with(0, PersonField.RESTRICTED, "1"));
    started();

    assertThat(responsible(() -> people.list(null)))
        .extracting(RestrictedPeople.Restricted::addressNumber)
        .containsExactlyInAnyOrder(
            MOTHER.value(), DAUGHTER.value(), RegisteredPeople.STUDENT.value());
    assertThat(fetch("/restrictions"))
        .contains("美咲", "陽菜", "支援措置（支援措置期間中）", "抑止フラグ", wards.get(0).name())
        .doesNotContain("健一");
    assertThat(fetch("/restrictions?ward=" + there)).contains("張　玉蓮").doesNotContain("美咲");
    assertThat(fetch("/api/restricted-people?ward=" + here))
        .contains(MOTHER.value(), DAUGHTER.value())
        .doesNotContain(RegisteredPeople.STUDENT.value());
    assertThat(fetch("/api/restricted-people.csv"))
        .startsWith("\uFEFF宛名番号,氏名,生年月日,住所,住民,抑止の内容,処理と抑止レベル,開始,終了\r\n")
        .contains("抑止フラグ", "美咲");

    byte[] pdf = bytes("/api/restricted-people.pdf");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      PDFTextStripper text = new PDFTextStripper();
      text.setEndPage(1);
      String first = text.getText(document).replaceAll("\\R", "");
      assertThat(first.contains("美咲")).isNotEqualTo(first.contains("玉蓮"));
      assertThat(first).contains("抑止対象者一覧", "区　");
    }
    KeptPaper.draw("restricted-people", pdf);
    assertThat(logged("抑止対象者一覧").subjects()).contains(MOTHER.value());
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> clerk(() -> people.list(null)));
  }

  private void moveTo(MunicipalityCode ward, AddressNumber... persons) {
    PostalArea area =
        PostalCodes.standard().in(ward).stream()
            .filter(known -> !known.isOffice() && !known.town().isEmpty())
            .findFirst()
            .orElseThrow();
    register(
        new EnteredMove(
            MoveTypes.standard().get("ward-transfer"),
            Map.of(
                CommonField.MOVED_ON, today().toString(),
                CommonField.NOTIFIED_ON, today().toString(),
                CommonField.WARD, ward.value(),
                CommonField.TOWN, area.town(),
                CommonField.POSTAL_CODE, area.postalCode(),
                CommonField.LOT, "９番地"),
            java.util.Arrays.stream(persons)
                .map(
                    person ->
                        new PersonEntry(
                            Map.of(
                                PersonField.ADDRESS_NUMBER,
                                person.value(),
                                PersonField.RELATIONSHIP,
                                person.equals(DAUGHTER) ? "子" : "世帯主")))
                .toList()));
  }

  private String fetch(String address) throws Exception {
    return new String(bytes(address), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String address) throws Exception {
    return web.perform(
            get(address)
                .with(
                    authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                            operator(SampleOperators.DECIDER),
                            null,
                            AuthorityUtils.NO_AUTHORITIES))))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }
}
