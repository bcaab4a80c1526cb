package jp.daicho.server.labels.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.labels.AddressLabels;
import jp.daicho.server.labels.AddressLabels.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 宛名シール for programs: the same as the screen (9.6). */
@RestController
@Tag(name = "宛名シール", description = "住民の宛名シール（9.6）")
final class LabelApi {
  private final AddressLabels labels;

  private final ListPrinting lists;

  LabelApi(AddressLabels labels, ListPrinting lists) {
    this.labels = labels;
    this.lists = lists;
  }

  @Schema(name = "LabelOrder", description = "宛名シールの作成")
  record Wanted(
      @Schema(description = "宛名番号。一覧のものを作るときは指定しない", example = "[\"0000010014\"]")
          @Nullable List<String> addressNumbers,
      @Schema(description = "閲覧用の写し・無作為抽出の一覧の番号", example = "3") @Nullable Long list,
      @Schema(description = "用紙。a4-12、a4-18、a4-21、a4-24", example = "a4-12") String sheet,
      @Schema(description = "印刷を始める位置", example = "1") @Nullable Integer first,
      @Schema(description = "アラートを確認したか", example = "false") @Nullable Boolean alertsConfirmed,
      @Schema(description = "出力先。PDF、プリンタのコード、又は「コード/トレイの名称」", example = "PDF")
          @Nullable String printTo,
      @Schema(description = PrintEntry.COPIES + "。PDFでは使わない", example = "1")
          @Nullable String copies) {
    /** Where the labels are put out, and in how many copies. */
    PrintEntry output() {
      return new PrintEntry(printTo, copies);
    }
  }

  @Operation(
      summary = "宛名シールを作成する",
      description =
          "PDFを返します。printTo にプリンタを渡すと、copies（部数）だけ印刷して204を返します（10.7）。"
              + "支援対象者が含まれるときは、解除するまでエラーです。")
  @PostMapping("/api/labels")
  ResponseEntity<byte[]> forPrograms(@RequestBody Wanted wanted) {
    byte[] pdf =
        LabelScreens.pdf(
            labels,
            wanted.addressNumbers() == null ? List.of() : wanted.addressNumbers(),
            wanted.list(),
            new Choice(
                wanted.sheet(),
                wanted.first() == null ? 1 : wanted.first(),
                Boolean.TRUE.equals(wanted.alertsConfirmed())));
    if (wanted.output().order() == null) {
      return lists.pdf(LabelScreens.made(pdf, wanted.list()));
    }
    lists.print(LabelScreens.made(pdf, wanted.list()), wanted.output());
    return ResponseEntity.noContent().build();
  }
}
