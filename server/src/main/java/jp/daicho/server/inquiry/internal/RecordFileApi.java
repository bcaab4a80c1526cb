package jp.daicho.server.inquiry.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same files as those of the screens, for programs (2.1.3). */
@RestController
@Tag(name = "照会")
final class RecordFileApi {
  private final RecordFiles files;

  RecordFileApi(RecordFiles files) {
    this.files = files;
  }

  @GetMapping(path = "/api/residents/{addressNumber}/csv", produces = "text/csv")
  @Operation(
      summary = "住民票の最新の内容をCSVで取得する",
      description = "1.1.1・1.1.2の項目を１行に記載します。権限のない項目は含みません。抽出又は照会が抑止されている人のものは取得できません（2.1.3）。")
  ResponseEntity<byte[]> resident(
      @Parameter(description = "宛名番号") @PathVariable String addressNumber,
      @Parameter(description = "個人番号を含めるか。含めたことは記録されます。") @RequestParam(defaultValue = "false")
          boolean individualNumber) {
    return files.resident(addressNumber, individualNumber);
  }

  @GetMapping(path = "/api/households/{householdNumber}/csv", produces = "text/csv")
  @Operation(
      summary = "世帯員の住民票の最新の内容をCSVで取得する",
      description = "世帯員を記載順に１行ずつ記載します。抽出又は照会が抑止されている世帯員は除きます（2.1.3）。")
  ResponseEntity<byte[]> household(
      @Parameter(description = "世帯番号") @PathVariable String householdNumber,
      @Parameter(description = "個人番号を含めるか。含めたことは記録されます。") @RequestParam(defaultValue = "false")
          boolean individualNumber) {
    return files.household(householdNumber, individualNumber);
  }
}
