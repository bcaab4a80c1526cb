package jp.daicho.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One bad line each: it is named with its line and item, its household stays outside whole with all
 * its lines kept, and everybody else is registered.
 */
@ServiceTest
class RejectedLinesTests {
  private static final List<String> LIKENESS =
      List.of("uji_nihonjin", "na_nihonjin", "seinengappi", "seibetsu");

  private static final Operation LOOK = Operation.of("試験", AuditAction.ENQUIRY, Permission.BATCH);
  private static final String JAPANESE = "1";
  private static final String FOREIGN = "2";

  @Autowired RegisterIntake intake;
  @Autowired SystemOperator system;
  @Autowired RegisterCheck check;
  @Autowired Tenancy tenancy;
  @Autowired Door door;
  @TempDir Path folder;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final FileOfRecords file = FileOfRecords.of(municipality.code());

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
  @Raises(FindingCode.VERSION_GAP)
  @ComesClose(FindingCode.VERSION_GAP)
  void aGapInTheVersions() throws IOException {
    int index = file.find(row -> row.text("rirekibango").equals("2"));
    Row second = file.rows().get(index);
    Row first = file.rows().remove(index - 1);
    assertThat(first.text("atenabango")).isEqualTo(second.text("atenabango"));
    holdsBack(index - 1, row -> {}, "E0910", "rirekibango");
  }

  @Test
  @Raises(FindingCode.PERSON_IN_TWO_PLACES)
  @ComesClose(FindingCode.PERSON_IN_TWO_PLACES)
  void thePersonTwice() throws IOException {
    Row copied = new Row(file.rows().get(file.findResident(JAPANESE)));
    file.rows().add(copied);
    holdsBack(file.size() - 1, row -> {}, "E0912", "atenabango");
  }

  @Test
  @Raises(FindingCode.NUMBER_OF_TWO_RESIDENTS)
  @ComesClose(FindingCode.NUMBER_OF_TWO_RESIDENTS)
  void theSameNumberOfTwoResidentsHoldsBackBothHouseholds() throws IOException {
    int first = file.findResident(JAPANESE);
    String household = file.rows().get(first).text("setaibango");
    int second =
        file.find(
            row ->
                row.text("juminjotai").equals("1")
                    && !row.text("setaibango").equals(household)
                    && file.rowsOf("atenabango", row).size() == 1);
    String number = file.rows().get(first).text("kojinbango");

    IntakeResult result =
        holdsBack(second, row -> row.put("kojinbango", number), "E0911", "kojinbango");

    assertThat(rejected(result)).anyMatch(row -> row.text("setaibango").equals(household));
    assertThat(result.errors().getFirst().finding().reason())
        .contains(FileOfRecords.line(first) + "行目");
  }

  @Test
  void twoHouseholders() throws IOException {
    int index =
        file.find(
            row ->
                row.text("zokugara").equals("妻")
                    && row.text("juminjotai").equals("1")
                    && file.rowsOf("atenabango", row).size() == 1);
    holdsBack(index, row -> row.put("zokugara", "世帯主"), "E0302", "zokugara");
  }

  @Test
  void aHouseholdWithoutHouseholderIsRegisteredWithAnAlert() throws IOException {
    int index =
        file.find(
            row ->
                row.text("zokugara").equals("世帯主")
                    && row.text("juminjotai").equals("1")
                    && file.rowsOf("setaibango", row).size() == 1);
    file.rows().get(index).put("zokugara", "同居人");

    IntakeResult result = take();

    assertThat(result.errors()).isEmpty();
    assertThat(result.alerts())
        .anySatisfy(
            alert -> {
              assertThat(alert.line()).isEqualTo(FileOfRecords.line(index));
              assertThat(alert.finding().number()).isEqualTo("A0303");
            });
  }

  @Test
  @ComesClose({FindingCode.MEMBERS_ALIKE, FindingCode.RELATIONSHIP_UNLIKELY})
  void whatIsUnlikelyInAHouseholdIsRegisteredWithAnAlert() throws IOException {
    assertThat(take().alerts())
        .as("what comes close: every household of the sample is as it should be")
        .extracting(alert -> alert.finding().number())
        .doesNotContain("A0914", "A0915");
  }

  @Test
  @Raises(FindingCode.RELATIONSHIP_UNLIKELY)
  void aChildOlderThanTheHouseholderIsAnAlert() throws IOException {
    int child = file.find(row -> row.text("zokugara").equals("子") && isOnlyLine(row));
    file.rows().get(child).put("seinengappi", "1900-01-01");

    assertAlert(take(), child, "A0915");
  }

