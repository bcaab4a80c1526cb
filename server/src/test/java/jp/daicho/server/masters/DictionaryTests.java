package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.AddressBook;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Dictionaries;
import jp.daicho.server.reference.DictionaryFault;
import jp.daicho.server.reference.DictionaryKind;
import jp.daicho.server.reference.DictionaryRefusedException;
import jp.daicho.server.reference.DictionaryReport;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Town;
import jp.daicho.server.reference.internal.Editions;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New editions of the nationwide dictionaries (1.3.3). */
class DictionaryTests extends MasterTestBase {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final MunicipalityCode HINO = MunicipalityCode.of("132128");
  private static final Operation LOOK =
      Operation.of("試験", AuditAction.ENQUIRY, Permission.REFERENCE_MANAGEMENT);

  @Autowired Door door;
  @Autowired Dictionaries dictionaries;
  @Autowired AddressBooks books;
  @Autowired Editions editions;

  @Test
  @ComesClose(FindingCode.DICTIONARY_SHRUNK)
  @Proves({"1.3.3-M1", "1.3.3-M5"})
  void theMonthlyPostalFileBringsNewTownsAndEndsOldOnes() {
    String code = String.valueOf(town("神明").addressCode());
    StringBuilder file = new StringBuilder();
    for (PostalArea area : PostalCodes.standard().in(HINO)) {
      if (!area.isOffice() && !area.town().equals("新町")) {
        String postal = area.town().equals("栄町") ? "1919998" : area.postalCode();
        file.append(
            postalLine(
                postal, area.town().isEmpty() ? "以下に掲載がない場合" : area.town(), area.townKana()));
      }
    }
    file.append(postalLine("1919999", "未来台（１～３丁目、４丁目", "ﾐﾗｲﾀﾞｲ(1-3ﾁｮｳﾒ､4ﾁｮｳﾒ"));
    file.append(postalLine("1919999", "５～７丁目）", "5-7ﾁｮｳﾒ)"));

    DictionaryReport report =
        dictionaries.take(
            DictionaryKind.POSTAL,
            file.toString().getBytes(Charset.forName("windows-31j")),
            "KEN_ALL.CSV",
            DAY,
            true);

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.ended()).as("all of the country but this city").isGreaterThan(100_000);
    assertThat(towns(book -> book.withPostalCode("1919999")))
        .extracting(Town::name, Town::sectionKana)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("未来台", "ミライダイ"));
    assertThat(towns(book -> book.withPostalCode("1919998")))
        .extracting(Town::name)
        .containsExactly("栄町");
    assertThat(towns(book -> book.towns(HINO)))
        .extracting(Town::name)
        .doesNotContain("新町")
        .contains("神明");
    assertThat(towns(book -> book.townsWithFormer(HINO)))
        .filteredOn(Town::former)
        .extracting(Town::name)
        .as("a former town can still be written for a registered domicile")
        .containsExactly("新町");
    assertThat(town("神明").addressCode()).as("a town keeps its code").isEqualTo(code);
    assertThat(logged()).extracting(entry -> entry.operation()).contains("全国の辞書の更新");
  }

  @Test
  void theTownFileTellsLargeFromSmallAndBringsTheCodes() {
    take(
        DictionaryKind.TOWN,
        "住所コード,大字,大字カナ,小字,小字カナ,郵便番号\n"
            + "13212001001,神明,シンメイ,一丁目,１チョウメ,\n"
            + "13212001002,神明,シンメイ,二丁目,２チョウメ,191-0016\n");

    assertThat(towns(book -> book.withInitials("ト ヒノ シン 2", false, 9)))
        .extracting(Town::name, Town::postalCode, Town::addressCode)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("神明二丁目", "1910016", "13212001002"));
    assertThat(towns(book -> book.withPostalCode("1910016")))
        .extracting(Town::subsection)
        .as("a town without postal code has that of the town around it")
        .containsExactlyInAnyOrder("一丁目", "二丁目");
  }

  @Test
  @Proves("1.3.3-M1")
  void theYearlyFileBringsTheNamesOfCountries() {
    take(DictionaryKind.COUNTRY, "コード,名称\nJPX,試験国\nCHN,中国\n");
    assertThat(editions.nationalities().find("試験国")).isPresent();
    assertThat(editions.nationalities().find("アフガニスタン")).isEmpty();
  }

  @Test
  void theOwnEntriesOfAMunicipalityStandAgainstANewEdition() {
    add(
        MasterKind.TOWNS,
        java.util.Map.of(
            "section",
            "独自町",
            "sectionKana",
            "ドクジマチ",
            "kind",
            "CURRENT",
            "municipalityCode",
            "132128"));
    take(DictionaryKind.POSTAL, postalLine("1910016", "神明", "シンメイ"));
    assertThat(towns(book -> book.towns(HINO))).extracting(Town::name).containsExactly("独自町", "神明");
  }

  @Test
  @Raises(FindingCode.DICTIONARY_SHRUNK)
  void aFileWithFaultsIsRefusedWholeWithEachLine() {
    String file =
        postalLine("1910016", "神明", "シンメイ")
            + "\"13212\",\"191\",\"1910002\"\n"
            + postalLine("191000", "新町", "シンマチ")
            + postalLine("1910001", "栄町", "サカエマチ").replace("13212", "99999");
    assertThat(refusal(DictionaryKind.POSTAL, file, true))
        .extracting(
            DictionaryFault::line,
            fault -> fault.finding().code(),
            fault -> fault.finding().where().label())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, FindingCode.ROW_FIELDS, "ファイル"),
            org.assertj.core.groups.Tuple.tuple(3L, FindingCode.WRONG_LENGTH, "郵便番号"),
            org.assertj.core.groups.Tuple.tuple(4L, FindingCode.UNKNOWN_CODE, "市区町村コード"));
    assertThat(town("新町").former()).as("nothing has changed").isFalse();

    assertThat(codes(DictionaryKind.POSTAL, postalLine("1910016", "神明", "シンメイ"), false))
        .containsExactly(FindingCode.DICTIONARY_SHRUNK);
    assertThat(codes(DictionaryKind.TOWN, "大字,小字\nあ,い\n", true))
        .containsExactly(FindingCode.FILE_COLUMNS);
    assertThat(codes(DictionaryKind.TOWN, "住所コード,大字,大字カナ,小字,小字カナ,郵便番号\n13212,神明,,,,\n", true))
        .containsExactly(FindingCode.WRONG_LENGTH);
    assertThat(codes(DictionaryKind.COUNTRY, "コード,名称\n", true))
        .containsExactly(FindingCode.FILE_EMPTY);
    assertThat(codes(DictionaryKind.COUNTRY, "コード,名称\nAAA,一\nAAA,一\n", true))
        .containsExactly(FindingCode.KEPT_ALREADY);
    assertThat(codes(DictionaryKind.POSTAL, "\u0000\uFFFF", true)).isNotEmpty();
  }

  @AfterEach
  void forgetTheEditions() throws SQLException {
    var owner = TestDatabase.owner();
    try (var connection =
            DriverManager.getConnection(TestDatabase.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM dictionary_edition");
    }
    editions.reread();
  }

  private void take(DictionaryKind kind, String file) {
    dictionaries.take(kind, file.getBytes(StandardCharsets.UTF_8), "試験.csv", DAY, true);
  }

  private List<FindingCode> codes(DictionaryKind kind, String file, boolean smaller) {
    return refusal(kind, file, smaller).stream().map(fault -> fault.finding().code()).toList();
  }

  private List<DictionaryFault> refusal(DictionaryKind kind, String file, boolean smaller) {
    try {
      dictionaries.take(kind, file.getBytes(StandardCharsets.UTF_8), "試験.csv", DAY, smaller);
      return List.of();
    } catch (DictionaryRefusedException refusal) {
      return refusal.faults();
    }
  }

  private Town town(String name) {
    return towns(book -> book.townsWithFormer(HINO)).stream()
        .filter(town -> town.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Town> towns(Function<AddressBook, List<Town>> question) {
    return look(question);
  }

  private <T> T look(Function<AddressBook, T> question) {
    return asAdministrator(() -> door.enter(LOOK, passage -> question.apply(books.of(passage))));
  }

  private static String postalLine(String postalCode, String town, String kana) {
    return "\"13212\",\"191  \",\"%s\",\"トウキョウト\",\"ヒノシ\",\"%s\",\"東京都\",\"日野市\",\"%s\",0,0,0,0,0,0\n"
        .formatted(postalCode, kana, town);
  }
}
