package jp.daicho.server.certificates.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.CertificateSubject;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.PaperUnknownException;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.PrintOrder;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.findings.FaultPage;
import jp.daicho.server.reference.AuthenticatorRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens on which certificates are chosen, previewed, issued and looked up. */
@Controller
final class CertificateScreens {
  private static final String NEW = "certificates/new";
  private static final String ISSUED = "certificates/issued";

  private final Certificates certificates;
  private final ApplicationFiles applications;
  private final Printing printing;

  CertificateScreens(Certificates certificates, ApplicationFiles applications, Printing printing) {
    this.certificates = certificates;
    this.applications = applications;
    this.printing = printing;
  }

  /** Asks whose certificate, or shows the choices for a household or a person. */
  @GetMapping("/certificates/new")
  String open(
      @RequestParam(defaultValue = "") String household,
      @RequestParam(defaultValue = "") String resident,
      @RequestParam(defaultValue = "false") boolean deleted,
      Model model) {
    if (household.isBlank() && resident.isBlank()) {
      return NEW;
    }
    try {
      CertificateSubject subject = subject(household, resident, deleted);
      return choices(subject, begin(subject, resident.strip()), resident, model);
    } catch (CertificateRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
    } catch (InvalidValueException unreadable) {
      model.addAttribute("problem", "番号の形が正しくありません。世帯番号又は宛名番号を確認してください。");
    }
    return NEW;
  }

  /** The choices as they stand at first: of a person the latest record, else everybody. */
  private static CertificateEntry begin(CertificateSubject subject, String person) {
    List<String> members =
        subject.members().stream()
            .filter(member -> person.isEmpty() || member.number().value().equals(person))
            .limit(person.isEmpty() ? Integer.MAX_VALUE : 1)
            .map(CertificateSubject.Member::key)
            .toList();
    CertificateForm residents =
        person.isEmpty() ? CertificateForm.HOUSEHOLD : CertificateForm.INDIVIDUAL;
    CertificateForm form = subject.deleted() ? CertificateForm.DELETED : residents;
    return new CertificateEntry(
        form.id(),
        subject.household().value(),
        members,
        subject.printedByDefault().stream().map(Enum::name).toList(),
        false,
        false,
        Requester.SELF.name(),
        "",
        "1",
        "",
        false,
        false,
        SigningEntry.AS_SET,
        null);
  }

  /** Takes in what stands on an application or a card, and shows the choices (10.8). */
  @PostMapping("/certificates/intake")
  String takeIn(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Model model)
      throws IOException {
    if (file == null || file.isEmpty()) {
      model.addAttribute("problem", "ファイルが選ばれていません。交付申請書のCSVファイルを選んでください。");
      return NEW;
    }
    ApplicationFiles.Taken taken = applications.take(file.getBytes());
    if (!taken.isUsable()) {
      model.addAttribute("findings", CounterFile.atFile(taken.findings()));
      return NEW;
    }
    model.addAttribute("message", "申請書のデータを読み取りました。申請書と見比べてください。");
    return again(taken.entry(), "", CounterFile.atFile(taken.findings()), model);
  }

  /** Shows the preview beside the choices. */
  @PostMapping(path = "/certificates/new", params = "preview")
  String preview(
      CertificateEntry entry, @RequestParam(defaultValue = "") String resident, Model model) {
    List<Finding> findings;
    try {
      CertificatePreview preview = certificates.preview(entry.read());
      findings = preview.alerts();
      model.addAttribute("shortfalls", preview.shortfalls());
      model.addAttribute("pages", preview.images());
    } catch (CertificateRefusedException refusal) {
      findings = refusal.findings();
    }
    return again(entry, resident, findings, model);
  }

  /** Issues the certificate; when something stands against it, shows the choices again. */
  @PostMapping(path = "/certificates/new", params = "!preview")
  String issue(
      CertificateEntry entry,
      @RequestParam(defaultValue = "") String resident,
      Model model,
      RedirectAttributes told) {
    try {
      CertificateRequest request = entry.read();
      Printing.Issued printed =
          printing.issue(
              PrintOrder.parse(entry.printTo()),
              () -> certificates.issue(request, CertificateEntry.isTrue(entry.alertsConfirmed())));
      return printed.shown("証明書を" + printed.papers().size() + "部発行しました。", told);
    } catch (CertificateRefusedException refusal) {
      return again(entry, resident, refusal.findings(), model);
    }
  }

