package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** The entry of a moving-in on the screen (2.3.1, 4.0.2, 4.0.3, 4.0.10, 4.1.1.2, 10.8). */
class MovingInScreenTests extends MovesScreenTestBase {
  @Test
  @Proves({"2.3.1-M1", "4.0.3-M2", "4.0.3-M4", "4.0.3-N1", "4.1.0.2-M2"})
  void theEmptyPageNamesTheMoveOffersTodayForTheNotificationAndNoDayForTheMove() throws Exception {
    String page = body(open(SampleOperators.CLERK, "/moves/moving-in").andExpect(status().isOk()));

    String today =
        RegisterDate.of(LocalDate.now(ZoneId.of("Asia/Tokyo"))).toJapanese(EraCalendar.standard());
    assertThat(page).contains("<h1>転入</h1>");
    assertThat(value(page, "movedOn")).isEmpty();
    assertThat(value(page, "notifiedOn")).isEqualTo(today);
    assertThat(page).containsPattern("<output[^>]*id=\"processedOn\"[^>]*>" + today);
    assertThat(page).doesNotContain("name=\"processedOn\"");
  }

  @Test
  void everyItemOfAPersonCanBeEntered() throws Exception {
    String page = body(open(SampleOperators.CLERK, "/moves/moving-in"));

    for (PersonField field : MoveFields.person(family().type())) {
      assertThat(page).contains("name=\"persons[0]." + field.path() + "\"");
    }
    for (CommonField field : MoveFields.common(family().type())) {
      // A ward is entered only where the municipality has wards; this one has none.
      assertThat(page.contains("name=\"" + field.path() + "\""))
          .as(field.path())
          .isEqualTo(field != CommonField.WARD);
    }
  }

  @Test
  void aFaultyEntryComesBackWithEverythingTypedAndEveryFaultBesideItsItem() throws Exception {
    EnteredMove faulty =
        family()
            .with(CommonField.MOVED_ON, "R99.1.1")
            .with(CommonField.LOT, "<b>１番地</b>")
            .with(0, PersonField.BIRTH_DATE, "S55.12.26")
            .with(1, PersonField.RESIDENCE_EXPIRES_ON, "不明な日")
            .with(2, PersonField.SURNAME_FURIGANA, "わたなべ１")
            .with(3, PersonField.REMARKS, "  備考 の 空白 ");

    String page =
        body(
            send(SampleOperators.CLERK, "/moves/moving-in", faulty, "check")
                .andExpect(status().isOk()));

    assertThat(value(page, "movedOn")).isEqualTo("R99.1.1");
    assertThat(value(page, "lot")).isEqualTo("&lt;b&gt;１番地&lt;/b&gt;");
    assertThat(value(page, "persons[0].birthDate")).isEqualTo("S55.12.26");
    assertThat(page).contains("昭和55年12月26日");
    assertThat(value(page, "persons[2].surnameFurigana")).isEqualTo("わたなべ１");
    assertThat(value(page, "persons[3].remarks")).isEqualTo("  備考 の 空白 ");
    assertThat(page).containsPattern("<input[^>]*id=\"movedOn\"[^>]*aria-invalid=\"true\"");
    assertThat(page)
        .contains("href=\"#persons[1].residenceExpiresOn\"")
        .contains("id=\"persons[1].residenceExpiresOn-fault\"");
    assertThat(page).doesNotContain("value=\"store\"");
  }

  @Test
  void aFileFillsTheFormAndKeepsWhatWasTyped() throws Exception {
    byte[] csv = Files.readAllBytes(FAMILY);
    String page =
        body(
            web.perform(
                    as(
                        multipart("/moves/moving-in")
                            .file(new MockMultipartFile("file", "family.csv", "text/csv", csv))
                            .param("do", "file")
                            .param("persons", "1")
                            .param("persons[0].kind", "1")
                            .param("lot", "９９番地"),
                        SampleOperators.CLERK))
                .andExpect(status().isOk()));

    assertThat(value(page, "lot")).isEqualTo("９９番地");
    assertThat(value(page, "movedOn")).isEqualTo("令和8年11月16日");
    assertThat(value(page, "persons")).isEqualTo("5");
    assertThat(value(page, "persons[4].givenName")).isNotEmpty();
    assertThat(page).contains("name=\"source\" value=\"FILE\"");
  }

