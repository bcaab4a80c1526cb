package jp.daicho.server.papers;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.paper.ResultItems;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * 処理結果確認票: what a notice of the immigration agency makes of a record, before and after, to be
 * confirmed before it is registered (4.5.6).
 */
public final class ResultSlips {
  /** The kind of paper. */
  public static final PaperKind KIND = PaperKinds.standard().get("immigration-result");

  private ResultSlips() {}

  /**
   * The slip of a move that is not registered yet.
   *
   * @param move the move as it would be registered
   */
  public static NewPaper of(MadeMove move) {
    List<ResidentRecord> records = move.changes().stream().map(MadeMove.Change::after).toList();
    return new NewPaper(
        KIND,
        records.stream().map(record -> record.key().addressNumber()).toList(),
        records.getFirst().household().householdNumber(),
        null,
        shows(move),
        SealChoice.NONE,
        values -> content(values, move, false));
  }

  /** The protected items that the slip of a move shows (10.4). */
  public static Set<ItemProtection> shows(MadeMove move) {
    ShownDates dates = dates();
    Set<ItemProtection> shows = new HashSet<>(KIND.shows());
    move.changes().forEach(change -> shows.addAll(ResultItems.of(change, dates).shows()));
    return shows;
  }

  /** Sets what the slip of a move says. */
  public static void content(FormValues.Builder values, MadeMove move, boolean registered) {
    ShownDates dates = dates();
    MoveEntry entry = move.entry();
    Ground ground = move.ground();
    values
        .set(FormItem.MOVE_REASON, entry.reason().name())
        .set(FormItem.MOVE_GROUND, ground == null ? "" : ground.label())
        .set(FormItem.MOVED_ON, dates.of(entry.movedOn()))
        .set(FormItem.MOVE_NOTIFIED_ON, day(dates, entry.noticedOn()))
        .set(FormItem.MOVE_PROCESSED_ON, registered ? day(dates, entry.processedOn()) : "（登録前）")
        .set(FormItem.MOVE_NUMBER, registered ? "異動番号 " + entry.moveNumber() : "（登録前）")
        .certification(registered ? "registered" : "before-registration");
    move.changes()
        .forEach(
            change ->
                values.add(
                    PersonValues.builder()
                        .set(FormItem.NAME, change.after().person().displayName())
                        .set(
                            FormItem.PERSON_ADDRESS_NUMBER,
                            change.after().key().addressNumber().value())
                        .set(FormItem.BIRTH_DATE, dates.birthDate(change.after()))
                        .set(
                            FormItem.ENTRIES,
                            FieldValue.entries(ResultItems.of(change, dates).lines()))
                        .setOthers(FieldValue.notApplicable())
                        .build()));
  }

  private static ShownDates dates() {
    return ShownDates.of(StandardReferenceData.eras());
  }

  private static String day(ShownDates dates, @Nullable LocalDate day) {
    return day == null ? "" : dates.of(day);
  }
}
