package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.CertificateSubject;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.PrintOrder;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.FindingView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certificates through the API: whatever the screens do. */
@RestController
@Tag(name = "証明書", description = "住民票の写し、除票の写し、記載事項証明書の発行と交付履歴（5.1～5.8、1.3.8、2.2.2）")
final class CertificatesApi {
  private final Certificates certificates;
  private final ApplicationFiles applications;
  private final Printing printing;

  CertificatesApi(Certificates certificates, ApplicationFiles applications, Printing printing) {
    this.certificates = certificates;
    this.applications = applications;
    this.printing = printing;
  }

  /** The certificate that a paper asks for, and what is wrong with the file. */
  record Applied(CertificateEntry entry, List<FindingView> findings) {}

  /** The pages as PNG images in Base64, and what has to be confirmed. */
  record Preview(
      List<byte[]> pages, List<FindingView> findings, List<OverflowApi.ShortfallView> shortfalls) {}

  /** The copies, in the order of their numbers, and what became of their printing. */
  record Issued(List<PaperView> papers, List<PrintView> prints, List<FindingView> findings) {
    static Issued of(Printing.Issued issued) {
      return new Issued(
          issued.papers().stream().map(PaperView::of).toList(),
          issued.jobs().stream().map(job -> PrintView.of(job, job.outcome())).toList(),
          issued.findings().stream().map(FindingView::of).toList());
    }
  }

  /** Why a paper was destroyed. */
  record DisposalRequest(String reason) {
    /** What has to be there is there. */
    DisposalRequest {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Who can be certified.
   *
   * @param forms the numbers of the forms on which they can
   * @param printedByDefault the items printed unless something else is asked for
   */
  record Choices(
      String household,
      boolean deletedRecords,
      List<String> forms,
      List<Choice> members,
      List<String> printedByDefault) {}

  /**
   * Somebody who can be certified.
   *
   * @param member what the members of a certificate are called by
   * @param ended of a deleted record why and when it ended
   */
  record Choice(String member, String name, String relationship, String birthDate, String ended) {}

  @Operation(
      summary = "証明できる人（世帯の住民、又は除票）",
      description =
          "世帯番号か宛名番号を指定します。住民がいない世帯と、住民でない人については、除票を返します。"
              + "除票は「宛名番号-履歴番号」で指し、そのまま members に入れて発行できます。")
  @GetMapping("/api/certificates/choices")
  Choices choices(
      @Parameter(description = "世帯番号", example = "000000000000019") @RequestParam(defaultValue = "")
          String household,
      @Parameter(description = "宛名番号", example = "000000000000019") @RequestParam(defaultValue = "")
          String resident,
      @Parameter(description = "住民がいても除票を返すか", example = "true")
          @RequestParam(defaultValue = "false")
          boolean deleted) {
    CertificateSubject subject =
        resident.isBlank()
            ? certificates.subject(HouseholdNumber.parse(household), deleted)
            : certificates.subject(AddressNumber.parse(resident), deleted);
    return new Choices(
        subject.household().value(),
        subject.deleted(),
        subject.forms().stream().map(CertificateForm::id).toList(),
        subject.members().stream()
            .map(
                member ->
                    new Choice(
                        member.key(),
                        member.name(),
                        member.relationship(),
                        member.birthDate(),
                        member.ended()))
            .toList(),
        subject.printedByDefault().stream().sorted().map(Enum::name).toList());
  }

  @Operation(summary = "証明書のプレビュー（発行しない）")
  @PostMapping("/api/certificates/preview")
  Preview preview(@RequestBody CertificateEntry entry) {
    CertificatePreview preview = certificates.preview(entry.read());
    return new Preview(
        preview.pages(),
        preview.alerts().stream().map(FindingView::of).toList(),
        OverflowApi.ShortfallView.of(preview.shortfalls()));
  }

  @Operation(
      summary = "証明書を発行する（部数ごとに発行番号が異なる）",
      description = "printTo にプリンタを渡すと印刷もします。印刷できなくても発行は済んでいて、もう一度印刷できます（10.7）。")
  @PostMapping("/api/certificates")
  ResponseEntity<Issued> issue(@RequestBody CertificateEntry entry) {
    CertificateRequest request = entry.read();
    Printing.Issued issued =
        printing.issue(
            PrintOrder.parse(entry.printTo()),
            () -> certificates.issue(request, CertificateEntry.isTrue(entry.alertsConfirmed())));
    return ResponseEntity.created(
            URI.create("/api/certificates/" + issued.papers().getFirst().issueNo()))
        .body(Issued.of(issued));
  }

  @Operation(
      summary = "交付申請書のデータ（CSV）を読み取る（発行しない）",
      description = "住民票の写し等の交付申請書、又は個人番号カードの券面事項を、証明書の発行の入力に直して返します（10.8）。")
  @PostMapping(path = "/api/certificates/application", consumes = "text/csv")
  Applied application(@RequestBody byte[] csv) {
    ApplicationFiles.Taken taken = applications.take(csv);
    return new Applied(taken.entry(), taken.findings().stream().map(FindingView::of).toList());
  }

  @Operation(summary = "発行した証明書の照会")
  @GetMapping("/api/certificates/{issueNo}")
  PaperView show(@PathVariable long issueNo) {
    return PaperView.of(certificates.find(issueNo));
  }

  @Operation(summary = "発行した証明書のPDF（発行したときのまま）")
  @GetMapping("/api/certificates/{issueNo}/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long issueNo) {
    return PdfResponse.of(issueNo, certificates.pdf(issueNo), false);
  }

  @Operation(summary = "誤って発行した証明書の処分を記録する")
  @PostMapping("/api/certificates/{issueNo}/disposal")
  PaperView dispose(@PathVariable long issueNo, @RequestBody DisposalRequest request) {
    return PaperView.of(certificates.dispose(issueNo, request.reason()));
  }

  @Operation(summary = "住民の交付履歴")
  @GetMapping("/api/residents/{number}/certificates")
  List<PaperView> history(@PathVariable String number) {
    return certificates.issuedFor(AddressNumber.of(number)).stream().map(PaperView::of).toList();
  }

  @ExceptionHandler
  ProblemDetail unreadable(InvalidValueException unreadable) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    problem.setTitle("要求に誤りがあります");
    problem.setDetail("世帯番号又は宛名番号の形が正しくありません。");
    return problem;
  }
}
