package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.certificates.Signing;
import jp.daicho.server.reference.AuthenticatorRole;
import org.jspecify.annotations.Nullable;

/**
 * Whose title and name, and which words about the seal, as asked for (5.6): texts, which may be
 * faulty. What is missing is as set for the paper.
 */
@Schema(name = "PaperSigning", description = "職名・氏名と公印の文言。ないものは、帳票ごとの設定によります。")
record SigningEntry(
    @Schema(description = "MAYOR 市区町村長、ACTING_MAYOR 職務代理者", example = "MAYOR")
        @Nullable String role,
    @Schema(description = "公印の文言（30字以内）", example = "公印省略") @Nullable String words) {
  private static final int LONGEST_WORDS = 30;

  static final SigningEntry AS_SET = new SigningEntry(null, null);

  /** What it stands for, with the seal that was chosen. */
  Signing read(@Nullable SealChoice seal, Findings findings) {
    AuthenticatorRole read =
        findings.read(
            role == null ? "" : role, new EntryItem("signing.role", "職名・氏名"), SigningEntry::role);
    String said =
        findings.read(
            words == null ? "" : words,
            new EntryItem("signing.words", "公印の文言"),
            typed -> RegisterText.required(typed.strip(), LONGEST_WORDS, "words").value());
    return new Signing(read, seal, said);
  }

  private static AuthenticatorRole role(String name) {
    return Arrays.stream(AuthenticatorRole.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "role"));
  }
}
