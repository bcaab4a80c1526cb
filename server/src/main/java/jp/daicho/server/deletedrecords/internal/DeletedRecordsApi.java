package jp.daicho.server.deletedrecords.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.daicho.server.deletedrecords.DeletedRecordWork;
import jp.daicho.server.deletedrecords.TransferPlan;
import jp.daicho.server.deletedrecords.TransferRun;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The move of deleted records to their database, for programs: the same as the screen. */
@RestController
@RequestMapping("/api/deleted-records/transfer")
@Tag(name = "除票用データベース", description = "５年を経過した除票の、除票用データベースへの移行（9.3）")
final class DeletedRecordsApi {
  private final DeletedRecordWork work;

  DeletedRecordsApi(DeletedRecordWork work) {
    this.work = work;
  }

  @GetMapping
  @Operation(
      summary = "移行の対象と、これまでの移行を確かめる",
      description = "何も移行しません。仮登録や未送信の電文があって残る人数と、消除後150年を経過した除票のある人数も返します。")
  TransferPlan look() {
    return work.look();
  }

  @PostMapping
  @Operation(
      summary = "移行する",
      description =
          "消除の早いものから移行し、移行した人数と履歴数を返します。途中で止まっても、移行した分と残りのどちらも失われず、"
              + "もう一度呼ぶと続きから移行します。outcome が MORE のときは続きがあります。")
  TransferRun run(
      @Parameter(description = "何人分まで移行するか", example = "10000")
          @RequestParam(defaultValue = "10000")
          int most) {
    return work.run(Math.max(1, most), (moved, all) -> {});
  }
}
