package jp.daicho.server.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.server.access.Visitor.Answer;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.SendingMessages;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.SupportWork;
import jp.daicho.server.support.NotedStatements;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.supportmeasures.SupportNotices;
import jp.daicho.server.supportmeasures.SupportNotices.Notice;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A municipality in which a mother and her daughter, two of a household of five, are under a
 * support measure, or nobody is; everything else is the same in all. A visitor asks for everything
 * there, in the same order everywhere, so that what grows by asking grows alike.
 */
final class MeasuredTown {
  /** What differs from one request to the next, or from one municipality to another. */
  private static final List<Pattern> NOISE =
      List.of(
          // against forged requests: new in each session
          Pattern.compile("(?<=name=\"_csrf\" value=\")[^\"]*"),
          Pattern.compile("(?<=name=\"csrf-token\" content=\")[^\"]*"),
          // of the page that was shown: signed with the time
          Pattern.compile("(?<=name=\"mark\" value=\")[^\"]*"),
          // pictures of pages, whose texts are compared where they are fetched as PDF
          Pattern.compile("[A-Za-z0-9+/]{500,}=*"),
          // the secret of an authenticator, made anew each time, and its picture
          Pattern.compile("(?<=data:image/svg[+]xml;base64,)[A-Za-z0-9+/=]*"),
          Pattern.compile("\\b[A-Z2-7]{32}\\b"),
          // ids of messages that no move made
          Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          // the towns of the municipality, which are no data of residents
          Pattern.compile("<datalist id=\"towns\">.*?</datalist>", Pattern.DOTALL),
          // the time of day
          Pattern.compile("\\d{1,2}(:\\d{2}|時\\d{1,2}分)(:\\d{2}(\\.\\d+)?(Z|\\+09:00)?)?"));

  private static final List<AddressNumber> PEOPLE =
      List.of(
          RegisteredPeople.MOTHER,
          RegisteredPeople.FATHER,
          RegisteredPeople.DAUGHTER,
          RegisteredPeople.STUDENT);

  /** What comes closest to a protected person, beside a plain request for each route. */
  private static final Path PROBES =
      Path.of("src", "test", "resources", "access", "measure-probes.tsv");

  /** Far beyond what other tests count to. */
  private static final long FIRST_NUMBER = 1_000_000;

  /** Whom an answer is about. */
  enum Who {
    MOTHER,
    FATHER,
    DAUGHTER,
    STRANGER
  }

  private final ApplicationContext context;
  private final PlantedRegister planted;
  private final List<ServedMunicipality> alike;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Map<String, List<String>> statements = new LinkedHashMap<>();

  /**
   * Plants one and visits it.
   *
   * @param alike those that are compared
   * @param which which of them it is
   * @param measure what the measure says; null for none
   */
  MeasuredTown(
      ApplicationContext context,
      Visitor visitor,
      List<ServedMunicipality> alike,
      int which,
      @Nullable SupportEntry measure) {
    this.context = context;
    this.alike = alike;
    Runnable countOn = TestDatabase.countFrom(FIRST_NUMBER);
    planted = PlantedRegister.withoutMeasure(context, alike.get(which));
    Operator responsible = planted.roles().everything();
    List<Map<String, String>> numbers = CurrentOperator.as(responsible, () -> numbers(measure));
    Operator operator =
        planted
            .roles()
            .without(
                Permission.SUPPORT_MEASURE_ENQUIRY,
                Permission.SUPPORT_MEASURE_MANAGEMENT,
                Permission.SUPPORT_MEASURE_RELEASE,
                // the log tells whoever reads it all that was done (10.2), measures included
                Permission.AUDIT_READING);
    visit(visitor, operator, numbers, false);
    visit(visitor, operator, numbers, true);
    countOn.run();
  }

  /** What was answered, by what was asked. */
  Map<String, String> answers() {
    return answers;
  }

  /** The texts of the statements that it took to answer, in their order, by what was asked. */
  Map<String, List<String>> statements() {
    return statements;
  }

