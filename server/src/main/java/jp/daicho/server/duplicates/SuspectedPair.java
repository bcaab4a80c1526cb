package jp.daicho.server.duplicates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.protection.Mark;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Two residents who may be one person.
 *
 * @param score how alike they are
 * @param reasons what agrees and what does not, in words
 * @param persons the two, in the order of their numbers
 */
@Schema(name = "SuspectedPair", description = "二重に登録されているかもしれない住民の組")
public record SuspectedPair(
    @Schema(description = "一致度", example = "36") int score,
    @Schema(description = "一致・不一致の内訳", example = "[\"氏が同じ\",\"名が同じ\"]") List<String> reasons,
    List<Suspect> persons) {
  /** A pair; the lists are copied. */
  public SuspectedPair {
    reasons = List.copyOf(reasons);
    persons = List.copyOf(persons);
  }

  /** The reasons in one line. */
  public String inWords() {
    return String.join("、", reasons);
  }

  /** Without the people. */
  @Override
  public String toString() {
    return "SuspectedPair[" + score + "]";
  }

  /**
   * One of the two.
   *
   * @param address 住所; of somebody under support measures none, as the report leaves the screen
   * @param supportMark that the person is under support measures, in words; empty if not
   */
  @Schema(name = "SuspectedPerson")
  public record Suspect(
      @Schema(description = "宛名番号") String addressNumber,
      String name,
      String birthDate,
      String sex,
      @Schema(description = "住所。支援対象者は空") String address,
      @Schema(description = "支援措置の表示。なければ空") String supportMark) {
    static Suspect of(ResidentRecord record, @Nullable Mark mark) {
      return new Suspect(
          record.key().addressNumber().value(),
          record.person().listedName(),
          record.kind() == ResidentKind.FOREIGN
              ? record.birthDate().toWestern()
              : record.birthDate().toJapanese(StandardReferenceData.eras()),
          record.sex().label(),
          mark == null ? record.residence().address().oneLine() : "",
          mark == null ? "" : mark.label());
    }

    /** Without the person. */
    @Override
    public String toString() {
      return "Suspect[" + addressNumber + "]";
    }
  }
}
