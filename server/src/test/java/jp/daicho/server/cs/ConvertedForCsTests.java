package jp.daicho.server.cs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;

/**
 * What is sent to CS is converted into the form of 住基ネット (1.1.8, 1.1.18); the tables are ours, as
 * the official ones are not public.
 */
class ConvertedForCsTests extends LinkTestBase {
  @Test
  @Proves("1.1.8-M2")
  void datesAreSentAsCodesBesideWhatIsWritten() {
    String message =
        told(correction(RegisteredPeople.FATHER).with(0, PersonField.BIRTH_DATE, "昭和55年頃"));
    assertThat(message)
        .contains("\"birthDate\":\"昭和55年頃\"", "\"birthDate\":\"19800000\"")
        .doesNotContain("1980-01-01", "19800101");
    assertThat(told(correction(RegisteredPeople.SON).with(0, PersonField.BIRTH_DATE, "平成27年2月29日")))
        .contains("\"birthDate\":\"20150200\"")
        .doesNotContain("20150228", "2015-02-28");
    assertThat(
            told(
                correction(RegisteredPeople.MOTHER)
                    .with(0, PersonField.SURNAME, "渡邉")
                    .with(0, PersonField.GIVEN_NAME, "美咲子")))
        .contains("\"birthDate\":\"19820401\"");
  }

  @Test
  @Proves("1.1.18-M2")
  void readingsAreSentInTheCharactersThatAreTaken() {
    assertThat(
            told(
                correction(RegisteredPeople.FATHER)
                    .with(0, PersonField.SURNAME, "渡邉")
                    .with(0, PersonField.SURNAME_FURIGANA, "ヷタ・ナベ")
                    .with(0, PersonField.GIVEN_NAME_FURIGANA, "けんいちろー")))
        .contains("\"surnameFurigana\":\"ヴァタ　ナベ\"", "\"givenNameFurigana\":\"ケンイチロー\"")
        .doesNotContain("\"cut\"");
    assertThat(latest(RegisteredPeople.FATHER).person().displayReading())
        .as("the register keeps what was entered, in katakana")
        .isEqualTo("ヷタ・ナベ　ケンイチロー");
  }

  /** What goes to the next municipality is converted too, and can still be taken in as written. */
  @Test
  void theContentsOfATransferCertificateAndTheNoticeOfArrivalAreConvertedToo() {
    moveOut("special-moving-out", RegisteredPeople.GRANDMOTHER);
    round();
    assertThat(taken("transfer-certificate-information"))
        .singleElement()
        .satisfies(LinkTestBase::assertBySchema)
        .asString()
        .contains("\"birthDate\":\"昭和25年頃\"", "\"birthDate\":\"19500000\"");
  }

  private String told(EnteredMove correction) {
    register(correction);
    round();
    String message = taken("resident-identification").getLast();
    assertBySchema(message);
    return message;
  }

  private static EnteredMove correction(AddressNumber person) {
    return move(
        "correction",
        Map.of(CommonField.MOVED_ON, today().toString(), CommonField.GROUND, "2"),
        person);
  }
}
