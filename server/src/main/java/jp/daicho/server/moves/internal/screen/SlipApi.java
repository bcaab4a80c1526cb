package jp.daicho.server.moves.internal.screen;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.daicho.server.findings.FindingView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The 確認用帳票 of a draft through the API: what the page of it tells (4.0.9, 20.0.1). */
@RestController
@Tag(name = "異動")
final class SlipApi {
  private final DraftPages pages;

  SlipApi(DraftPages pages) {
    this.pages = pages;
  }

  /** An item in words. */
  @Schema(name = "SlipItem")
  record ItemView(String label, String value) {}

  /** An item that changes. */
  @Schema(name = "SlipChange")
  record ChangeView(String label, String before, String after) {}

  /** What a person will have. */
  @Schema(name = "SlipPerson")
  record PersonView(
      @Schema(description = "何人目か、又は「あわせて修正」") String title,
      String name,
      @Schema(description = "異動前に住民でない人の項目") List<ItemView> items,
      @Schema(description = "住民の、変わる項目の前と後") List<ChangeView> changes) {}

  /** All of the slip. */
  @Schema(name = "ConfirmationSlip", description = "確認用帳票")
  record SlipView(
      long number,
      int revision,
      String kind,
      String state,
      String enteredAt,
      String enteredBy,
      String place,
      @Schema(description = "異動者に共通の項目") List<ItemView> common,
      List<PersonView> persons,
      @Schema(description = "今の登録内容に対するエラーとアラート") List<FindingView> findings) {
    static SlipView of(DraftPage page) {
      return new SlipView(
          page.number(),
          page.revision(),
          page.kind(),
          page.state(),
          page.enteredAt(),
          page.enteredBy(),
          page.place(),
          items(page.common()),
          page.persons().stream().map(SlipView::person).toList(),
          page.findings().stream().map(FindingView::of).toList());
    }

    private static PersonView person(DraftPage.Sheet sheet) {
      return new PersonView(
          sheet.title(),
          sheet.name(),
          items(sheet.items()),
          sheet.changes().stream()
              .map(it -> new ChangeView(it.label(), it.before(), it.after()))
              .toList());
    }

    private static List<ItemView> items(List<DraftPage.Item> items) {
      return items.stream().map(it -> new ItemView(it.label(), it.value())).toList();
    }
  }

  @Operation(
      summary = "確認用帳票",
      description = "仮登録の内容を、登録されるとおりの形で返します（4.0.9、20.0.1）。個人番号と住民票コードは、求めたときだけ表示し、記録します。")
  @GetMapping("/api/drafts/{number}/slip")
  SlipView slip(
      @PathVariable long number,
      @Parameter(description = "shown なら個人番号と住民票コードを表示") @RequestParam(defaultValue = "")
          String numbers) {
    return SlipView.of(pages.slip(number, numbers.equals("shown")));
  }
}
