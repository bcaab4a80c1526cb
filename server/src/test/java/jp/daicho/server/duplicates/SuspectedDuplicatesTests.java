package jp.daicho.server.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.duplicates.internal.SuspectedDuplicatesFile;
import jp.daicho.server.lists.PrintedList;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.Browser;
import jp.daicho.server.support.KeptPaper;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SamplePrinter;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Residents who may be in the register twice (ADR 0034). */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class SuspectedDuplicatesTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired Masters masters;
  @Autowired SuspectedDuplicates duplicates;
  @Autowired Door door;
  @Autowired Registry registry;
  @Autowired Registration registration;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired Tenancy tenancy;
  @LocalServerPort int port;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private List<Credentials> credentials = List.of();

  @BeforeEach
  void register() {
    credentials = samples.create(municipality);
    tenancy.within(
        municipality.code(),
        () -> {
          operators.grant(
              operators.find(SampleOperators.ADMINISTRATOR, "端末1").orElseThrow().operatorId(),
              Permission.BATCH,
              LocalDate.of(2020, 4, 1));
          return 0;
        });
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  ResidentRecord mother =
                      registry.latest(passage, RegisteredPeople.MOTHER).orElseThrow();
                  List<ResidentRecord> others =
                      List.of(
                          // The mother again, under her former name and with one digit wrong.
                          LookAlike.of(mother, LookAlike.AGAIN, "髙橋", "タカハシ", "S57.4.11"),
                          // Somebody of her given name who was born long after her.
                          LookAlike.of(mother, LookAlike.NAMESAKE, "渡辺", "ワタナベ", "H7.9.23"));
                  registration.append(
                      passage,
                      new RegisteredMove("TEST", LookAlike.move(mother.move()), null, null),
                      others);
                  return 0;
                }));
  }

  @Test
  void aPersonWhoIsThereTwiceIsTold() {
    List<SuspectedPair> pairs = as(SampleOperators.ADMINISTRATOR, () -> duplicates.find());
    assertThat(pairs).hasSize(1);
    assertThat(pairs.getFirst().persons())
        .extracting(SuspectedPair.Suspect::addressNumber)
        .containsExactly(RegisteredPeople.MOTHER.value(), LookAlike.AGAIN.value());
    assertThat(pairs.getFirst().reasons()).contains("旧氏又は通称と同じ", "名が同じ", "生年月日の１桁が違う", "性別が同じ");
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> as(SampleOperators.CLERK, () -> duplicates.find()));
  }

  @Test
  void theListIsAFileWithTwoRowsForEachPair() throws IOException {
    PrintedList list =
        SuspectedDuplicatesFile.of(as(SampleOperators.ADMINISTRATOR, () -> duplicates.find()));
    assertThat(new String(list.csv(), StandardCharsets.UTF_8))
        .startsWith("\uFEFF組,一致度,宛名番号,氏名,生年月日,性別,住所,一致・不一致の内訳\r\n1,")
        .contains(LookAlike.AGAIN.value(), RegisteredPeople.MOTHER.value());
    byte[] pdf = list.pdf(Instant.parse("2026-11-26T00:00:00Z"));
    KeptPaper.draw("suspected-duplicates", pdf);
    assertThat(KeptPaper.text("suspected-duplicates", pdf)).contains("二重登録の疑いの一覧", "1組", "美咲");
  }

  @Test
  void theListIsReadWithoutAMouse() {
    Credentials administrator =
        credentials.stream()
            .filter(it -> it.login().equals(SampleOperators.ADMINISTRATOR))
            .findFirst()
            .orElseThrow();
    as(
        SampleOperators.ADMINISTRATOR,
        () ->
            masters.add(
                MasterKind.PRINTERS, SamplePrinter.of("P001", "プリンタ001", SamplePrinter.NOWHERE)));
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      Page page = browser.page();
      page.navigate("/login");
      browser.signIn(municipality.code().value(), administrator.login(), administrator.password());
      page.keyboard().press("Alt+9");
      page.waitForURL("**/batch/deleted-records");
      page.keyboard().press("Alt+D");
      page.waitForURL("**/batch/suspected-duplicates");
      assertThat(browser.focusedId()).isEqualTo("look");
      browser.check("suspected-duplicates-before");
      page.keyboard().press("Enter");
      page.waitForURL("**/batch/suspected-duplicates?look=true");
      assertThat(page.textContent("#count")).startsWith("1組");
      assertThat(browser.focused()).isEqualTo(RegisteredPeople.MOTHER.value());
      browser.check("suspected-duplicates");
      page.keyboard().press("Escape");
      page.waitForURL("**/batch/deleted-records");
    }
  }

  private <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(
        tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow()),
        work);
  }
}
