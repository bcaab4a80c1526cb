package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.AddressBook;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Buildings;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Town;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The address dictionary, lots, buildings and districts (1.3.2 to 1.3.5), in 日野市. */
class AddressTests extends MasterTestBase {
  private static final MunicipalityCode HINO = MunicipalityCode.of("132128");
  private static final Operation LOOK =
      Operation.of("試験", AuditAction.ENQUIRY, Permission.REFERENCE_MANAGEMENT);
  private static final String[] TABLES = {
    "town_entry", "lot", "building", "district_area", "master_history"
  };

  @Autowired Door door;
  @Autowired AddressBooks books;
  @Autowired Buildings buildings;

  @Override
  ServedMunicipality municipality() {
    ServedMunicipality city =
        new ServedMunicipality(HINO, "日野市", "ひのし", true, LocalDate.of(2020, 4, 1));
    new jp.daicho.server.tenancy.Municipalities(TestDatabase.tenancy()).serve(city);
    return city;
  }

  /** The tests share one city; what one keeps must not be in the way of the next. */
  @BeforeEach
  void forgetWhatWasKept() throws java.sql.SQLException {
    var owner = TestDatabase.owner();
    try (var connection =
            java.sql.DriverManager.getConnection(
                TestDatabase.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL app.lg_code = '132128'");
      for (String table : TABLES) {
        statement.execute("DELETE FROM " + table + " WHERE lg_code = '132128'");
      }
      connection.commit();
    }
  }

  @Test
  @Proves("1.3.3-M6")
  void theBeginningsOfTheKanaFindTownAndPostalCode() {
    List<Town> found = towns(book -> book.withInitials("ト ヒ シ", false, 100));

    assertThat(found)
        .extracting(town -> town.oneLine() + town.postalCode())
        .contains("富山県氷見市島尾9350032")
        .startsWith("東京都日野市新町1910002", "東京都日野市神明1910016");
    assertThat(towns(book -> book.withInitials("とうきょう　ﾋﾉ ｼﾝﾒ", false, 100)))
        .extracting(Town::oneLine)
        .containsExactly("東京都日野市神明");
    assertThat(towns(book -> book.withInitials("シンメ", false, 100)))
        .extracting(Town::oneLine)
        .as("one part is a town of one's own")
        .containsExactly("東京都日野市神明");
    assertThat(towns(book -> book.withInitials("ハチ ミョウジン", false, 100)))
        .extracting(Town::oneLine)
        .as("two parts are in one's own prefecture")
        .isNotEmpty()
        .allMatch(address -> address.startsWith("東京都八王子市"));
    assertThat(towns(book -> book.withInitials("ホ チ オ", false, 100)))
        .extracting(Town::municipality)
        .as("a ward is found by its own name too")
        .contains("札幌市中央区");
    assertThat(towns(book -> book.withInitials("ト ヒ ヌヌ", false, 100))).isEmpty();
  }

  @Test
  @Proves("1.3.3-M6")
  void aPostalCodeFindsItsTowns() {
    assertThat(towns(book -> book.withPostalCode("〒191-0016")))
        .extracting(Town::oneLine)
        .containsExactly("東京都日野市神明");
    assertThat(towns(book -> book.withPostalCode("1"))).isEmpty();
  }

  @Test
  @Proves("1.3.3-M4")
  void codesOfPrefecturesAndMunicipalitiesAreThoseOfTheNationalStandards() {
    List<Municipality> prefectures = Municipalities.standard().prefectures();
    assertThat(prefectures).hasSize(47);
    for (int number = 1; number <= prefectures.size(); number++) {
      assertThat(prefectures.get(number - 1).code().value())
          .startsWith("%02d000".formatted(number));
    }
    for (Municipality place : Municipalities.standard().all()) {
      assertThat(MunicipalityCode.ofJisCode(place.code().jisCode())).isEqualTo(place.code());
    }
    assertThat(towns(book -> book.towns(HINO)))
        .filteredOn(town -> town.addressCode() != null)
        .isNotEmpty()
        .allSatisfy(town -> assertThat(town.addressCode()).startsWith("13212"));
  }

  @Test
  @Raises(FindingCode.ADDRESS_CODE_ELSEWHERE)
  @ComesClose(FindingCode.ADDRESS_CODE_ELSEWHERE)
  @Proves("1.3.3-M3")
  void everyTownOfTheCountryHasACodeOfElevenDigitsOfItsOwn() {
    look(
        book -> {
          for (Municipality place : Municipalities.standard().all()) {
            Map<String, String> names = new java.util.HashMap<>();
            for (Town town : book.towns(place.code())) {
              if (town.name().isEmpty()) {
                continue;
              }
              AddressCode code = AddressCode.of(String.valueOf(town.addressCode()));
              assertThat(code.prefecture() + code.municipality()).isEqualTo(place.code().jisCode());
              String before = names.putIfAbsent(code.value(), town.name());
              assertThat(before == null || before.equals(town.name())).as(town.oneLine()).isTrue();
            }
          }
          return 0;
        });
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.TOWNS, town("新しい町", "アタラシイマチ", "addressCode", "13101001000"))))
        .containsExactly(FindingCode.ADDRESS_CODE_ELSEWHERE);
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.TOWNS, town("新しい町", "アタラシイマチ", "addressCode", "13212900001"))))
        .isEmpty();
  }

  @Test
  @Proves("1.3.3-M2")
  void aClerkAddsCorrectsAndEndsTownsAndTheRulesFollow() {
    MasterEntry added =
        add(
            MasterKind.TOWNS,
            town(
                "未来台",
                "ミライダイ",
                "postalCode",
                "191-9999",
                "subsection",
                "一丁目",
                "subsectionKana",
                "１チョウメ"));
    assertThat(towns(book -> book.withInitials("ミライ", false, 9)))
        .extracting(Town::name, Town::postalCode)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("未来台一丁目", "1919999"));
    assertThat(towns(book -> book.withPostalCode("1919999"))).hasSize(1);
    assertThat(known("未来台一丁目５番地")).isTrue();
    assertThat(codes("未来台一丁目")).containsExactly(PostalCode.of("1919999"));

    add(MasterKind.TOWNS, town("神明", "シンメイ", "postalCode", "191-0099"));
    assertThat(codes("神明")).containsExactly(PostalCode.of("1910099"));
    assertThat(towns(book -> book.withPostalCode("1910016"))).as("the correction counts").isEmpty();

    change(MasterKind.TOWNS, added, Map.of("validTo", "2020-03-31"));
    assertThat(known("未来台一丁目")).isFalse();
    assertThat(refused(() -> masters.add(MasterKind.TOWNS, town("神明", "シンメイ"))))
        .containsExactly(FindingCode.KEPT_ALREADY);
  }

  @Test
  @Proves("1.3.3-M1")
  void formerTownsAreThereForRegisteredDomicilesOnly() {
    add(MasterKind.TOWNS, town("旧宿", "キュウジュク", "kind", "FORMER"));
    add(
        MasterKind.TOWNS,
        Map.of(
            "section", "大字見本",
            "sectionKana", "オオアザミホン",
            "kind", "FORMER",
            "prefecture", "東京都",
            "municipality", "南多摩郡七生村",
            "municipalityKana", "ナナオムラ"));

    assertThat(towns(book -> book.withInitials("キュウジュ", false, 9))).isEmpty();
    assertThat(towns(book -> book.withInitials("キュウジュ", true, 9)))
        .extracting(Town::name)
        .containsExactly("旧宿");
    assertThat(towns(book -> book.withInitials("ト ナナ オオアザ", true, 9)))
        .extracting(Town::oneLine)
        .containsExactly("東京都南多摩郡七生村大字見本");
    assertThat(known("旧宿")).isFalse();
  }

  @Test
  @Raises({FindingCode.KEPT_ALREADY, FindingCode.TOWN_NOT_IN_DICTIONARY})
  @ComesClose({FindingCode.KEPT_ALREADY, FindingCode.TOWN_NOT_IN_DICTIONARY})
  @Proves("1.3.2-M1")
  void lotsSpecialOnesAndWhatTheyReplacedAreKeptAndShown() {
    lot("２番地", "LOT");
    lot("無番地", "SPECIAL");
    MasterEntry house =
        add(
            MasterKind.LOTS,
            Map.of(
                "town", "神明",
                "notation", "１番２号",
                "kind", "RESIDENTIAL",
                "measure", "RESIDENTIAL_INDICATION",
                "formerTown", "大字日野",
                "formerNotation", "１２３４番地",
                "validFrom", "R8.4.1"));
    add(
        MasterKind.LOTS,
        Map.of(
            "town", "豊田",
            "notation", "７番地の１",
            "kind", "LOT",
            "measure", "LAND_READJUSTMENT",
            "formerNotation", "甲５番地"));

    assertThat(house.values()).containsEntry("formerNotation", "１２３４番地");
    assertThat(list(MasterKind.LOTS, "神明")).hasSize(3);
    assertThat(list(MasterKind.LOTS, "")).hasSize(4);
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.LOTS,
                        Map.of("town", "どこにもない町", "notation", "１番地", "kind", "LOT"))))
        .containsExactly(FindingCode.TOWN_NOT_IN_DICTIONARY);
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.LOTS, Map.of("town", "神明", "notation", "２番地", "kind", "LOT"))))
        .containsExactly(FindingCode.KEPT_ALREADY);
  }

  @Test
  @Proves("1.3.2-M2")
  void lotsAreSortedByTheirNumbersAndSpecialOnesWhereTheyAreToStand() {
    lot("１０番地", "LOT");
    lot("２番地の１０", "LOT");
    lot("２番地の９", "LOT");
    lot("十一番地", "LOT");
    add(
        MasterKind.LOTS,
        Map.of("town", "神明", "notation", "無番地", "kind", "SPECIAL", "sortedAs", "２－９－１"));

    assertThat(list(MasterKind.LOTS, "神明"))
        .extracting(entry -> entry.value("notation"))
        .containsExactly("２番地の９", "無番地", "２番地の１０", "１０番地", "十一番地");
  }

  @Test
  @Proves("1.3.4-M1")
  void buildingsOfEveryKindAreKept() {
    MasterEntry flats = building("１番２号", "神明ハイツ", "APARTMENT");
    building("１番３号", "神明マンション", "CONDOMINIUM");
    building("２番地", "見本寮", "DORMITORY");

    assertThat(list(MasterKind.BUILDINGS, "神明"))
        .extracting(entry -> entry.value("name"))
        .containsExactly("神明ハイツ", "神明マンション", "見本寮");
    change(MasterKind.BUILDINGS, flats, Map.of("name", "神明ハイツ壱番館", "kana", "シンメイハイツイチバンカン"));
    assertThat(list(MasterKind.BUILDINGS, "壱番館")).hasSize(1);
  }

  @Test
  @Proves("1.3.4-M2")
  void theBuildingsOfALotAreThoseKeptForIt() {
    building("１番２号", "神明ハイツ", "APARTMENT");
    building("1-2", "神明ハイツ別館", "APARTMENT");
    building("１番３号", "神明マンション", "CONDOMINIUM");
    MasterEntry gone = building("１番２号", "取り壊したアパート", "APARTMENT");
    change(MasterKind.BUILDINGS, gone, Map.of("validTo", "2020-03-31"));

    assertThat(at("神明", "１番２号")).containsExactly("神明ハイツ", "神明ハイツ別館");
    assertThat(at("神明", "１番地の３")).containsExactly("神明マンション");
    assertThat(at("豊田", "１番２号")).isEmpty();
    assertThat(at("神明", "")).isEmpty();
  }

  @Test
  @Proves("1.3.5-O1")
  void districtsAreKeptWithTheTownsAndLotsThatBelongToThem() {
    add(MasterKind.DISTRICTS, Map.of("kind", "小学校区", "code", "01", "name", "第一小", "town", "神明"));
    MasterEntry second =
        add(
            MasterKind.DISTRICTS,
            Map.of(
                "kind", "小学校区",
                "code", "02",
                "name", "第二小",
                "town", "豊田",
                "lotFrom", "1",
                "lotTo", "５００"));

    assertThat(list(MasterKind.DISTRICTS, "小学校区"))
        .extracting(entry -> entry.value("name") + entry.value("town") + entry.value("lotTo"))
        .containsExactly("第一小神明", "第二小豊田500");
    assertThat(change(MasterKind.DISTRICTS, second, Map.of("lotTo", "600")).value("lotTo"))
        .isEqualTo("600");
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.DISTRICTS,
                        Map.of(
                            "kind", "投票区",
                            "code", "1",
                            "name", "第一",
                            "town", "豊田",
                            "lotFrom", "9",
                            "lotTo", "1"))))
        .isNotEmpty();
  }

  private MasterEntry lot(String notation, String kind) {
    return add(MasterKind.LOTS, Map.of("town", "神明", "notation", notation, "kind", kind));
  }

  private MasterEntry building(String lot, String name, String kind) {
    return add(MasterKind.BUILDINGS, Map.of("town", "神明", "lot", lot, "name", name, "kind", kind));
  }

  private List<String> at(String town, String lot) {
    return asAdministrator(
        () -> door.enter(LOOK, passage -> buildings.at(passage, HINO, town, lot)));
  }

  private List<Town> towns(Function<AddressBook, List<Town>> question) {
    return look(question);
  }

  private boolean known(String town) {
    return look(book -> book.knowsTown(HINO, town));
  }

  private Set<PostalCode> codes(String town) {
    return look(book -> book.postalCodes(HINO, town));
  }

  private <T> T look(Function<AddressBook, T> question) {
    return asAdministrator(() -> door.enter(LOOK, passage -> question.apply(books.of(passage))));
  }

  private static Map<String, String> town(String name, String kana, String... more) {
    return PlaceTests.with(
        Map.of(
            "section", name, "sectionKana", kana, "kind", "CURRENT", "municipalityCode", "132128"),
        more);
  }
}
