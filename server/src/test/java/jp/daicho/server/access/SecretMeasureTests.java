package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.server.access.Visitor.Answer;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.SupportMeasures;
import jp.daicho.server.protection.SupportWork;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.supportmeasures.SupportNotices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A protected person in a household of five (3.4, 1.1.16). Whoever may see a record sees its mark,
 * since it is she who might tell the address (ADR 0022); what the measure says nobody learns who
 * may not look into the measures, and where no protected person is shown nobody learns that there
 * is one. An automatic visitor asks for everything and compares byte by byte.
 */
@ServiceTest
class SecretMeasureTests {
  /** The words of a measure. */
  private static final List<String> SECRETS =
      List.of("加害秘男", "隠里町", "080-5555", "秘密の連絡先", "himitsu@example", "転送先秘密市", "粗暴につき", "併秘子");

  /** Requests that change nothing, beside those that only get something. */
  private static final Pattern READING =
      Pattern.compile(".*(preview|search|check|offers|same-persons|/text|individual-number).*");

  /** What differs from one request to the next and tells nothing. */
  private static final List<Pattern> NOISE =
      List.of(
          Pattern.compile("(?<=name=\"_csrf\" value=\")[^\"]*"),
          Pattern.compile("(?<=name=\"csrf-token\" content=\")[^\"]*"),
          Pattern.compile("(?<=name=\"mark\" value=\")[^\"]*"),
          Pattern.compile("\\d{1,2}(:\\d{2}|時\\d{1,2}分)(:\\d{2}(\\.\\d+)?Z?)?"));

  private static final List<AddressNumber> PEOPLE =
      List.of(
          RegisteredPeople.MOTHER,
          RegisteredPeople.FATHER,
          RegisteredPeople.DAUGHTER,
          RegisteredPeople.SON,
          RegisteredPeople.GRANDMOTHER,
          RegisteredPeople.GRANDFATHER,
          RegisteredPeople.STUDENT);

  private final ApplicationContext context;
  private final Visitor visitor;
  private final PlantedRegister here;
  private final Operator responsible;
  private final List<Map<String, String>> numbers;

  @Autowired private SupportWork work;
  @Autowired private SupportMeasures measures;
  @Autowired private SupportNotices notices;

  SecretMeasureTests(@Autowired ApplicationContext context, @Autowired MockMvc web) {
    this.context = context;
    visitor = new Visitor(web);
    here = PlantedRegister.withoutMeasure(context);
    responsible = here.roles().everything();
    numbers = CurrentOperator.as(responsible, this::numbers);
    visit(); // so that what grows by looking has grown
  }

  @Test
  void whatAMeasureSaysNobodyLearnsWhoMayNotLookIntoIt() {
    SupportEntry secret = measure("加害秘男", RegisteredPeople.STUDENT, "隠里町１番地");
    SupportEntry plain = measure("某", RegisteredPeople.GRANDMOTHER, "某町１番地");

    KeptMeasure provisional = receive(secret);
    Map<String, String> provisionally = visit();
    assertNothingOf(provisionally);
    correct(provisional, plain);
    assertSame(provisionally, visit());

    KeptMeasure started = start(correct(provisional, secret));
    told(started);
    Map<String, String> whileItLasts = visit();
    assertNothingOf(whileItLasts);
    correct(started, plain);
    assertSame(whileItLasts, visit());
  }

  @Test
  void wherePeopleUnderSupportAreNotShownNothingTellsThatThereAreAny() {
    Map<String, String> before = visit();
    start(receive(measure("加害秘男", RegisteredPeople.STUDENT, "隠里町１番地")));
    Map<String, String> after = visit();

    List<String> differing =
        before.keySet().stream().filter(it -> !before.get(it).equals(after.get(it))).toList();
    assertThat(differing).isEmpty();
  }

  /** What an operator who may do everything but look into measures gets, by what she asked. */
  private Map<String, String> visit() {
    Operator operator =
        here.roles()
            .without(
                Permission.SUPPORT_MEASURE_ENQUIRY,
                Permission.SUPPORT_MEASURE_MANAGEMENT,
                Permission.SUPPORT_MEASURE_RELEASE);
    Map<String, String> answers = new TreeMap<>();
    for (AccessRule rule : AccessTable.read().values()) {
      if (rule.changes() && !READING.matcher(rule.route().pattern()).matches()) {
        continue;
      }
      for (Map<String, String> some : numbers) {
        answers.computeIfAbsent(
            rule.route().method() + " " + rule.filled(some),
            asked -> neutral(visitor.ask(operator, rule.ask(some))));
      }
    }
    assertThat(answers).hasSizeGreaterThan(300);
    return answers;
  }

