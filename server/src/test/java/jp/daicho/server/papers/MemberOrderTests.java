package jp.daicho.server.papers;

import static jp.daicho.server.support.RegisteredPeople.DAUGHTER;
import static jp.daicho.server.support.RegisteredPeople.FAMILY;
import static jp.daicho.server.support.RegisteredPeople.FATHER;
import static jp.daicho.server.support.RegisteredPeople.GRANDMOTHER;
import static jp.daicho.server.support.RegisteredPeople.MOTHER;
import static jp.daicho.server.support.RegisteredPeople.SON;
import static jp.daicho.server.support.RegisteredPeople.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.PdfText;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.households.MemberOrders;
import jp.daicho.server.households.OrderedHousehold;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.OrderSetting;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.support.SampleEntries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** The order of the members of a household, set by hand (5.2, ADR 0031). */
class MemberOrderTests extends PapersTestBase {
  private static final List<AddressNumber> BY_RULE =
      List.of(FATHER, MOTHER, DAUGHTER, SON, GRANDMOTHER);
  private static final List<AddressNumber> BY_HAND =
      List.of(GRANDMOTHER, FATHER, SON, MOTHER, DAUGHTER);

  @Autowired MemberOrders orders;
  @Autowired RegisterCheck check;
  @Autowired AuditLog log;

  @Test
  @Proves("5.2-M1")
  void anOrderSetByHandIsKeptAndPapersAndScreensFollowIt() throws Exception {
    assertThat(present()).containsExactlyElementsOf(BY_RULE);

    OrderedHousehold set = set(BY_HAND, 0);
    assertThat(set.latest()).isEqualTo(1);
    assertThat(present()).containsExactlyElementsOf(BY_HAND);
    assertThat(latest(GRANDMOTHER).household().order()).isEqualTo(1);
    assertThat(onThePaper()).containsExactly("和子", "健一", "蓮", "美咲", "陽菜");
    String page = page("/households/" + FAMILY.value());
    assertThat(page.indexOf("和子")).isLessThan(page.lastIndexOf("陽菜"));
    assertThat(page("/api/households/" + FAMILY.value()))
        .containsSubsequence(GRANDMOTHER.value(), FATHER.value(), SON.value(), MOTHER.value());

    // back to the rule, which the service knows; what was set before is still told
    set(set.byRule(), 1);
    assertThat(present()).containsExactlyElementsOf(BY_RULE);
    assertThat(onThePaper()).containsExactly("健一", "美咲", "陽菜", "蓮", "和子");
    assertThat(clerk(() -> orders.of(FAMILY)).orElseThrow().settings())
        .extracting(OrderSetting::number, OrderSetting::byRule, OrderSetting::order)
        .containsExactly(tuple(2, true, BY_RULE), tuple(1, false, BY_HAND));
  }

  @Test
  @Proves("5.2-M2")
  void whoJoinsFollowsAtTheEndAndWhoeverMovesKeepsThePlace() {
    set(BY_HAND, 0);
    putIntoPool(ResidentRecordCode.ofBody("1000000001"));
    register(newcomer("birth", Map.of()));
    List<AddressNumber> six = present();
    assertThat(six.subList(0, 5)).containsExactlyElementsOf(BY_HAND);
    assertThat(six).hasSize(6);

    register(SampleEntries.move("error-correction", SON).with(0, PersonField.SEX, "女"));
    assertThat(present()).containsExactlyElementsOf(six);

    register(leaving(GRANDMOTHER));
    assertThat(present()).containsExactlyElementsOf(six.subList(1, 6));

    // a newcomer is sorted in when a clerk finds it right
    OrderedHousehold now = clerk(() -> orders.of(FAMILY)).orElseThrow();
    AddressNumber child = six.getLast();
    set(now.byRule(), 1);
    assertThat(present()).containsExactly(FATHER, MOTHER, DAUGHTER, SON, child);
  }

