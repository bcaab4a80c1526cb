package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Addresses of an entry from the address dictionary, step by step, or typed (1.3.3, 4.1.3.0.2). */
class AddressPickingTests extends MovesScreenTestBase {
  private static final Pattern PICKER =
      Pattern.compile("data-path=\"([^\"]*)\" data-fields=\"([^\"]*)\" data-former=\"([^\"]*)\"");

  @Autowired Masters masters;

  @Test
  @Proves({"1.3.3-M6", "1.3.3-M7"})
  void addressAndDomicileAreChosenFromPrefectureToSubsection() throws Exception {
    Municipality here = Municipalities.standard().find(municipality.code()).orElseThrow();
    for (String part : List.of("一丁目", "二丁目")) {
      as(
          SampleOperators.ADMINISTRATOR,
          () ->
              masters.add(
                  MasterKind.TOWNS,
                  Map.of(
                      "section", "見本町",
                      "sectionKana", "ミホンチョウ",
                      "subsection", part,
                      "subsectionKana", part.equals("一丁目") ? "１チョウメ" : "２チョウメ",
                      "postalCode", "9999991",
                      "kind", "CURRENT",
                      "municipalityCode", municipality.code().value())));
    }
    // Each place of an entry has the way: the address, the previous one, and 本籍 with former towns.
    assertThat(pickers("/moves/moving-in"))
        .contains(
            "/api/addresses municipalityCode:ward town:town postalCode:postalCode"
                + " addressCode:addressCode false",
            "/api/addresses municipalityCode:previousMunicipalityCode town:previousTown"
                + " postalCode:previousPostalCode addressCode:previousAddressCode false",
            "/api/addresses line:persons[0].domicile true");
    // 都道府県 → 市区町村 → 大字 → 小字, each from the one before.
    assertThat(api("prefectures")).contains("\"" + here.prefecture() + "\"");
    assertThat(api("municipalities?prefecture=" + here.prefecture()))
        .contains("\"code\":\"" + here.code().value() + "\"");
    assertThat(api("sections?municipality=" + here.code().value())).contains("\"見本町\"");
    assertThat(api("subsections?municipality=" + here.code().value() + "&section=見本町"))
        .contains("\"subsection\":\"一丁目\"", "\"subsection\":\"二丁目\"", "\"postalCode\":\"9999991\"");
    // By the first letters of the kana, and by the postal code.
    for (String question : List.of("initials=ミホ", "postalCode=999-9991")) {
      assertThat(api("towns?" + question))
          .contains("\"town\":\"見本町一丁目\"", "\"town\":\"見本町二丁目\"", "\"postalCode\":\"9999991\"");
    }
  }

  @Test
  @Proves("4.1.3.0.2-M2")
  void aDestinationComesFromTheDictionaryOrIsTyped() throws Exception {
    registerPeople();
    assertThat(pickers("/moves/moving-out?person=" + RegisteredPeople.DAUGHTER.value()))
        .containsExactly(
            "/api/addresses municipalityCode:destinationMunicipalityCode town:destinationTown"
                + " postalCode:destinationPostalCode addressCode:destinationAddressCode false");
    String found = api("towns?initials=ト ヒノ シンメ");
    assertThat(part(found, "town")).isEqualTo("神明");
    EnteredMove picked =
        out(RegisteredPeople.DAUGHTER)
            .with(CommonField.DESTINATION_MUNICIPALITY_CODE, part(found, "municipalityCode"))
            .with(CommonField.DESTINATION_TOWN, part(found, "town"))
            .with(CommonField.DESTINATION_POSTAL_CODE, part(found, "postalCode"))
            .with(CommonField.DESTINATION_ADDRESS_CODE, part(found, "addressCode"))
            .with(CommonField.DESTINATION_LOT, "１番地");
    register(store(picked));
    OutsideAddress.InJapan planned =
        (OutsideAddress.InJapan)
            Objects.requireNonNull(latest(RegisteredPeople.DAUGHTER).deletion())
                .plannedDestination();
    assertThat(planned.oneLine()).isEqualTo("東京都日野市神明１番地");
    assertThat(Objects.requireNonNull(planned.address().postalCode()).value()).isEqualTo("1910016");
    assertThat(Objects.requireNonNull(planned.address().addressCode()).value()).startsWith("13212");

    // A town that no dictionary has is typed as the notification says.
    EnteredMove typed =
        out(RegisteredPeople.SON)
            .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132128")
            .with(CommonField.DESTINATION_TOWN, "どこにもない町")
            .with(CommonField.DESTINATION_LOT, "甲９番地");
    register(store(typed));
    assertThat(
            Objects.requireNonNull(latest(RegisteredPeople.SON).deletion())
                .plannedDestination()
                .oneLine())
        .isEqualTo("東京都日野市どこにもない町甲９番地");
  }

  private EnteredMove out(AddressNumber person) {
    return about(
        "moving-out",
        Map.of(CommonField.MOVED_ON, today(), CommonField.NOTIFIED_ON, today()),
        person);
  }

  private List<String> pickers(String page) throws Exception {
    return PICKER
        .matcher(body(open(SampleOperators.CLERK, page)))
        .results()
        .map((MatchResult it) -> it.group(1) + " " + it.group(2) + " " + it.group(3))
        .toList();
  }

  private String api(String question) throws Exception {
    return body(open(SampleOperators.CLERK, "/api/addresses/" + question));
  }

  private static String part(String json, String name) {
    var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }
}