  private void visit(
      Visitor visitor, Operator operator, List<Map<String, String>> numbers, boolean changing) {
    for (AccessRule rule : AccessTable.read().values()) {
      if (rule.changes() == changing
          && !rule.endsSessions()
          && !rule.address().contains("openapi")) {
        ask(visitor, operator, numbers, rule);
      }
    }
    // Her relatives first: a paper that is issued takes a number, and one that is refused does not.
    List<Map<String, String>> relativesFirst = new ArrayList<>(numbers);
    relativesFirst.sort(Comparator.comparing(some -> !Who.FATHER.name().equals(some.get("who"))));
    for (AccessRule rule : AccessTable.read(PROBES).values()) {
      if (rule.changes() == changing) {
        ask(visitor, operator, relativesFirst, rule);
      }
    }
  }

  private void ask(
      Visitor visitor, Operator operator, List<Map<String, String>> numbers, AccessRule rule) {
    Set<String> asked = new HashSet<>();
    for (Map<String, String> some : numbers) {
      String who = String.valueOf(some.get("who"));
      boolean needless = rule.changes() && who.equals(Who.STRANGER.name());
      if (!needless && asked.add(rule.filled(some))) {
        String question = rule.route().method() + " " + rule.route().pattern() + " " + who;
        NotedStatements.take();
        answers.put(question, neutral(visitor.ask(operator, rule.ask(some))));
        statements.put(
            question, NotedStatements.take().stream().map(text -> neutral(text)).toList());
      }
    }
  }

  private String neutral(Answer answer) {
    return neutral(
        answer.status() + " " + answer.type() + " " + answer.location() + "\n" + answer.text());
  }

  private String neutral(String text) {
    String neutral = text;
    for (ServedMunicipality each : alike) {
      neutral =
          neutral
              .replace(each.code().value(), "（番号）")
              .replace(each.code().value().substring(0, 5), "（番号）")
              .replace(each.name(), "（名称）")
              .replace(each.kana(), "（カナ）");
    }
    for (Pattern noise : NOISE) {
      neutral = noise.matcher(neutral).replaceAll("");
    }
    return neutral;
  }

  /** The numbers of everybody, each with a paper issued before anybody asked for support. */
  private List<Map<String, String>> numbers(@Nullable SupportEntry measure) {
    List<Map<String, String>> all = new ArrayList<>();
    for (AddressNumber person : PEOPLE) {
      Map<String, String> one = new HashMap<>(planted.numbers());
      one.put("resident", person.value());
      if (person.equals(RegisteredPeople.STUDENT)) {
        one.put("household", RegisteredPeople.ALONE.value());
      }
      one.put("paper", Long.toString(paperOf(person)));
      one.put("who", Who.values()[all.size()].name());
      one.put("move", Integer.toString(all.size() + 1));
      all.add(one);
    }
    if (measure != null) {
      SupportWork work = context.getBean(SupportWork.class);
      KeptMeasure kept = work.receive(measure, true);
      work.start(
          kept.number(), kept.version(), String.valueOf(planted.numbers().get("today")), "", true);
      context.getBean(SupportNotices.class).issue(Notice.START, List.of(kept.number()), true);
    }
    context.getBean(SendingMessages.class).prepare(Partner.CS);
    Map<String, String> later = new HashMap<>(all.getFirst());
    InspectionLists lists = context.getBean(InspectionLists.class);
    long list = lists.order(Map.of(), InspectionFormat.CSV);
    lists.make(list, persons -> {});
    later.put("list", Long.toString(list));
    later.put("who", "LATER");
    all.add(later);
    return all;
  }

  private long paperOf(AddressNumber person) {
    return context
        .getBean(Certificates.class)
        .issue(
            new CertificateRequest(
                null,
                List.of(person),
                new CertificateChoice(
                    CertificateForm.INDIVIDUAL, Set.of(), false, false, Requester.SELF, "", 1),
                SealChoice.OF_AUTHENTICATOR),
            true)
        .getFirst()
        .issueNo();
  }
}