  @Test
  @Raises(FindingCode.MEMBERS_ALIKE)
  void twoMembersWithTheSameNameSexAndDayOfBirthAreAnAlert() throws IOException {
    int child = file.find(row -> isJapaneseChild(row) && isOnlyLine(row));
    Row one = file.rows().get(child);
    int other =
        file.find(
            row ->
                row.text("setaibango").equals(one.text("setaibango"))
                    && row.text("juminshubetsu").equals(one.text("juminshubetsu"))
                    && !row.text("atenabango").equals(one.text("atenabango"))
                    && isOnlyLine(row));
    for (String item : LIKENESS) {
      file.rows().get(other).put(item, one.text(item));
    }

    assertAlert(take(), Math.max(child, other), "A0914");
  }

  private static boolean isJapaneseChild(Row row) {
    return row.text("zokugara").equals("子") && row.text("juminshubetsu").equals(JAPANESE);
  }

  private boolean isOnlyLine(Row row) {
    return row.text("juminjotai").equals("1") && file.rowsOf("atenabango", row).size() == 1;
  }

  private static void assertAlert(IntakeResult result, int index, String number) {
    assertThat(result.alerts())
        .anySatisfy(
            alert -> {
              assertThat(alert.line()).isEqualTo(FileOfRecords.line(index));
              assertThat(alert.finding().number()).isEqualTo(number);
            });
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

  // --- helpers ---

  /** Spoils a row and expects exactly this fault, and nobody else's loss. */
  private IntakeResult holdsBack(int index, Consumer<Row> spoil, String number, String item)
      throws IOException {
    Row row = file.rows().get(index);
    spoil.accept(row);

    IntakeResult result = take();

    assertThat(result.errors())
        .anySatisfy(
            error -> {
              assertThat(error.line()).isEqualTo(FileOfRecords.line(index));
              assertThat(error.finding().number()).isEqualTo(number);
              assertThat(error.finding().where().path()).isEqualTo(item);
              assertThat(error.finding().reason()).isNotEmpty();
              assertThat(error.finding().remedy()).isNotEmpty();
            })
        .hasSize(1);
    List<Row> outside = rejected(result);
    assertThat(outside).contains(row);
    assertThat(households(outside)).hasSizeLessThanOrEqualTo(2).contains(row.text("setaibango"));
    assertThat(result.rejectedLines()).isEqualTo(outside.size());
    assertThat(result.versions() + result.rejectedLines()).isEqualTo(file.size());
    nothingIsHalfRegistered();
    for (String household : households(outside)) {
      assertThat(isRegistered(household)).isFalse();
    }
    return result;
  }

  private void nothingIsHalfRegistered() {
    RegisterCheck.Findings found =
        CurrentOperator.as(
            system.of(municipality.code()),
            () -> door.enter(LOOK, passage -> check.check(passage, persons -> {})));
    assertThat(found.faults()).isEmpty();
  }

  private boolean isRegistered(String household) {
    return tenancy.within(
        municipality.code(),
        () ->
            tenancy
                .sql()
                .fetchExists(
                    org.jooq.impl.DSL.table("current_resident"),
                    org.jooq.impl.DSL.condition(
                        "lg_code = ? AND household_number = ?",
                        municipality.code().value(),
                        household)));
  }

  private static Set<String> households(List<Row> rows) {
    Set<String> households = new HashSet<>();
    Map<String, String> latest = new TreeMap<>();
    rows.forEach(row -> latest.put(row.text("atenabango"), row.text("setaibango")));
    households.addAll(latest.values());
    return households;
  }

  private static List<Row> rejected(IntakeResult result) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (var reader = CsvReader.builder().ofNamedCsvRecord(result.rejected())) {
      reader.forEach(row -> rows.add(new Row(row.getFieldsAsMap())));
    }
    return rows;
  }

  private IntakeResult take() throws IOException {
    return take(RegisterFile.of(file.write(folder), municipality.code()));
  }

  private IntakeResult take(RegisterFile source) throws IOException {
    return CurrentOperator.as(
        system.of(municipality.code()),
        () -> CurrentScreen.on("import", () -> intake.take(source, folder, IntakeProgress.SILENT)));
  }

  private static String nextDigit(String number) {
    int last = number.length() - 1;
    return number.substring(0, last) + (number.charAt(last) - '0' + 1) % 10;
  }
}
