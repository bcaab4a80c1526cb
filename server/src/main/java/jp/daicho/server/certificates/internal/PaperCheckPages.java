package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.certificates.PaperCheck;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The page and the address at which anyone, without signing in, can check a signed paper. */
@Controller
@Tag(name = "署名付き証明書の確認", description = "ログインせずに使えます（ADR 0028）。")
final class PaperCheckPages {
  private static final String PAGE = "check";
  private static final int LARGEST = 5 * 1024 * 1024;
  private static final String BUSY = "確認の要求が多いため、今は確認できません。１分ほど待ってから、もう一度試してください。";
  private static final String TOO_LARGE = "ファイルが大きすぎます。5MBまでのPDFファイルを選んでください。";

  private final PaperCheck check;
  private final CheckLimit limit;
  private final Municipalities municipalities;

  PaperCheckPages(PaperCheck check, CheckLimit limit, Municipalities municipalities) {
    this.check = check;
    this.limit = limit;
    this.municipalities = municipalities;
  }

  /** What is told of a paper. */
  record Told(
      String verdict,
      String label,
      String explanation,
      @Nullable String municipality,
      @Nullable String paper,
      @Nullable String issueNumber,
      @Nullable Instant issuedAt,
      @Nullable Instant stampedAt) {}

  /** Asks for the file. */
  @GetMapping("/check")
  String open() {
    return PAGE;
  }

  /** Tells of a file. */
  @PostMapping("/check")
  String check(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      Model model)
      throws IOException {
    if (file == null || file.isEmpty()) {
      model.addAttribute("problem", "ファイルが選ばれていません。確認するPDFファイルを選んでください。");
    } else if (file.getSize() > LARGEST) {
      model.addAttribute("problem", TOO_LARGE);
    } else {
      Told told = told(request, file.getBytes());
      if (told == null) {
        model.addAttribute("problem", BUSY);
      } else {
        model.addAttribute("told", told);
        Instant at = told.issuedAt();
        model.addAttribute("issuedAt", at == null ? null : IssueHistoryScreens.moment(at));
        Instant stamped = told.stampedAt();
        model.addAttribute(
            "stampedAt", stamped == null ? null : IssueHistoryScreens.moment(stamped));
      }
    }
    return PAGE;
  }

  @Operation(
      summary = "署名付き証明書（PDF）を確認する",
      description = "認証は要りません。真正かどうかと、文書に書かれている発行者・種別・発行番号・発行日時だけを返します。")
  @PostMapping(path = "/api/check", consumes = "application/pdf")
  @ResponseBody
  ResponseEntity<Told> check(@RequestBody byte[] pdf, HttpServletRequest request) {
    if (pdf.length > LARGEST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
    }
    Told told = told(request, pdf);
    if (told == null) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, BUSY);
    }
    return ResponseEntity.ok(told);
  }

  private @Nullable Told told(HttpServletRequest request, byte[] pdf) {
    PaperCheck.Result result = limit.within(request.getRemoteAddr(), () -> check.check(pdf));
    return result == null
        ? null
        : new Told(
            result.verdict().name(),
            result.verdict().label(),
            result.verdict().explanation(),
            name(result.municipality()),
            result.label(),
            result.issueNumber(),
            result.issuedAt(),
            result.stampedAt());
  }

  private @Nullable String name(@Nullable MunicipalityCode municipality) {
    return municipality == null
        ? null
        : municipalities.find(municipality).map(ServedMunicipality::name).orElse(null);
  }
}
