package jp.daicho.ledger.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.CombinedRow.Kind;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * 統合記載欄 (1.1.14): the one place that puts it together, for screens, the API and papers. The history
 * of moves (A) is made from the versions, each followed by its points to note (B); then come the
 * items that only a deleted record has (1.1.5) and the remarks (C). Moves stand in the order in
 * which they were processed. The layout of 20.0.3 and 20.0.5 is not at hand.
 *
 * <p>A record that is written anew, on return, after 改製 or with another nationality, begins a field
 * of its own ({@link RecordHistory#begins}); points that were carried over stand with its first
 * move. Where that was cancelled, the field is again that of the record before.
 */
public final class CombinedField {
  private final Set<CertificateItem> printed;
  private final boolean onPaper;
  private final boolean special;
  private final ShownDates dates;
  private final List<HistoryItem> items;
  private final List<CombinedRow> rows = new ArrayList<>();

  private CombinedField(
      Set<CertificateItem> printed, boolean onPaper, boolean special, ShownDates dates) {
    this.printed = printed;
    this.onPaper = onPaper;
    this.special = special;
    this.dates = dates;
    items = HistoryItem.printed(printed, dates);
  }

  /**
   * The rows of a record.
   *
   * @param moves all its versions, the first one first
   * @param printed of the items that can be left out, those that may be told
   * @param special whether moves for special reasons are told (1.1.4)
   */
  public static List<CombinedRow> of(
      List<RegisteredVersion> moves,
      Set<CertificateItem> printed,
      boolean special,
      ShownDates dates) {
    List<ResidentRecord> oldestFirst = moves.stream().map(RegisteredVersion::resident).toList();
    CombinedField field = new CombinedField(printed, false, special, dates);
    return field.of(oldestFirst.reversed(), new RecordHistory(moves).begins());
  }

  /** The rows of a record as it is certified: without points of what no certificate shows. */
  static List<CombinedRow> of(
      CertifiedRecord record, Set<CertificateItem> printed, boolean special, ShownDates dates) {
    return new CombinedField(printed, true, special, dates).of(record.versions(), record.begins());
  }

  private List<CombinedRow> of(List<ResidentRecord> latestFirst, int begins) {
    history(
        latestFirst.reversed().stream()
            .filter(version -> version.key().version() >= begins)
            .toList());
    deletion(latestFirst.getFirst());
    remarks(latestFirst.getFirst());
    return List.copyOf(rows);
  }

  private void history(List<ResidentRecord> oldestFirst) {
    List<PointToNote> points = oldestFirst.getLast().annotations().pointsToNote();
    int first = oldestFirst.getFirst().key().version();
    ResidentRecord before = null;
    for (ResidentRecord version : oldestFirst) {
      int number = version.key().version();
      List<PointToNote> notes =
          points.stream()
              .filter(point -> Math.max(point.version(), first) == number)
              .filter(this::mayBeTold)
              .toList();
      List<String> changes = before == null ? List.of() : changes(before, version);
      MoveEntry move = version.move();
      // A correction of nothing that may be told would tell that something left out has changed.
      boolean silent =
          move.reason().effect() == MoveReason.Effect.CORRECTION
              && changes.isEmpty()
              && notes.isEmpty();
      if (!silent && (special || move.special() == null)) {
        rows.add(new CombinedRow(Kind.MOVE, number, move.reason().name(), days(move), changes));
        notes.forEach(
            note ->
                rows.add(
                    new CombinedRow(
                        Kind.POINT_TO_NOTE,
                        number,
                        NotedItem.labelOf(note),
                        "",
                        List.of(note.text()))));
      }
      before = version;
    }
  }

  private String days(MoveEntry move) {
    String day = dates.of(move.movedOn()) + "異動";
    LocalDate notified = move.notifiedOn();
    return notified == null ? day : day + "　" + dates.of(notified) + "届出";
  }

  private List<String> changes(ResidentRecord before, ResidentRecord after) {
    return ChangedItem.between(before, after, items).stream().map(ChangedItem::arrow).toList();
  }

  private boolean mayBeTold(PointToNote point) {
    if (onPaper && HistoryItem.onNoPaper(point.item())) {
      return false;
    }
    CertificateItem belongsTo = HistoryItem.choiceOf(point.item());
    return belongsTo == null || printed.contains(belongsTo);
  }

  /** The items of 1.1.5 that a deleted record has, and one that is about to be. */
  private void deletion(ResidentRecord latest) {
    Deletion deletion = latest.deletion();
    if (deletion == null) {
      return;
    }
    int version = latest.key().version();
    add(version, "消除事由", deletion.reason());
    add(version, "転出先住所（予定）", address(deletion.plannedDestination()));
    add(version, "事由の生じた年月日", date(deletion.occurredOn()));
    add(version, "転出先住所（確定）", address(deletion.confirmedDestination()));
    add(version, "届出の年月日", date(deletion.notifiedOn()));
    add(version, "転入通知年月日", date(deletion.arrivalNoticeOn()));
    add(version, "転出年月日", date(deletion.movedOutOn()));
  }

  private void add(int version, String item, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      rows.add(new CombinedRow(Kind.DELETION, version, item, "", List.of(text)));
    }
  }

  private String address(OutsideAddress address) {
    return ShownAddresses.of(printed).text(address);
  }

  private @Nullable String date(@Nullable RegisterDate date) {
    return date == null ? null : dates.of(date);
  }

  private @Nullable String date(@Nullable LocalDate day) {
    return day == null ? null : dates.of(day);
  }

  private void remarks(ResidentRecord latest) {
    String remarks = latest.annotations().remarks();
    if (remarks != null && !remarks.isBlank()) {
      rows.add(
          new CombinedRow(
              Kind.REMARKS, latest.key().version(), Kind.REMARKS.label(), "", List.of(remarks)));
    }
  }
}