  @Test
  void anotherHouseholderPutsTheHouseholdInTheOrderOfTheRule() {
    set(BY_HAND, 0);
    register(
        SampleEntries.move("householder-change", FATHER, MOTHER, DAUGHTER, SON, GRANDMOTHER)
            .with(0, PersonField.RELATIONSHIP, "夫")
            .with(1, PersonField.RELATIONSHIP, "世帯主")
            .with(2, PersonField.RELATIONSHIP, "子")
            .with(3, PersonField.RELATIONSHIP, "子")
            .with(4, PersonField.RELATIONSHIP, "夫の母"));
    assertThat(present()).containsExactly(MOTHER, FATHER, DAUGHTER, SON, GRANDMOTHER);
  }

  @Test
  void aCorrectionThatMakesAnotherHouseholderPutsThatOneFirst() {
    register(
        SampleEntries.move("error-correction", FATHER, MOTHER, DAUGHTER, SON, GRANDMOTHER)
            .with(CommonField.GROUND, "職権")
            .with(0, PersonField.RELATIONSHIP, "夫")
            .with(1, PersonField.RELATIONSHIP, "世帯主")
            .with(2, PersonField.RELATIONSHIP, "夫の子")
            .with(3, PersonField.RELATIONSHIP, "夫の子")
            .with(4, PersonField.RELATIONSHIP, "夫の母"));
    assertThat(present()).containsExactly(MOTHER, FATHER, GRANDMOTHER, DAUGHTER, SON);
  }

  @Test
  void whoStoodHighestByHandIsWrittenToWhenTheHouseholderLeaves() {
    set(List.of(FATHER, GRANDMOTHER, SON, DAUGHTER, MOTHER), 0);
    var left = register(leaving(FATHER));
    String letter = text(make(left, "householder-request", "deadline", "R8.12.20").getFirst());
    assertThat(letter).contains("和子　様");
  }

  @Test
  void theOrderIsDerivedAnewAndToldAsOfAnyDay() {
    set(BY_HAND, 0);
    var known = clerk(() -> door.enter(LOOK, passage -> passage.at()));
    set(BY_RULE, 1);
    clerk(
        () ->
            door.enter(
                LOOK,
                passage -> {
                  var today = passage.today();
                  assertThat(numbers(registry.householdAsOf(passage, FAMILY, today, known)))
                      .containsExactlyElementsOf(BY_HAND);
                  assertThat(check.check(passage, persons -> {}).faults())
                      .extracting(RegisterCheck.Fault::rule)
                      .doesNotContain(RegisterCheck.Rule.CURRENT_ROW_IS_DERIVED);
                  return 0;
                }));
    clerk(
        () ->
            door.enter(
                LOOK,
                passage -> {
                  check.rebuild(passage, persons -> {});
                  assertThat(numbers(registry.household(passage, FAMILY)))
                      .containsExactlyElementsOf(BY_RULE);
                  return 0;
                }));
    set(BY_HAND, 2);
    clerk(
        () ->
            door.enter(
                LOOK,
                passage -> {
                  check.rebuild(passage, persons -> {});
                  assertThat(numbers(registry.household(passage, FAMILY)))
                      .containsExactlyElementsOf(BY_HAND);
                  return 0;
                }));
  }

