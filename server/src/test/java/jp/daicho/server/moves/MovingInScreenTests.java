package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.MovingInEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The screens of a moving-in: entry, list of drafts, draft, decision. */
@ServiceTest
class MovingInScreenTests {
  private static final Path FAMILY = Path.of("..", "examples", "transfer-certificate-family.csv");
  private static final String INDIVIDUAL_NUMBER = "902100000010";
  private static final String RECORD_CODE = "90210000010";

  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired MockMvc web;
  @Autowired Drafts drafts;
  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @BeforeEach
  void operators() {
    samples.create(municipality);
  }

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
  @Proves("4.1.1.1-M1")
  void everyItemOfAPersonCanBeEntered() throws Exception {
    String page = body(open(SampleOperators.CLERK, "/moves/moving-in"));

    for (PersonField field : PersonField.values()) {
      assertThat(page).contains("name=\"persons[0]." + field.path() + "\"");
    }
    for (CommonField field : CommonField.values()) {
      assertThat(page).contains("name=\"" + field.path() + "\"");
    }
  }

  @Test
  void aFaultyEntryComesBackWithEverythingTypedAndEveryFaultBesideItsItem() throws Exception {
    MovingInEntry faulty =
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
    MovingInEntry typed = family().with(4, PersonField.FORMER_SURNAME, "旧山");
    String page = body(send(SampleOperators.CLERK, "/moves/moving-in", typed, "add"));

    assertThat(value(page, "persons[5].surname"))
        .isEqualTo(typed.persons().get(4).get(PersonField.SURNAME));
    assertThat(value(page, "persons[5].domicile")).isNotEmpty();
    assertThat(value(page, "persons[5].headOfRegister")).isNotEmpty();
    assertThat(value(page, "persons[5].formerSurname")).isEmpty();
    assertThat(page.split("旧山", -1)).hasSize(2);

    MovingInEntry foreignLast =
        new MovingInEntry(typed.common(), List.of(typed.persons().get(0), typed.persons().get(1)));
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
  @Proves({"4.0.8-M1", "4.0.8-M4"})
  void aFamilyGoesFromEntryOverTheListToRegistration() throws Exception {
    long number = storeFamily();

    String list = body(open(SampleOperators.DECIDER, "/drafts").andExpect(status().isOk()));
    assertThat(list).contains("href=\"/drafts/" + number + "\"").contains("健一").contains("審査待ち");
    assertThat(list).contains("本庁市民課窓口").contains("窓口　花子");
    assertThat(body(open(SampleOperators.DECIDER, "/drafts?place=999"))).doesNotContain("健一");
    assertThat(body(open(SampleOperators.DECIDER, "/drafts?state=REVIEWED"))).doesNotContain("健一");

    stepped(number, "review", "").andExpect(status().is3xxRedirection());
    String page = body(open(SampleOperators.DECIDER, "/drafts/" + number));
    stepped(number, "decision", value(page, "alertsSeen")).andExpect(status().is3xxRedirection());

    String registered = body(open(SampleOperators.DECIDER, "/drafts/" + number));
    assertThat(registered).contains("本登録済");
    assertThat(registered).containsPattern("href=\"/households/\\d+\"");
    assertThat(registered).containsPattern("href=\"/certificates/new\\?household=\\d+\"");
  }

  @Test
  void alertsAreConfirmedAsTheyWereShown() throws Exception {
    MovingInEntry alerting = family().with(CommonField.TOWN, "知らない町");
    String checked = body(send(SampleOperators.CLERK, "/moves/moving-in", alerting, "check"));
    String mark = value(checked, "alertsSeen");
    assertThat(mark).isNotEmpty();

    web.perform(
            form(SampleOperators.CLERK, "/moves/moving-in", alerting, "store")
                .param("alertsSeen", mark))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("E0806")));
    web.perform(
            form(SampleOperators.CLERK, "/moves/moving-in", alerting, "store")
                .param("alertsSeen", "other")
                .param("alertsConfirmed", "true"))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            form(SampleOperators.CLERK, "/moves/moving-in", alerting, "store")
                .param("alertsSeen", mark)
                .param("alertsConfirmed", "true"))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  @Proves("4.0.9-M1")
  void aDraftIsShownAsItWillBeRegisteredAndCorrected() throws Exception {
    long number = storeFamily();
    String page = body(open(SampleOperators.CLERK, "/drafts/" + number));
    assertThat(page).contains("昭和55年12月26日", "1984年3月9日", "2029年6月14日", "昭和25年頃");
    assertThat(page).contains("住所を定めた年月日", "令和8年11月16日", "東京都八王子市明神町");

    String form = body(open(SampleOperators.CLERK, "/drafts/" + number + "/edit"));
    assertThat(value(form, "persons[0].givenName")).isEqualTo("健一");
    MovingInEntry corrected = family().with(CommonField.LOT, "３０番地");
    String checked =
        body(send(SampleOperators.CLERK, "/drafts/" + number + "/edit", corrected, "check"));
    web.perform(
            form(SampleOperators.CLERK, "/drafts/" + number + "/edit", corrected, "store")
                .param("revision", "1")
                .param("alertsSeen", value(checked, "alertsSeen"))
                .param("alertsConfirmed", "true"))
        .andExpect(status().is3xxRedirection());
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + number))).contains("３０番地");
  }

  @Test
  void numbersAreMaskedUntilAskedForAndAbsentForWhoMayNotSeeThem() throws Exception {
    long number = storeFamily();
    String masked = body(open(SampleOperators.CLERK, "/drafts/" + number));
    assertThat(masked).contains("●●●●").doesNotContain(INDIVIDUAL_NUMBER, RECORD_CODE);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + number + "?numbers=shown")))
        .contains(INDIVIDUAL_NUMBER, RECORD_CODE);

    revoke(
        SampleOperators.CLERK,
        Permission.SEE_INDIVIDUAL_NUMBER,
        Permission.SEE_RESIDENT_RECORD_CODE,
        Permission.SEE_REGISTERED_DOMICILE,
        Permission.SEE_RESIDENCE_STATUS);
    for (String address :
        List.of("/drafts/" + number + "?numbers=shown", "/drafts/" + number + "/edit")) {
      assertThat(body(open(SampleOperators.CLERK, address)))
          .doesNotContain(INDIVIDUAL_NUMBER, RECORD_CODE, "明神町三丁目１９番地", "QX73905512KD");
    }
  }

  @Test
  void whatAnOperatorMayNotSeeStaysWhenSheCorrects() throws Exception {
    long number = storeFamily();
    revoke(
        SampleOperators.CLERK,
        Permission.SEE_INDIVIDUAL_NUMBER,
        Permission.SEE_RESIDENT_RECORD_CODE);
    MovingInEntry visible = family().with(CommonField.LOT, "３１番地");
    for (int i = 0; i < visible.persons().size(); i++) {
      visible =
          visible
              .with(i, PersonField.INDIVIDUAL_NUMBER, "")
              .with(i, PersonField.RESIDENT_RECORD_CODE, "");
    }
    String address = "/drafts/" + number + "/edit";
    String checked =
        body(web.perform(withOrigins(form(SampleOperators.CLERK, address, visible, "check"))));
    assertThat(checked).doesNotContain(INDIVIDUAL_NUMBER, RECORD_CODE);
    web.perform(
            withOrigins(form(SampleOperators.CLERK, address, visible, "store"))
                .param("revision", "1")
                .param("alertsSeen", value(checked, "alertsSeen"))
                .param("alertsConfirmed", "true"))
        .andExpect(status().is3xxRedirection());

    MovingInEntry stored = as(SampleOperators.DECIDER, () -> drafts.show(number)).draft().entry();
    assertThat(stored.get(CommonField.LOT)).isEqualTo("３１番地");
    assertThat(stored.persons().getFirst().get(PersonField.INDIVIDUAL_NUMBER))
        .isEqualTo(INDIVIDUAL_NUMBER);
  }

  @Test
  void aRefusedStepIsToldInThePageWhichStaysUsable() throws Exception {
    long number = storeFamily();
    web.perform(
            as(
                post("/drafts/" + number + "/review").param("revision", "7"),
                SampleOperators.DECIDER))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("E0802")))
        .andExpect(content().string(containsString("審査済にする")));
    stepped(number, "decision", "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("E0804")));
    open(SampleOperators.DECIDER, "/drafts/99999").andExpect(status().isNotFound());
  }

  @Test
  void aWithdrawnDraftIsClosedAndLeavesTheList() throws Exception {
    long number = storeFamily();
    web.perform(
            as(
                post("/drafts/" + number + "/withdrawal").param("revision", "1"),
                SampleOperators.CLERK))
        .andExpect(status().is3xxRedirection());
    open(SampleOperators.CLERK, "/drafts")
        .andExpect(content().string(not(containsString("/drafts/" + number + "\""))));
    stepped(number, "review", "").andExpect(status().isConflict());
  }

  @Test
  void theListIsRegisteredWholeOrInPartUpToALimit() throws Exception {
    long first = store(familyHere());
    as(SampleOperators.DECIDER, () -> drafts.review(first, 1));
    // Somebody with the same numbers is refused when the first is registered, and stops nobody.
    long second = store(familyHere());
    as(SampleOperators.DECIDER, () -> drafts.review(second, 1));

    String page =
        body(
            web.perform(
                as(post("/drafts/decisions").param("all", "true"), SampleOperators.DECIDER)));
    assertThat(page).contains("1件を本登録しました").contains("E0501");
    assertThat(page).contains("上限" + Drafts.MOST_AT_ONCE + "件");
    assertThat(as(SampleOperators.DECIDER, () -> drafts.show(first)).draft().state())
        .isEqualTo(DraftState.REGISTERED);
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                as(
                    SampleOperators.DECIDER,
                    () ->
                        drafts.decideAll(
                            List.of(new Drafts.Chosen(1, 1), new Drafts.Chosen(2, 1)), 1)));
  }

  @Test
  void otherSectionsDoNotSeeDrafts() throws Exception {
    storeFamily();
    revoke(SampleOperators.DECIDER, Permission.REVIEW, Permission.DECISION);
    open(SampleOperators.DECIDER, "/drafts").andExpect(status().isForbidden());
    open(SampleOperators.DECIDER, "/drafts/1").andExpect(status().isForbidden());
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
    assertThat(page).contains("陽菜", "和子", "昭和25年頃").doesNotContain("正雄");
  }

  @Test
  void whoeverIsLikeADeletedRecordCanComeBackUnderItsNumberWithWhatItSays() throws Exception {
    registerPeople();
    String number = RegisteredPeople.GRANDFATHER.value();
    MovingInEntry typed =
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

  private void registerPeople() {
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
  }

  private long storeFamily() throws Exception {
    return store(family());
  }

  /** The family at an address of this municipality, so that nothing needs a second look. */
  private MovingInEntry familyHere() {
    PostalArea area =
        PostalCodes.standard().in(municipality.code()).stream()
            .filter(known -> !known.isOffice() && !known.town().isEmpty())
            .findFirst()
            .orElseThrow();
    return family()
        .with(CommonField.TOWN, area.town())
        .with(CommonField.POSTAL_CODE, area.postalCode());
  }

  private long store(MovingInEntry entry) throws Exception {
    String checked = body(send(SampleOperators.CLERK, "/moves/moving-in", entry, "check"));
    String mark = checked.contains("name=\"alertsSeen\"") ? value(checked, "alertsSeen") : "";
    String redirect =
        web.perform(
                form(SampleOperators.CLERK, "/moves/moving-in", entry, "store")
                    .param("alertsSeen", mark)
                    .param("alertsConfirmed", "true"))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();

    return Long.parseLong(
        java.util.Objects.requireNonNull(redirect).substring("/drafts/".length()));
  }

  private ResultActions stepped(long number, String step, String alertsSeen) throws Exception {
    return web.perform(
        as(
            post("/drafts/" + number + "/" + step)
                .param("revision", "1")
                .param("alertsSeen", alertsSeen)
                .param("alertsConfirmed", "true"),
            SampleOperators.DECIDER));
  }

  private ResultActions open(String login, String address) throws Exception {
    return web.perform(as(get(address), login));
  }

  private ResultActions send(String login, String address, MovingInEntry entry, String step)
      throws Exception {
    return web.perform(form(login, address, entry, step));
  }

  private MockHttpServletRequestBuilder form(
      String login, String address, MovingInEntry entry, String step) {
    MockHttpServletRequestBuilder request =
        post(address).param("do", step).param("persons", Integer.toString(entry.persons().size()));
    entry.common().forEach((field, text) -> request.param(field.path(), text));
    for (int i = 0; i < entry.persons().size(); i++) {
      int position = i;
      entry
          .persons()
          .get(i)
          .fields()
          .forEach(
              (field, text) -> request.param("persons[" + position + "]." + field.path(), text));
    }
    return as(request, login);
  }

  private static MockHttpServletRequestBuilder withOrigins(MockHttpServletRequestBuilder request) {
    for (int i = 0; i < 5; i++) {
      request.param("persons[" + i + "].origin", Integer.toString(i));
    }
    return request;
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> B as(B request, String login) {
    return request
        .with(csrf())
        .with(
            authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    operator(login), null, AuthorityUtils.NO_AUTHORITIES)));
  }

  private <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(login), work);
  }

  private Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }

  private void revoke(String login, Permission... permissions) {
    Operator operator = operator(login);
    tenancy.within(
        municipality.code(),
        () -> {
          for (Permission permission : permissions) {
            operators.revoke(
                operator.operatorId(),
                permission,
                LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1));
          }
          return permissions.length;
        });
  }

  private static String body(ResultActions result) throws Exception {
    return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  /** The value of a field of the page, as it stands in its bytes. */
  private static String value(String page, String name) {
    Matcher tag =
        Pattern.compile("<input[^>]*\\bname=\"" + Pattern.quote(name) + "\"[^>]*>").matcher(page);
    assertThat(tag.find()).as("field %s", name).isTrue();
    Matcher value = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(tag.group());
    return value.find() ? value.group(1) : "";
  }

  private static MovingInEntry family() {
    try {
      return TransferCertificateFile.read(Files.readAllBytes(FAMILY)).entry();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
