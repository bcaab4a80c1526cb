package jp.daicho.server.certificates.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssueHistory;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.reference.StandardReferenceData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen on which issued papers are looked for (2.2.2), and who asked is put right (8.1.1). */
@Controller
final class IssueHistoryScreens {
  private static final Map<String, String> DISPOSALS = disposals();
  private static final String PAGE = "certificates/history";

  private final IssueHistory history;

  IssueHistoryScreens(IssueHistory history) {
    this.history = history;
  }

  /** A row of the list, in words. */
  record Row(IssuedPaper paper, String issuedAt, String persons, String printed, String place) {
    static Row of(IssuedPaper paper, Map<String, String> places) {
      List<String> numbers = paper.persons().stream().map(AddressNumber::value).toList();
      return new Row(
          paper,
          moment(paper.issuedAt()),
          String.join("、", numbers),
          onPaper(paper),
          places.getOrDefault(paper.placeOfEntry(), paper.placeOfEntry()));
    }
  }

  /** Asks for criteria, and shows the papers that fit if any are given. */
  @GetMapping("/certificates")
  String find(IssueEntry entry, Model model) {
    model.addAttribute("entry", entry);
    model.addAttribute("kinds", kinds());
    model.addAttribute("items", items());
    model.addAttribute("requesters", withAny(requesters()));
    model.addAttribute("disposals", DISPOSALS);
    if (entry.isEmpty()) {
      return PAGE;
    }
    try {
      IssueHistory.Found found = history.find(entry.read());
      model.addAttribute(
          "rows", found.papers().stream().map(paper -> Row.of(paper, found.places())).toList());
      model.addAttribute("cards", found.cards());
      model.addAttribute("next", found.next());
    } catch (CertificateRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
    }
    return PAGE;
  }

  /** Puts right who asked for a certificate. */
  @PostMapping("/certificates/{issueNo}/requester")
  String correct(
      @PathVariable long issueNo, @RequestParam String requester, RedirectAttributes told) {
    try {
      history.correctRequester(issueNo, Requester.parse(requester));
      told.addFlashAttribute("message", "請求者を修正しました。");
    } catch (CertificateRefusedException refusal) {
      told.addFlashAttribute("findings", refusal.findings());
    }
    return "redirect:/certificates/" + issueNo;
  }

  /** The classes of requester, by name. */
  static Map<String, String> requesters() {
    Map<String, String> requesters = new LinkedHashMap<>();
    for (Requester requester : Requester.values()) {
      requesters.put(requester.name(), requester.label());
    }
    return requesters;
  }

  /** A moment in the time of Japan. */
  static String moment(Instant at) {
    return ShownDates.of(StandardReferenceData.eras()).of(at);
  }

  /** 記載事項: the items that can be left out and are on the paper, in words. */
  private static String onPaper(IssuedPaper paper) {
    List<String> words =
        paper.isCertifiedCopy()
            ? paper.printed().stream().sorted().map(CertificateItem::label).toList()
            : paper.shows().stream().sorted().map(ItemProtection::label).toList();
    return String.join("、", words) + (paper.history() ? (words.isEmpty() ? "履歴" : "、履歴") : "");
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("", "すべて");
    for (CertificateForm form : CertificateForm.values()) {
      kinds.put(form.id(), form.label());
    }
    PaperKinds.standard().all().forEach(kind -> kinds.put(kind.id(), kind.label()));
    return kinds;
  }

  private static Map<String, String> items() {
    Map<String, String> items = new LinkedHashMap<>();
    items.put("", "すべて");
    for (CertificateItem item : CertificateItem.values()) {
      items.put(item.name(), item.label());
    }
    return items;
  }

  private static Map<String, String> disposals() {
    Map<String, String> disposals = new LinkedHashMap<>();
    disposals.put("", "すべて");
    disposals.put("true", "処分済み");
    disposals.put("false", "処分なし");
    return disposals;
  }

  private static Map<String, String> withAny(Map<String, String> choices) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("", "すべて");
    all.putAll(choices);
    return all;
  }
}
