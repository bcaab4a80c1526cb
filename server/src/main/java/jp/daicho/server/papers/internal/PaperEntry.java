package jp.daicho.server.papers.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.PrintEntry;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.papers.PaperRequest;
import org.jspecify.annotations.Nullable;

/**
 * A paper as asked for on a screen or through the API: texts, which may be faulty.
 *
 * @param persons 宛名番号; everybody whom the move is about if missing
 * @param seal which seal, by name; the usual of the kind if missing
 * @param answers to the questions of the kind, by name
 * @param alertsConfirmed whether alerts were seen and confirmed
 * @param printTo where it is printed; PDF if missing
 * @param copies how many; one if missing
 */
@Schema(name = "PaperEntry", description = "帳票の作成の内容")
record PaperEntry(
    @Nullable List<String> persons,
    @Nullable String seal,
    @Nullable Map<String, String> answers,
    @Nullable Boolean alertsConfirmed,
    @Schema(description = "出力先。PDF、プリンタのコード、又は「コード/トレイの名称」", example = "PDF")
        @Nullable String printTo,
    @Schema(description = PrintEntry.NUMBERED_COPIES, example = "1") @Nullable String copies) {
  /** Whether alerts were confirmed. */
  boolean confirmed() {
    return Boolean.TRUE.equals(alertsConfirmed);
  }

  /** Where it is put out, and in how many copies. */
  PrintEntry output() {
    return new PrintEntry(printTo, copies);
  }

  /**
   * The request it stands for.
   *
   * @throws CertificateRefusedException if something cannot be read
   */
  PaperRequest read(long moveNumber, String kind) {
    Findings findings = new Findings();
    List<AddressNumber> numbers = new ArrayList<>();
    for (String person : persons == null ? List.<String>of() : persons) {
      AddressNumber number = findings.read(person, PaperAnswers.PERSONS, AddressNumber::parse);
      if (number != null) {
        numbers.add(number);
      }
    }
    SealChoice choice =
        findings.read(seal == null ? "" : seal, new EntryItem("seal", "公印"), PaperEntry::seal);
    if (findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
    return new PaperRequest(
        moveNumber, kind, numbers, choice, answers == null ? Map.of() : answers);
  }

  private static SealChoice seal(String name) {
    return Arrays.stream(SealChoice.values())
        .filter(choice -> choice.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "seal"));
  }
}
