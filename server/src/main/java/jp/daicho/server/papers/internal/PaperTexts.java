package jp.daicho.server.papers.internal;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** What several kinds of paper say alike. */
final class PaperTexts {
  private PaperTexts() {}

  /** Adds those whom a paper is about, by their names only. */
  static void names(FormValues.Builder values, List<ResidentRecord> records) {
    for (ResidentRecord record : records) {
      values.add(
          PersonValues.builder()
              .set(FormItem.NAME, record.person().displayName())
              .setOthers(FieldValue.notApplicable())
              .build());
    }
  }

  /** A day in the Japanese calendar; empty if there is none. */
  static String day(@Nullable LocalDate day) {
    return day == null ? "" : ShownDates.of(StandardReferenceData.eras()).of(day);
  }

  /** The day of the notification, request or notice that the move rests on; empty if none. */
  static String notifiedOn(MadeMove move) {
    MoveEntry entry = move.entry();
    if (entry.notifiedOn() != null) {
      return day(entry.notifiedOn());
    }
    if (entry.requestedOn() != null) {
      return day(entry.requestedOn());
    }
    return day(entry.noticedOn() != null ? entry.noticedOn() : entry.claimedOn());
  }
}
