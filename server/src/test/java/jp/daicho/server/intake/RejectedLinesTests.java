package jp.daicho.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.Test;

/**
 * One bad line each: it is named with its line and item, its household stays outside whole with all
 * its lines kept, and everybody else is registered.
 */
@ServiceTest
class RejectedLinesTests extends SpoiltFileTestBase {
  @Test
  void anEmptyItem() throws IOException {
    holdsBack(file.findResident(JAPANESE), row -> row.put("honseki", ""), "E0101", "honseki");
  }

  @Test
  void aResidentWithoutRecordCode() throws IOException {
    holdsBack(
        file.findResident(JAPANESE), row -> row.put("juminhyokodo", ""), "E0101", "juminhyokodo");
  }

  @Test
  void aForeignResidentWithoutCardNumber() throws IOException {
    int index =
        file.find(
            row -> row.text("juminjotai").equals("1") && !row.text("zairyukadobango").isEmpty());
    holdsBack(index, row -> row.put("zairyukadobango", ""), "E0101", "zairyukadobango");
  }

  @Test
  void anImpossibleDate() throws IOException {
    holdsBack(
        file.findResident(JAPANESE),
        row -> row.put("seinengappi", "2019-02-29"),
        "E0107",
        "seinengappi");
  }

  @Test
  void aBirthAfterToday() throws IOException {
    holdsBack(
        file.findResident(JAPANESE),
        row -> row.put("seinengappi", "2999-01-01"),
        "E0203",
        "seinengappi");
  }

  @Test
  void aMoveAfterToday() throws IOException {
    holdsBack(file.findResident(JAPANESE), row -> row.put("idobi", "2999-01-01"), "E0201", "idobi");
  }

  @Test
  @Raises(FindingCode.PROCESSED_AFTER_TODAY)
  @ComesClose(FindingCode.PROCESSED_AFTER_TODAY)
  void aDayOfProcessingAfterToday() throws IOException {
    holdsBack(
        file.findResident(JAPANESE), row -> row.put("shoribi", "2999-01-01"), "E0206", "shoribi");
  }

  @Test
  void aWrongCheckDigit() throws IOException {
    holdsBack(
        file.findResident(JAPANESE),
        row -> row.merge("kojinbango", "", (number, none) -> nextDigit(number)),
        "E0105",
        "kojinbango");
  }

  @Test
  void anUnknownCharacter() throws IOException {
    holdsBack(
        file.findResident(JAPANESE),
        row -> row.put("uji_nihonjin", "\uE000"),
        "E0109",
        "uji_nihonjin");
  }

  @Test
  void aControlCharacter() throws IOException {
    holdsBack(file.findResident(JAPANESE), row -> row.put("biko", "改\n行"), "E0111", "biko");
  }

  @Test
  void aNameOf101Characters() throws IOException {
    holdsBack(
        file.findResident(JAPANESE),
        row -> row.put("uji_nihonjin", "山".repeat(101)),
        "E0103",
        "uji_nihonjin");
  }

  @Test
  void anUnknownRelationship() throws IOException {
    holdsBack(file.findResident(JAPANESE), row -> row.put("zokugara", "友人"), "E0114", "zokugara");
  }

  @Test
  void aFormerSurnameOfAForeignResident() throws IOException {
    holdsBack(file.findResident(FOREIGN), row -> row.put("kyuji", "山田"), "E0401", "kyuji");
  }

  @Test
  void anAliasOfAJapaneseResident() throws IOException {
    holdsBack(file.findResident(JAPANESE), row -> row.put("tsusho", "山田"), "E0402", "tsusho");
  }

  @Test
  void anItemOfTheOtherKind() throws IOException {
    holdsBack(file.findResident(FOREIGN), row -> row.put("hittosha", "山田　太郎"), "E0406", "hittosha");
  }

  @Test
  void aReasonOfTheOtherKind() throws IOException {
    holdsBack(
        file.findResident(FOREIGN), row -> row.put("idojiyukodo", "54"), "E0403", "idojiyukodo");
  }

  @Test
  void aStatusThatMakesNobodyAResident() throws IOException {
    int index =
        file.find(
            row -> row.text("juminjotai").equals("1") && !row.text("zairyushikaku").isEmpty());
    holdsBack(index, row -> row.put("zairyushikaku", "短期滞在"), "E0404", "zairyushikaku");
  }

  @Test
  void anAddressInAnotherMunicipality() throws IOException {
    holdsBack(
        file.findResident(JAPANESE),
        row -> row.put("jusho_shikuchosonkodo", "131016"),
        "E0603",
        "jusho_shikuchosonkodo");
  }

  @Test
  void aShortLineInTheMiddle() throws IOException {
    int index = file.findResident(JAPANESE);
    List<String> lines = new ArrayList<>(Files.readAllLines(file.write(folder)));
    String line = lines.get(index + 1);
    lines.set(index + 1, line.substring(0, line.lastIndexOf(',')));

    IntakeResult result =
        take(RegisterFile.of(Files.write(folder.resolve("short.csv"), lines), municipality.code()));

    assertThat(result.errors()).hasSize(1);
    assertThat(result.errors().getFirst().line()).isEqualTo(FileOfRecords.line(index));
    assertThat(result.errors().getFirst().finding().number()).isEqualTo("E0905");
    assertThat(result.versions() + result.rejectedLines()).isEqualTo(file.size());
    nothingIsHalfRegistered();
  }

  @Test
  void theReportNamesLineItemReasonAndRemedy() throws IOException {
    int index = file.findResident(JAPANESE);
    file.rows().get(index).put("honseki", "");

    IntakeResult result = take();

    assertThat(Files.readAllLines(result.report()))
        .anyMatch(
            line ->
                line.startsWith(FileOfRecords.line(index) + ",エラー,E0101,本籍,honseki,")
                    && line.endsWith("。"));
  }

  private static String nextDigit(String number) {
    int last = number.length() - 1;
    return number.substring(0, last) + (number.charAt(last) - '0' + 1) % 10;
  }
}
