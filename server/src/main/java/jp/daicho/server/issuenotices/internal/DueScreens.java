package jp.daicho.server.issuenotices.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.issuenotice.NoticeCondition;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.issuenotices.IssueNotices;
import jp.daicho.server.issuenotices.NoticeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen on which 住民票の写し等交付通知書 are made (8.1.3). */
@Controller
final class DueScreens {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final IssueNotices notices;
  private final Printing printing;
  private final Clock clock;

  DueScreens(IssueNotices notices, Printing printing, Clock clock) {
    this.notices = notices;
    this.printing = printing;
    this.clock = clock;
  }

  /** A row of the list, in words. */
  record Row(
      String key,
      String person,
      String issuedOn,
      String label,
      String requester,
      String number,
      long issueNo,
      boolean registered,
      boolean told) {
    static Row of(IssueNotices.Due due) {
      Requester requester = due.paper().requester();
      return new Row(
          due.issue().written(),
          due.person().value(),
          ShownRegistration.day(LocalDate.ofInstant(due.paper().issuedAt(), JAPAN)),
          due.paper().label(),
          requester == null ? "" : requester.label(),
          due.paper().issueNumber(),
          due.paper().issueNo(),
          due.registered(),
          due.told());
    }
  }

  /** The issues people are told of. */
  @GetMapping("/issue-notices/due")
  String due(DueEntry entry, Model model) {
    return page(entry, null, model);
  }

  /** Issues the notices, and prints them if a printer is chosen (10.7). */
  @PostMapping("/issue-notices/due")
  String tell(DueEntry entry, Model model, RedirectAttributes told) {
    return RegistrationScreens.issued(
        () ->
            printing.issue(
                entry.output(),
                () ->
                    notices.tell(
                        entry.read(LocalDate.now(clock.withZone(JAPAN))),
                        entry.issues(),
                        Boolean.TRUE.equals(entry.alertsConfirmed()))),
        "redirect:/issue-notices/due",
        findings -> page(entry, findings, model),
        told);
  }

  /**
   * The page.
   *
   * @param findings what stands against it; null for what the page was told when it was sent here
   */
  private String page(DueEntry entry, @Nullable List<Finding> findings, Model model) {
    model.addAttribute("entry", entry);
    model.addAttribute("chosen", entry.chosen() == null ? List.of() : entry.chosen());
    if (findings != null) {
      model.addAttribute("findings", findings);
    }
    model.addAttribute("printEntry", entry.output());
    Map<String, String> conditions = new LinkedHashMap<>();
    for (NoticeCondition condition : NoticeCondition.values()) {
      conditions.put(condition.name(), condition.label());
    }
    model.addAttribute("conditions", conditions);
    model.addAttribute("requesters", Requester.values());
    try {
      NoticeQuery query = entry.read(LocalDate.now(clock.withZone(JAPAN)));
      model.addAttribute("condition", query.condition().name());
      model.addAttribute("from", ShownRegistration.day(query.from()));
      model.addAttribute("to", ShownRegistration.day(query.to()));
      model.addAttribute("told", names(query.requesters()));
      model.addAttribute("rows", notices.due(query).stream().map(Row::of).toList());
    } catch (CertificateRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
      model.addAttribute("condition", entry.condition());
      model.addAttribute("from", entry.from());
      model.addAttribute("to", entry.to());
      model.addAttribute("told", names(NoticeCondition.usuallyTold()));
      model.addAttribute("rows", List.of());
    }
    return "issue-notices/due";
  }

  private static Set<String> names(Set<Requester> requesters) {
    return requesters.stream().map(Requester::name).collect(Collectors.toSet());
  }
}
