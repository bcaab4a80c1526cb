package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import org.junit.jupiter.api.Test;

/** Intake of a 転出証明書 as CSV, good and bad (10.8). */
class TransferCertificateFileTests {
  private static final String GOOD = read();

  @Test
  @ComesClose(FindingCode.FILE_MIXED)
  void aGoodFileGivesEveryPersonAndWhatTheyShare() {
    TransferCertificateFile.Contents contents = contents(GOOD);

    assertThat(contents.findings()).isEmpty();
    assertThat(contents.entry().persons()).hasSize(5);
    assertThat(contents.entry().get(CommonField.TOWN)).isEqualTo("丸の内２丁目");
    assertThat(contents.entry().persons().get(1).get(PersonField.NAME_ALPHABET))
        .isEqualTo("NGUYEN THI LAN");
  }

  @Test
  @ComesClose(FindingCode.FILE_COLUMNS)
  void aByteOrderMarkAndTheOrderOfColumnsDoNotMatter() {
    assertThat(contents("\uFEFF" + GOOD).entry()).isEqualTo(contents(GOOD).entry());
    assertThat(contents("zokugara,seibetsu,jumin_shubetsu,seinengappi\n妻,2,1,S55.1.1\n").findings())
        .isEmpty();
  }

  @Test
  void aPictureIsNoFileOfText() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    assertOnly(TransferCertificateFile.read(picture).findings(), FindingCode.FILE_NOT_TEXT);
  }

  @Test
  void anotherEncodingIsNamedWithItsLine() {
    String ascii = GOOD.lines().findFirst().orElseThrow() + "\n\n";
    byte[] shiftJis = (ascii + "令和,\n").getBytes(Charset.forName("Shift_JIS"));

    List<Finding> findings = TransferCertificateFile.read(shiftJis).findings();

    assertOnly(findings, FindingCode.FILE_ENCODING);
    assertThat(findings.getFirst().reason()).contains("3行目");
  }

  @Test
  void emptyFilesAndFilesWithoutRowsAreRefused() {
    assertOnly(contents("").findings(), FindingCode.FILE_EMPTY);
    assertOnly(contents("\n \n").findings(), FindingCode.FILE_EMPTY);
    assertOnly(
        contents(GOOD.lines().findFirst().orElseThrow() + "\n").findings(), FindingCode.FILE_EMPTY);
  }

  @Test
  @Raises(FindingCode.FILE_COLUMNS)
  void unknownDoubleAndMissingColumnsAreAllNamed() {
    List<Finding> findings =
        contents("seibetsu,seibetsu,nazo_no_komoku,渡邉　健一\n1,1,x,y\n").findings();

    assertOnly(findings, FindingCode.FILE_COLUMNS);
    assertThat(findings.getFirst().reason())
        .contains("「seibetsu」の重複", "「nazo_no_komoku」", "「seinengappi」がない", "「jumin_shubetsu」がない")
        .doesNotContain("渡邉");
  }

  @Test
  @Raises(FindingCode.ROW_FIELDS)
  @ComesClose(FindingCode.ROW_FIELDS)
  void aShortRowIsNamedAndTheGoodRowsAreKept() {
    List<String> lines = GOOD.lines().toList();
    String cut = lines.get(2).substring(0, lines.get(2).indexOf("NGUYEN") + 6);
    String text = String.join("\n", lines.get(0), lines.get(1), cut, lines.get(3)) + "\n";

    TransferCertificateFile.Contents contents = contents(text);

    assertOnly(contents.findings(), FindingCode.ROW_FIELDS);
    assertThat(contents.findings().getFirst().where().label()).isEqualTo("3行目");
    assertThat(contents.entry().persons()).hasSize(3);
    assertThat(contents.entry().persons().get(2).get(PersonField.GIVEN_NAME)).isEqualTo("葵");
    assertThat(contents.entry().persons().get(1).get(PersonField.NAME_ALPHABET))
        .isEqualTo("NGUYEN");
  }

  @Test
  void halfAFileIsToldByItsOpenQuote() {
    String cut = GOOD.substring(0, GOOD.indexOf("葵")) + "\"葵";

    assertThat(contents(cut).findings()).extracting(Finding::code).contains(FindingCode.FILE_CUT);
    assertThat(contents(cut).entry().persons()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  @Raises(FindingCode.FILE_MIXED)
  void whatThePersonsShareMustNotDiffer() {
    List<String> lines = GOOD.lines().toList();
    String text =
        String.join("\n", lines.get(0), lines.get(1), lines.get(3).replace("２９番地の７", "３０番地"));

    List<Finding> findings = contents(text + "\n").findings();

    assertOnly(findings, FindingCode.FILE_MIXED);
    assertThat(findings.getFirst().where().label()).isEqualTo("3行目の番地");
  }

  @Test
  @Raises(FindingCode.FILE_TOO_LARGE)
  @ComesClose(FindingCode.FILE_TOO_LARGE)
  void aFileMuchTooLargeIsRefusedUnread() {
    assertOnly(
        TransferCertificateFile.read(new byte[1024 * 1024 + 1]).findings(),
        FindingCode.FILE_TOO_LARGE);
    assertThat(TransferCertificateFile.read(new byte[1024 * 1024]).findings())
        .as("a picture or worse, but not too large")
        .isNotEmpty()
        .extracting(Finding::code)
        .doesNotContain(FindingCode.FILE_TOO_LARGE);
  }

  private static void assertOnly(List<Finding> findings, FindingCode code) {
    assertThat(findings).extracting(Finding::code).containsExactly(code);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.reason()).isNotBlank().doesNotContain("{");
              assertThat(finding.remedy()).isNotBlank().doesNotContain("{");
            });
  }

  private static TransferCertificateFile.Contents contents(String text) {
    return TransferCertificateFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "examples", "transfer-certificate-family.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