  @Test
  void aBrokenFileIsToldWithItsLineAndNothingTypedIsLost() throws Exception {
    byte[] cut =
        "jumin_shubetsu,seinengappi,seibetsu\n1,S55.12.26\n".getBytes(StandardCharsets.UTF_8);
    String page =
        body(
            web.perform(
                as(
                    multipart("/moves/moving-in")
                        .file(new MockMultipartFile("file", "x.csv", "text/csv", cut))
                        .param("do", "file")
                        .param("persons", "1")
                        .param("persons[0].kind", "1")
                        .param("persons[0].surname", "佐藤")
                        .param("town", "丸の内"),
                    SampleOperators.CLERK)));

    assertThat(page).contains("E0905").contains("2行目");
    assertThat(value(page, "persons[0].surname")).isEqualTo("佐藤");
    assertThat(value(page, "town")).isEqualTo("丸の内");
  }

  @Test
  @Proves({"4.0.10-M4", "4.0.10-M7"})
  void theNextPersonOfAFamilyIsOfferedTheSurnameButNeverTheFormerOne() throws Exception {
    EnteredMove typed = family().with(4, PersonField.FORMER_SURNAME, "旧山");
    String page = body(send(SampleOperators.CLERK, "/moves/moving-in", typed, "add"));

    assertThat(value(page, "persons[5].surname"))
        .isEqualTo(typed.persons().get(4).get(PersonField.SURNAME));
    assertThat(value(page, "persons[5].domicile")).isNotEmpty();
    assertThat(value(page, "persons[5].headOfRegister")).isNotEmpty();
    assertThat(value(page, "persons[5].formerSurname")).isEmpty();
    assertThat(page.split("旧山", -1)).hasSize(2);

    EnteredMove foreignLast =
        typed.withPersons(List.of(typed.persons().get(0), typed.persons().get(1)));
    String next = body(send(SampleOperators.CLERK, "/moves/moving-in", foreignLast, "add"));
    assertThat(next)
        .containsPattern("id=\"persons\\[2\\].kind\"[\\s\\S]{0,300}value=\"2\" selected");
    assertThat(value(next, "persons[2].surname")).isEmpty();
  }

  @Test
  void personsAreTakenOutAndReordered() throws Exception {
    String removed = body(send(SampleOperators.CLERK, "/moves/moving-in", family(), "remove-0"));
    assertThat(value(removed, "persons")).isEqualTo("4");
    String moved = body(send(SampleOperators.CLERK, "/moves/moving-in", family(), "down-0"));
    assertThat(value(moved, "persons[1].givenName")).isEqualTo("健一");
  }

  @Test
  void whoeverJoinsAHouseholdSeesItsMembersBesideTheEntry() throws Exception {
    registerPeople();
    String page =
        body(
            open(
                SampleOperators.CLERK,
                "/moves/moving-in?household=" + RegisteredPeople.FAMILY.value()));

    assertThat(value(page, "householdNumber")).isEqualTo(RegisteredPeople.FAMILY.value());
    assertThat(page).contains("陽菜", "和子", "昭和25年頃", "正雄", "除票（死亡）");
  }

  @Test
  void whoeverIsLikeADeletedRecordCanComeBackUnderItsNumberWithWhatItSays() throws Exception {
    registerPeople();
    String number = RegisteredPeople.GRANDFATHER.value();
    EnteredMove typed =
        family()
            .with(0, PersonField.SURNAME, "渡邉")
            .with(0, PersonField.FURIGANA_CONFIRMED, "")
            .with(0, PersonField.GIVEN_NAME, "正雄")
            .with(0, PersonField.BIRTH_DATE, "S22.2.11")
            .with(0, PersonField.SEX, "1")
            .with(0, PersonField.SURNAME_FURIGANA, "")
            .with(0, PersonField.GIVEN_NAME_FURIGANA, "");

    String alert = body(send(SampleOperators.CLERK, "/moves/moving-in", typed, "check"));
    assertThat(alert).contains("A0503", "value=\"return-0-" + number + "\"");

    String back =
        body(send(SampleOperators.CLERK, "/moves/moving-in", typed, "return-0-" + number));
    assertThat(value(back, "persons[0].returningAddressNumber")).isEqualTo(number);
    assertThat(value(back, "persons[0].givenNameFurigana")).isEqualTo("マサオ");
    assertThat(value(back, "persons[0].individualNumber")).isEqualTo(INDIVIDUAL_NUMBER);
    assertThat(back).doesNotContain("A0503", "value=\"return-0-");
  }
}
