package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.moves.RecordCodes;
import jp.daicho.server.registry.RecordCodeStock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The pool of resident record codes through the API. */
@RestController
@Tag(name = "住民票コード", description = "新規付番用の住民票コードの蓄積（4.3.1）")
final class RecordCodesApi {
  private final RecordCodes codes;

  RecordCodesApi(RecordCodes codes) {
    this.codes = codes;
  }

  /** Codes to add. */
  record Added(List<String> codes) {
    /** What has to be there is there. */
    Added {
      Objects.requireNonNull(codes, "codes");
    }
  }

  /** The level. */
  record Level(int level) {}

  @Operation(summary = "蓄積された住民票コードの残数と、警告する件数")
  @GetMapping("/api/record-codes")
  RecordCodeStock stock() {
    return codes.stock();
  }

  @Operation(summary = "取得した住民票コードを蓄積する")
  @PostMapping("/api/record-codes")
  RecordCodeStock add(@RequestBody Added added) {
    return codes.add(added.codes());
  }

  @Operation(summary = "警告する件数を設定する")
  @PutMapping("/api/record-codes/level")
  RecordCodeStock level(@RequestBody Level level) {
    return codes.setLevel(level.level());
  }
}