  /** A paper that was issued. */
  @GetMapping("/certificates/{issueNo}")
  String issued(@PathVariable long issueNo, Model model) {
    model.addAttribute("paper", certificates.find(issueNo));
    model.addAttribute("items", CertificateItem.values());
    model.addAttribute("requesters", IssueHistoryScreens.requesters());
    return ISSUED;
  }

  /** Its bytes, to be shown by the browser or kept as a file. */
  @GetMapping("/certificates/{issueNo}/pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable long issueNo, @RequestParam(defaultValue = "false") boolean download) {
    return PdfResponse.of(issueNo, certificates.pdf(issueNo), download);
  }

  /** Records that a paper issued by mistake was destroyed. */
  @PostMapping("/certificates/{issueNo}/disposal")
  String dispose(
      @PathVariable long issueNo,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes told) {
    try {
      certificates.dispose(issueNo, reason);
    } catch (CertificateRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
      return issued(issueNo, model);
    }
    told.addFlashAttribute("message", "処分を記録しました。");
    return "redirect:/certificates/" + issueNo;
  }

  /** What was issued is not shown while somebody on it is under support measures (3.4). */
  @ExceptionHandler
  ModelAndView heldBack(CertificateRefusedException refusal) {
    Finding first = refusal.findings().getFirst();
    return FaultPage.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "表示できません",
        first.number() + "　" + first.reason() + first.remedy());
  }

  @ExceptionHandler({PaperUnknownException.class, InvalidValueException.class})
  ModelAndView unknown() {
    return FaultPage.notFound("この番号の証明書は発行されていません。");
  }

  private CertificateSubject subject(String household, String resident, boolean deleted) {
    return resident.isBlank()
        ? certificates.subject(HouseholdNumber.parse(household), deleted)
        : certificates.subject(AddressNumber.parse(resident), deleted);
  }

  private String again(
      CertificateEntry entry, String resident, List<Finding> findings, Model model) {
    model.addAttribute("findings", findings);
    String household = entry.household();
    if (household == null || household.isBlank()) {
      return NEW;
    }
    try {
      return choices(
          subject(household, resident, entry.isOfDeletedRecords()), entry, resident, model);
    } catch (CertificateRefusedException | InvalidValueException gone) {
      return NEW;
    }
  }

  private String choices(
      CertificateSubject subject, CertificateEntry entry, String resident, Model model) {
    model.addAttribute("resident", resident);
    model.addAttribute("subject", subject);
    model.addAttribute("entry", entry);
    model.addAttribute("chosen", orNone(entry.members()));
    model.addAttribute("printed", orNone(entry.printed()));
    model.addAttribute("items", items(subject, item -> !item.isOnEveryCopy()));
    model.addAttribute("statedItems", items(subject, CertificateItem::isOnEveryCopy));
    model.addAttribute("forms", subject.forms());
    model.addAttribute("requesters", IssueHistoryScreens.requesters());
    Map<String, String> seals = new LinkedHashMap<>();
    seals.put("", "設定のとおり");
    for (SealChoice seal : SealChoice.values()) {
      seals.put(seal.name(), seal.label());
    }
    model.addAttribute("seals", seals);
    SigningEntry signing = entry.signing();
    model.addAttribute("signing", signing == null ? SigningEntry.AS_SET : signing);
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("", "設定のとおり");
    for (AuthenticatorRole role : AuthenticatorRole.values()) {
      roles.put(role.name(), role.label());
    }
    model.addAttribute("roles", roles);
    model.addAttribute("printEntry", new PrintEntry(entry.printTo(), entry.copies()));
    return NEW;
  }

  private static List<CertificateItem> items(
      CertificateSubject subject, Predicate<CertificateItem> which) {
    return Arrays.stream(CertificateItem.values())
        .filter(which)
        .filter(item -> subject.hasForeignResident() || !item.isOfForeignResidents())
        .filter(item -> subject.deleted() || !item.isOfDeletedRecords())
        .toList();
  }

  private static List<String> orNone(@Nullable List<String> texts) {
    return texts == null ? List.of() : texts;
  }
}
