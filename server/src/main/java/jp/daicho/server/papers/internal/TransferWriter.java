package jp.daicho.server.papers.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.Forms;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.transfer.TransferCode;
import jp.daicho.ledger.transfer.TransferCodes;
import jp.daicho.ledger.transfer.TransferEntry;
import jp.daicho.ledger.transfer.TransferPaper;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.certificates.PersonItems;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.papers.PaperQuestion;

/**
 * 転出証明書 and its kin (4.1.3.0.3, 4.1.3.0.4): one for those of a household who move out together,
 * with every item the next municipality enters.
 *
 * <p>It is written from the versions that the moving-out made. They never change, and so a reissue
 * shows what was shown first, whatever was registered since. A second paper for the same persons is
 * a reissue and says so, unless the first was spoilt.
 */
final class TransferWriter implements PaperWriter {
  private static final String REASON = "reissueReason";
  private static final String REISSUE = "再交付";
  private static final String SPECIAL = "特例による転出処理済";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("LOSS", "紛失");
    REASONS.put("DAMAGE", "汚損・破損");
    REASONS.put("OTHER", "その他");
  }

  private final TransferPaper paper;
  private final PaperDesk desk;

  TransferWriter(TransferPaper paper, PaperDesk desk) {
    this.paper = paper;
    this.desk = desk;
  }

  @Override
  public String kind() {
    return paper.kind().id();
  }

  @Override
  public List<PaperQuestion> questions(Passage passage, MadeMove move) {
    return earlier(passage, move).isEmpty()
        ? List.of()
        : List.of(
            new PaperQuestion(REASON, "再交付の理由", "交付済みです。「再交付」と印字し、当初の内容で作成します", "LOSS", REASONS));
  }

  @Override
  public List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers) {
    Map<HouseholdNumber, List<ResidentRecord>> households = new LinkedHashMap<>();
    for (Change mover : move.movers()) {
      ResidentRecord record = mover.after();
      households
          .computeIfAbsent(record.household().householdNumber(), _ -> new ArrayList<>())
          .add(record);
    }
    if (households.isEmpty()) {
      answers.findings().add(FindingCode.PAPER_NOT_FOR_PERSON, PaperAnswers.PERSONS);
    }
    List<IssuedPaper> earlier = earlier(passage, move);
    if (!earlier.isEmpty()) {
      passage.note("再交付の理由", REASONS.getOrDefault(answers.get(REASON), REASON));
    }
    List<Letter> letters = new ArrayList<>();
    for (List<ResidentRecord> people : households.values()) {
      Optional<IssuedPaper> first = first(earlier, people, answers);
      letters.add(
          Letter.about(people, values -> content(values, people, passage.municipality(), first)));
    }
    return letters;
  }

  /** The papers of this kind that the move brought forth and nobody spoilt, the latest first. */
  private List<IssuedPaper> earlier(Passage passage, MadeMove move) {
    return desk.ofMove(passage, move.entry().moveNumber()).stream()
        .filter(issued -> issued.kind().equals(kind()) && issued.disposal() == null)
        .toList();
  }

  /** The paper these people were given first; whoever is reissued it has to be the same. */
  private static Optional<IssuedPaper> first(
      List<IssuedPaper> earlier, List<ResidentRecord> people, PaperAnswers answers) {
    Set<AddressNumber> numbers = new HashSet<>();
    people.forEach(person -> numbers.add(person.key().addressNumber()));
    Optional<IssuedPaper> first =
        earlier.reversed().stream()
            .filter(issued -> issued.persons().stream().anyMatch(numbers::contains))
            .findFirst();
    if (first.isPresent() && !Set.copyOf(first.get().persons()).equals(numbers)) {
      answers.findings().add(FindingCode.REISSUE_FOR_OTHERS, PaperAnswers.PERSONS);
    }
    return first;
  }

  private void content(
      FormValues.Builder values,
      List<ResidentRecord> people,
      MunicipalityCode issuer,
      Optional<IssuedPaper> reissueOf) {
    ResidentRecord first = people.getFirst();
    Deletion deletion = Objects.requireNonNull(first.deletion());
    LocalDate movesOn = Objects.requireNonNull(deletion.occurredOn()).day();
    LocalDate notifiedOn = deletion.notifiedOn();
    values
        .certification("moving-out")
        .set(FormItem.ADDRESS, first.residence().address().oneLine())
        .set(
            FormItem.HOUSEHOLDER,
            Objects.requireNonNullElse(first.household().householderName(), ""))
        .set(FormItem.TRANSFER_DESTINATION, deletion.plannedDestination().oneLine())
        .set(FormItem.TRANSFER_DATE, PaperTexts.day(movesOn))
        .set(
            FormItem.TRANSFER_NOTIFIED_ON,
            notifiedOn == null
                ? FieldValue.notApplicable()
                : FieldValue.of(PaperTexts.day(notifiedOn)))
        .set(FormItem.TRANSFER_PEOPLE, people.size() + "人")
        .set(
            FormItem.TRANSFER_SPECIAL,
            paper == TransferPaper.SPECIAL ? FieldValue.of(SPECIAL) : FieldValue.blank())
        .set(FormItem.REISSUE, reissueOf.isEmpty() ? FieldValue.blank() : FieldValue.of(REISSUE))
        .set(
            FormItem.FIRST_ISSUE,
            reissueOf.map(TransferWriter::firstIssue).orElseGet(FieldValue::blank));
    people.forEach(person -> values.add(PersonItems.everything(person)));
    TransferCode.Head head =
        new TransferCode.Head(
            paper, issuer, first.move().moveNumber(), movesOn, 1, 1, people.size());
    int perPage = Forms.standard().get(paper.kind().form()).template().people().perPage();
    values.codes(TransferCodes.print(head, TransferEntry.of(people), perPage));
  }

  private static FieldValue firstIssue(IssuedPaper first) {
    LocalDate day = first.issuedAt().atZone(JAPAN).toLocalDate();
    return FieldValue.of("当初の交付　" + PaperTexts.day(day) + "　" + first.issueNumber());
  }
}
