package jp.daicho.server.papers.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.PrintEntry;
import org.jspecify.annotations.Nullable;

/**
 * Households to be written to, as asked for: texts, which may be faulty.
 *
 * @param households 世帯番号
 * @param deadline by when they are to notify; the usual day if missing
 * @param alertsConfirmed whether alerts were seen and confirmed
 * @param printTo where they are printed; PDF if missing
 * @param copies how many of each; one if missing
 */
@Schema(name = "HouseholderEntry", description = "世帯主変更依頼通知書の作成の内容")
record HouseholderEntry(
    @Nullable List<String> households,
    @Nullable String deadline,
    @Nullable Boolean alertsConfirmed,
    @Schema(description = "出力先。PDF、プリンタのコード、又は「コード/トレイの名称」", example = "PDF")
        @Nullable String printTo,
    @Schema(description = PrintEntry.NUMBERED_COPIES, example = "1") @Nullable String copies) {

  /** Whether alerts were confirmed. */
  boolean confirmed() {
    return Boolean.TRUE.equals(alertsConfirmed);
  }

  /** Where they are put out, and in how many copies. */
  PrintEntry output() {
    return new PrintEntry(printTo, copies);
  }

  /**
   * The households.
   *
   * @throws CertificateRefusedException if a number cannot be read
   */
  List<HouseholdNumber> numbers() {
    return numbers(households == null ? List.of() : households);
  }

  static List<HouseholdNumber> numbers(List<String> texts) {
    Findings findings = new Findings();
    List<HouseholdNumber> numbers = new ArrayList<>();
    for (String text : texts) {
      HouseholdNumber number =
          findings.require(text, new EntryItem("households", "世帯番号"), HouseholdNumber::parse);
      if (number != null) {
        numbers.add(number);
      }
    }
    if (findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
    return numbers;
  }
}
