package jp.daicho.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.Test;

/**
 * What is wrong between lines holds back the households concerned; what is only unlikely is
 * registered with an alert.
 */
@ServiceTest
class RejectedHouseholdsTests extends SpoiltFileTestBase {
  private static final List<String> LIKENESS =
      List.of("uji_nihonjin", "na_nihonjin", "seinengappi", "seibetsu");

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
}
