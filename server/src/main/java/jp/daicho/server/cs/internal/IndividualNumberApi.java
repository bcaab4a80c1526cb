package jp.daicho.server.cs.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import jp.daicho.server.cs.IndividualNumbers;
import jp.daicho.server.cs.IndividualNumbers.Cause;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Asks for a change of an Individual Number through the API (7.1.2.1). */
@RestController
@RequestMapping("/api/individual-numbers")
@Tag(name = "個人番号", description = "個人番号の変更要求（4.4、7.1.2.1）。生成の要求は、記載したときに自動で送信されます。")
final class IndividualNumberApi {
  private final IndividualNumbers numbers;

  IndividualNumberApi(IndividualNumbers numbers) {
    this.numbers = numbers;
  }

  /** A change to ask for. */
  @Schema(name = "IndividualNumberChange")
  record Wanted(
      @Schema(description = "宛名番号", example = "0000010014") String addressNumber,
      @Schema(
              description = "CHANGED_ON_CLAIM：請求に基づく変更、CHANGED_EX_OFFICIO：職権に基づく変更",
              example = "CHANGED_ON_CLAIM")
          Cause cause) {
    /** What has to be there is there. */
    Wanted {
      Objects.requireNonNull(addressNumber, "addressNumber");
      Objects.requireNonNull(cause, "cause");
    }

    /** Without the number. */
    @Override
    public String toString() {
      return "Wanted[" + cause + "]";
    }
  }

  @Operation(
      summary = "個人番号の変更を住基ネットCSに要求する",
      description = "電文を送信待ちとします。変更後の個人番号を受信すると、その異動として自動で登録されます。")
  @PostMapping("/change-requests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void ask(@RequestBody Wanted wanted) {
    if (wanted.cause() == Cause.GENERATED) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "生成の要求は自動で送信されます。");
    }
    numbers.askForChange(IndividualNumberPages.read(wanted.addressNumber()), wanted.cause());
  }
}
