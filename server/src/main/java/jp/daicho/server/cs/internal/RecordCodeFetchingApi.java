package jp.daicho.server.cs.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.daicho.server.cs.RecordCodeFetching;
import jp.daicho.server.links.PartnerRefusedException;
import jp.daicho.server.links.PartnerUnreachableException;
import jp.daicho.server.registry.RecordCodeStock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Fetching more resident record codes, for programs (4.3.1). */
@RestController
@Tag(name = "住民票コード")
final class RecordCodeFetchingApi {
  private final RecordCodeFetching fetching;

  RecordCodeFetchingApi(RecordCodeFetching fetching) {
    this.fetching = fetching;
  }

  /** How many to fetch. */
  record Wanted(@Schema(description = "件数（1～10000）", example = "100") int count) {}

  @Operation(summary = "新規付番用の住民票コードを住基ネットCSから取得し、蓄積する")
  @PostMapping("/api/record-codes/fetch")
  RecordCodeStock fetch(@RequestBody Wanted wanted) {
    try {
      return fetching.fetch(wanted.count());
    } catch (IllegalArgumentException wrong) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, wrong);
    } catch (PartnerRefusedException | PartnerUnreachableException failure) {
      throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, null, failure);
    }
  }
}
