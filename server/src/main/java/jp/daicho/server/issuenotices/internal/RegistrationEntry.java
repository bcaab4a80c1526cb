package jp.daicho.server.issuenotices.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.daicho.ledger.issuenotice.NoticeEntry;
import org.jspecify.annotations.Nullable;

/**
 * A registration as typed on the screen or given to the API: what is missing is empty.
 *
 * @param version the version that was seen, for a correction
 */
@Schema(name = "NoticeRegistrationEntry", description = "本人通知の登録の入力")
record RegistrationEntry(
    @Schema(example = "0000000019") @Nullable String person,
    @Schema(example = "R8.11.20") @Nullable String appliedOn,
    @Schema(example = "R8.11.20") @Nullable String from,
    @Schema(example = "R11.11.19") @Nullable String to,
    @Nullable String remarks,
    @Schema(description = "修正のとき、見た版") @Nullable Integer version) {
  /** The texts, to be read by the ledger. */
  NoticeEntry read() {
    return new NoticeEntry(text(person), text(appliedOn), text(from), text(to), text(remarks));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "RegistrationEntry";
  }
}
