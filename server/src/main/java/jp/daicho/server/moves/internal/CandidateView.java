package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.identity.Resemblance;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.SamePersons.Candidate;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Mark;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** A record that may be of the same person as a newcomer, as search results show people (3.1). */
@Schema(name = "SamePersonCandidate", description = "異動者と同じ人かもしれない住民又は除票")
public record CandidateView(
    @Schema(description = "異動者の順番（0から）", example = "0") int person,
    @Schema(description = "宛名番号", example = "000000010010015") String addressNumber,
    @Schema(example = "山田　花子") String name,
    @Nullable String furigana,
    @Schema(example = "昭和55年12月26日") String birthDate,
    @Schema(example = "女") String sex,
    String address,
    @Schema(description = "住民状態", example = "住民") String status,
    @Schema(description = "除票か") boolean deleted,
    @Schema(description = "支援措置の表示。なければ空") String supportMark,
    @Schema(description = "一致度", example = "24") int score,
    @Schema(description = "この一致度以上を表示する", example = "19") int threshold,
    @Schema(description = "一致・不一致の内訳", example = "[\"名が同じ\",\"生年月日が同じ\",\"氏が違う\"]")
        List<String> reasons) {

  /**
   * The candidates of a person of an entry, of which the log is told; none for an operator who may
   * not search for people.
   */
  public static List<CandidateView> of(
      Passage passage, Protections protections, int person, List<Candidate> candidates) {
    if (candidates.isEmpty() || !passage.may(Permission.ENQUIRY)) {
      return List.of();
    }
    List<AddressNumber> numbers =
        candidates.stream().map(it -> it.record().key().addressNumber()).toList();
    numbers.forEach(passage::concerning);
    Map<AddressNumber, Mark> marks = protections.marks(passage, numbers);
    List<CandidateView> views = new ArrayList<>();
    for (Candidate candidate : candidates) {
      views.add(of(person, candidate, marks.get(candidate.record().key().addressNumber())));
    }
    return views;
  }

  private static CandidateView of(int person, Candidate candidate, @Nullable Mark mark) {
    ResidentRecord record = candidate.record();
    boolean deleted = !record.status().isResident();
    return new CandidateView(
        person,
        record.key().addressNumber().value(),
        record.person().listedName(),
        record.person().displayReading(),
        record.kind() == ResidentKind.FOREIGN
            ? record.birthDate().toWestern()
            : record.birthDate().toJapanese(StandardReferenceData.eras()),
        record.sex().label(),
        record.residence().address().oneLine(),
        deleted ? "除票（" + record.status().label() + "）" : record.status().label(),
        deleted,
        mark == null ? "" : mark.label(),
        candidate.resemblance().score(),
        Resemblance.scoreWorthTelling(),
        candidate.resemblance().reasons());
  }

  /** The reasons in one line. */
  public String inWords() {
    return String.join("、", reasons);
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "CandidateView[" + addressNumber + "]";
  }
}