  private static String neutral(Answer answer) {
    String text =
        answer.status() + " " + answer.type() + " " + answer.location() + "\n" + answer.text();
    for (Pattern noise : NOISE) {
      text = noise.matcher(text).replaceAll("");
    }
    return text;
  }

  private static void assertNothingOf(Map<String, String> answers) {
    answers.forEach((asked, answer) -> assertThat(SECRETS).as(asked).noneMatch(answer::contains));
  }

  private static void assertSame(Map<String, String> one, Map<String, String> other) {
    List<String> differing = new ArrayList<>();
    one.forEach(
        (asked, answer) -> {
          if (!answer.equals(other.get(asked))) {
            differing.add(asked + Differences.first(answer, String.valueOf(other.get(asked))));
          }
        });
    assertThat(differing).isEmpty();
  }

  private KeptMeasure receive(SupportEntry entry) {
    return CurrentOperator.as(responsible, () -> work.receive(entry, true));
  }

  private KeptMeasure correct(KeptMeasure kept, SupportEntry entry) {
    KeptMeasure now = CurrentOperator.as(responsible, () -> measures.find(kept.number()));
    String from = now.measure().period().map(period -> period.from().toString()).orElse("");
    String to = now.measure().period().map(period -> period.to().toString()).orElse("");
    return CurrentOperator.as(
        responsible, () -> work.correct(now.number(), now.version(), entry, from, to, true));
  }

  private KeptMeasure start(KeptMeasure kept) {
    return CurrentOperator.as(
        responsible,
        () -> work.start(kept.number(), kept.version(), here.numbers().get("today"), "", true));
  }

  /** The applicant is told by a paper, which says where she lives. */
  private void told(KeptMeasure kept) {
    CurrentOperator.as(
        responsible,
        () -> notices.issue(SupportNotices.Notice.START, List.of(kept.number()), true));
  }

  /** The mother and her daughter are protected, whatever else the measure says. */
  private static SupportEntry measure(String assailant, AddressNumber number, String address) {
    boolean secret = assailant.contains("秘");
    SupportEntry entry =
        PlantedRegister.support()
            .with(SupportGroup.APPLICANT, "address", address)
            .with(SupportGroup.APPLICANT, "formerAddresses", address)
            .with(SupportGroup.APPLICANT, "telephone", secret ? "080-5555-0000" : "")
            .with(SupportGroup.APPLICANT, "mail", secret ? "himitsu@example.jp" : "")
            .with(SupportGroup.APPLICANT, "otherContact", secret ? "秘密の連絡先" : "")
            .with(SupportGroup.JOINT, "addressNumber", RegisteredPeople.DAUGHTER.value())
            .with(SupportGroup.JOINT, "name", secret ? "併秘子" : "某子")
            .with(SupportGroup.ASSAILANT, "name", assailant)
            .with(SupportGroup.ASSAILANT, "addressNumber", number.value())
            .with(SupportGroup.ASSAILANT, "address", address)
            .with(SupportGroup.ASSAILANT, "other", secret ? "粗暴につき注意" : "")
            .with(SupportGroup.ASKED, 0, "address", address);
    return secret
        ? entry
            .with(SupportGroup.ASKED, 1, "office", "supplement-domicile")
            .with(SupportGroup.FORWARDED, "municipality", "転送先秘密市")
        : entry;
  }

  /** The numbers of everybody, each with a paper issued before anybody asked for support. */
  private List<Map<String, String>> numbers() {
    List<Map<String, String>> all = new ArrayList<>();
    for (AddressNumber person : PEOPLE) {
      Map<String, String> one = new HashMap<>(here.numbers());
      one.put("resident", person.value());
      if (person.equals(RegisteredPeople.STUDENT)) {
        one.put("household", RegisteredPeople.ALONE.value());
      }
      if (!person.equals(RegisteredPeople.GRANDFATHER)
          && !person.equals(RegisteredPeople.GRANDMOTHER)) {
        one.put(
            "paper",
            Long.toString(
                context
                    .getBean(Certificates.class)
                    .issue(copy(person), true)
                    .getFirst()
                    .issueNo()));
      }
      one.put("move", Integer.toString(all.size() + 1));
      all.add(one);
    }
    // The paper that tells the applicant gets the next number.
    Map<String, String> notice = new HashMap<>(all.getFirst());
    notice.put("paper", Long.toString(Long.parseLong(all.getLast().get("paper")) + 1));
    all.add(notice);
    return all;
  }

  private static CertificateRequest copy(AddressNumber person) {
    return new CertificateRequest(
        null,
        List.of(person),
        new CertificateChoice(
            CertificateForm.INDIVIDUAL, Set.of(), false, false, Requester.SELF, "", 1),
        SealChoice.OF_AUTHENTICATOR);
  }
}
