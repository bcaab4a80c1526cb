package jp.daicho.server.issuenotices.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.issuenotice.NoticeCondition;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.issuenotices.NoticeQuery;
import jp.daicho.server.issuenotices.ToldIssue;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Which notices are asked for, as typed or given to the API.
 *
 * @param condition by name; that of everybody registered but the person's own requests if missing
 * @param requesters by name; those usually told of if missing
 * @param from the first day of issue; thirty days ago if missing
 * @param to the last day of issue; today if missing
 * @param chosen the issues, each as number of the certificate and 宛名番号 with a colon between
 * @param printTo where the notices are printed; PDF if missing
 * @param copies how many of each; one if missing
 */
record DueEntry(
    @Nullable String condition,
    @Nullable List<String> requesters,
    @Nullable String from,
    @Nullable String to,
    @Nullable List<String> chosen,
    @Nullable Boolean alertsConfirmed,
    @Nullable String printTo,
    @Nullable String copies) {
  private static final int USUAL_DAYS = 30;

  /** Where the notices are put out, and in how many copies. */
  PrintEntry output() {
    return new PrintEntry(printTo, copies);
  }

  /**
   * The query.
   *
   * @throws CertificateRefusedException if something cannot be read
   */
  NoticeQuery read(LocalDate today) {
    Findings findings = new Findings();
    NoticeCondition read =
        findings.read(
            text(condition, NoticeCondition.REGISTERED_EXCEPT_SELF.name()),
            new EntryItem("condition", "出力条件"),
            DueEntry::condition);
    Set<Requester> told = EnumSet.noneOf(Requester.class);
    if (requesters == null) {
      told.addAll(NoticeCondition.usuallyTold());
    } else {
      for (String name : requesters) {
        Requester requester =
            findings.read(name, new EntryItem("requesters", "通知する請求者の区分"), Requester::parse);
        if (requester != null) {
          told.add(requester);
        }
      }
    }
    EntryItem last = new EntryItem("to", "交付年月日（まで）");
    LocalDate first =
        findings.read(
            text(from, today.minusDays(USUAL_DAYS).toString()),
            new EntryItem("from", "交付年月日（から）"),
            DueEntry::day);
    LocalDate end = findings.read(text(to, today.toString()), last, DueEntry::day);
    if (first != null && end != null && end.isBefore(first)) {
      findings.add(FindingCode.PERIOD_REVERSED, last);
    }
    if (findings.hasErrors() || read == null || first == null || end == null) {
      throw new CertificateRefusedException(findings.list());
    }
    return new NoticeQuery(read, told, first, end);
  }

  /**
   * The issues that were chosen.
   *
   * @throws CertificateRefusedException if something cannot be read
   */
  List<ToldIssue> issues() {
    Findings findings = new Findings();
    List<ToldIssue> issues = new ArrayList<>();
    for (String text : chosen == null ? List.<String>of() : chosen) {
      ToldIssue issue = findings.read(text, new EntryItem("chosen", "通知する交付"), ToldIssue::parse);
      if (issue != null) {
        issues.add(issue);
      }
    }
    if (findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
    return issues;
  }

  private static NoticeCondition condition(String name) {
    for (NoticeCondition condition : NoticeCondition.values()) {
      if (condition.name().equals(name)) {
        return condition;
      }
    }
    throw new InvalidValueException(Fault.UNKNOWN_CODE, "condition");
  }

  private static LocalDate day(String text) {
    return RegisterDate.parseDay(text, StandardReferenceData.eras());
  }

  private static String text(@Nullable String text, String usual) {
    return text == null || text.isBlank() ? usual : text.strip();
  }

  /** Without the persons, who have no place in a log. */
  @Override
  public String toString() {
    return "DueEntry";
  }
}
