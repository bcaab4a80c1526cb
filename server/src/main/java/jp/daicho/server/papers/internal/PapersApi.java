package jp.daicho.server.papers.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.papers.MovePapers;
import jp.daicho.server.papers.PaperQuestion;
import jp.daicho.server.papers.PaperRequest;
import jp.daicho.server.papers.Papers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The papers of moves through the API: whatever the screens do. */
@RestController
@Tag(name = "異動の帳票", description = "異動に伴う通知・帳票の作成と再出力（4.1.0.3、4.2.0.1、4.3.3）")
final class PapersApi {
  private final Papers papers;
  private final Printing printing;

  PapersApi(Papers papers, Printing printing) {
    this.papers = papers;
    this.printing = printing;
  }

  /** A kind of paper that can be made. */
  @Schema(name = "OfferedPaper", description = "作成できる帳票")
  record OfferedView(String kind, String label, String section) {
    static OfferedView of(PaperKind kind) {
      return new OfferedView(kind.id(), kind.label(), kind.section());
    }
  }

  /** A paper that was made. */
  @Schema(name = "MovePaper", description = "作成した帳票")
  record MadeView(
      long issueNo, String issueNumber, String kind, String label, int pages, String pdf) {
    static MadeView of(IssuedPaper paper) {
      return new MadeView(
          paper.issueNo(),
          paper.issueNumber(),
          paper.kind(),
          paper.label(),
          paper.pages(),
          "/api/certificates/" + paper.issueNo() + "/pdf");
    }
  }

  /** The papers of a move. */
  @Schema(name = "MovePapers", description = "異動の帳票")
  record PapersView(long moveNumber, List<OfferedView> offered, List<MadeView> issued) {
    static PapersView of(MovePapers papers) {
      return new PapersView(
          papers.moveNumber(),
          papers.offered().stream().map(OfferedView::of).toList(),
          papers.issued().stream().map(MadeView::of).toList());
    }
  }

  /** What is asked for a paper. */
  @Schema(name = "PaperQuestion", description = "帳票の作成に当たり入力する項目")
  record QuestionView(
      String name, String label, String hint, String initial, Map<String, String> options) {
    static QuestionView of(PaperQuestion question) {
      return new QuestionView(
          question.name(),
          question.label(),
          question.hint(),
          question.initial(),
          question.options());
    }
  }

  /** The pages as PNG images in Base64, and what has to be confirmed. */
  record Preview(List<byte[]> pages, List<FindingView> findings) {}

  /** What was made, and what stood in the way of printing it. */
  record Issued(List<MadeView> papers, List<FindingView> findings) {
    static Issued of(Printing.Issued issued) {
      return new Issued(
          issued.papers().stream().map(MadeView::of).toList(),
          issued.findings().stream().map(FindingView::of).toList());
    }
  }

  @Operation(summary = "異動の帳票の一覧（作成できるもの、作成したもの）")
  @GetMapping("/api/moves/{number}/papers")
  PapersView papers(@PathVariable long number) {
    return PapersView.of(papers.of(number));
  }

  @Operation(summary = "帳票の作成に当たり入力する項目")
  @GetMapping("/api/moves/{number}/papers/{kind}")
  List<QuestionView> questions(@PathVariable long number, @PathVariable String kind) {
    return papers.questions(number, kind).stream().map(QuestionView::of).toList();
  }

  @Operation(summary = "帳票のプレビュー（作成しない）")
  @PostMapping("/api/moves/{number}/papers/{kind}/preview")
  Preview preview(
      @PathVariable long number, @PathVariable String kind, @RequestBody PaperEntry entry) {
    CertificatePreview preview = papers.preview(entry.read(number, kind));
    return new Preview(preview.pages(), preview.alerts().stream().map(FindingView::of).toList());
  }

  @Operation(
      summary = "帳票を作成する（後日でもよい）",
      description =
          "作成した帳票は /api/certificates/{発行番号}/pdf で、作成したときのまま再出力できます。"
              + "copies（部数）を指定すると、それぞれを、発行番号の異なる帳票としてその数だけ作成します（10.7）。")
  @PostMapping("/api/moves/{number}/papers/{kind}")
  @ResponseStatus(HttpStatus.CREATED)
  Issued issue(
      @PathVariable long number, @PathVariable String kind, @RequestBody PaperEntry entry) {
    PaperRequest request = entry.read(number, kind);
    return Issued.of(
        printing.issue(entry.output(), () -> papers.issue(request, entry.confirmed())));
  }
}