  @Test
  @Raises({FindingCode.ORDER_WITHOUT_SOME, FindingCode.ORDER_UNCHANGED})
  @ComesClose({FindingCode.ORDER_WITHOUT_SOME, FindingCode.ORDER_UNCHANGED})
  void anOrderNamesEveryMemberOnceAndIsAnotherThanThePresentOne() {
    assertThat(refusedOrder(BY_RULE, 0)).containsExactly(FindingCode.ORDER_UNCHANGED);
    assertThat(refusedOrder(BY_HAND.subList(0, 4), 0))
        .containsExactly(FindingCode.ORDER_WITHOUT_SOME);
    assertThat(refusedOrder(List.of(FATHER, FATHER, SON, MOTHER, DAUGHTER), 0))
        .containsExactly(FindingCode.ORDER_WITHOUT_SOME);
    List<AddressNumber> another = new ArrayList<>(BY_HAND);
    another.set(0, STUDENT);
    assertThat(refusedOrder(another, 0)).containsExactly(FindingCode.ORDER_WITHOUT_SOME);
    assertThat(refusedOrder(BY_HAND, 1)).containsExactly(FindingCode.ENTRY_CHANGED);
    assertThat(clerk(() -> orders.of(FAMILY)).orElseThrow().settings()).isEmpty();
    set(BY_HAND, 0);
    assertThat(refusedOrder(BY_RULE, 0)).containsExactly(FindingCode.ENTRY_CHANGED);
  }

  @Test
  void settingNeedsItsOwnPermissionAndIsLogged() {
    assertThatThrownBy(
            () -> as(SampleOperators.ADMINISTRATOR, () -> orders.set(FAMILY, BY_HAND, 0)))
        .isInstanceOf(AccessRefusedException.class);
    set(BY_HAND, 0);
    assertThat(tenancy.within(municipality.code(), () -> log.newest(5)))
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo(AuditAction.MEMBER_ORDER);
              assertThat(entry.operatorLogin()).isEqualTo(SampleOperators.CLERK);
              assertThat(entry.subjects())
                  .containsExactlyInAnyOrderElementsOf(
                      BY_RULE.stream().map(AddressNumber::value).toList());
            });
    assertThat(clerk(() -> orders.set(HouseholdNumber.ofSerial(999), BY_HAND, 0))).isEmpty();
  }

  @Test
  void theApiDoesWhatTheScreenDoes() throws Exception {
    String address = "/api/households/" + FAMILY.value() + "/member-order";
    String numbers =
        "\"" + String.join("\",\"", BY_HAND.stream().map(AddressNumber::value).toList()) + "\"";
    var answer =
        web.perform(
                signedIn(put(address))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"members\":[" + numbers + "],\"setting\":0}"))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(page(address)).contains("\"setting\":1", "\"byRule\":[\"" + FATHER.value());
    assertThat(page(address + "/history"))
        .contains("\"byRule\":false", "\"operator\":\"madoguchi\"", numbers);
    var refused =
        web.perform(
                signedIn(put(address))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"members\":[\"" + FATHER.value() + "\"],\"setting\":1}"))
            .andReturn()
            .getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("E1450");
  }

  private OrderedHousehold set(List<AddressNumber> order, int seen) {
    return clerk(() -> orders.set(FAMILY, order, seen)).orElseThrow();
  }

  private List<FindingCode> refusedOrder(List<AddressNumber> order, int seen) {
    try {
      set(order, seen);
      return List.of();
    } catch (EntryRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  private List<AddressNumber> present() {
    return clerk(() -> door.enter(LOOK, passage -> numbers(registry.household(passage, FAMILY))));
  }

  private static List<AddressNumber> numbers(List<ResidentRecord> members) {
    return members.stream().map(member -> member.key().addressNumber()).toList();
  }

  /** The given names as a 住民票の写し of the whole household lists them. */
  private List<String> onThePaper() {
    CertificateRequest request =
        new CertificateRequest(
            FAMILY,
            List.of(),
            new CertificateChoice(
                CertificateForm.HOUSEHOLD, Set.of(), false, false, Requester.SELF, "", 1),
            SealChoice.OF_AUTHENTICATOR);
    long issued = clerk(() -> certificates.issue(request, true)).getFirst().issueNo();
    String text = PdfText.of(clerk(() -> certificates.pdf(issued))).all();
    return List.of("健一", "美咲", "陽菜", "蓮", "和子").stream()
        .sorted(Comparator.comparingInt(text::indexOf))
        .toList();
  }

  private String page(String address) throws Exception {
    return web.perform(signedIn(get(address)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
