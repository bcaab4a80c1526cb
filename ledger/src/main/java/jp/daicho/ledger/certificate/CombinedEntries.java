package jp.daicho.ledger.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * The lines of 統合記載欄 (1.1.14): history of moves (A), points to note (B), remarks (C). What is left
 * out of the certificate is left out of its history, too. The words are provisional: 20.0.3 and
 * 20.0.5 are not at hand.
 */
public final class CombinedEntries {
  private final CertificateChoice choice;
  private final ShownDates dates;
  private final List<HistoryItem> items;

  private CombinedEntries(CertificateChoice choice, ShownDates dates) {
    this.choice = choice;
    this.dates = dates;
    items = HistoryItem.printed(choice, dates);
  }

  /** All lines for a person, the oldest move first, then what does not belong to a move. */
  public static List<String> of(
      CertifiedRecord record, CertificateChoice choice, ShownDates dates) {
    CombinedEntries entries = new CombinedEntries(choice, dates);
    List<String> lines = new ArrayList<>();
    if (choice.history()) {
      lines.addAll(entries.history(record.versions().reversed()));
    }
    lines.addAll(entries.alias(record.latest()));
    String remarks = record.latest().annotations().remarks();
    if (remarks != null && !remarks.isBlank()) {
      lines.add("【備考】 " + remarks);
    }
    return lines;
  }

  /** 通称の記載及び削除に関する事項, where it is printed. */
  public static List<String> aliasRecord(
      ResidentRecord resident, CertificateChoice choice, ShownDates dates) {
    return new CombinedEntries(choice, dates).alias(resident);
  }

  private List<String> history(List<ResidentRecord> oldestFirst) {
    List<String> lines = new ArrayList<>();
    ResidentRecord before = null;
    for (ResidentRecord version : oldestFirst) {
      List<String> changes = before == null ? List.of() : changes(before, version);
      List<String> notes = notes(before, version);
      boolean corrects = version.move().reason().effect() == MoveReason.Effect.CORRECTION;
      // A correction of nothing that is printed would tell that something left out has changed.
      if (!corrects || !changes.isEmpty() || !notes.isEmpty()) {
        lines.add(heading(version.move()));
        lines.addAll(changes);
        lines.addAll(notes);
      }
      before = version;
    }
    return lines;
  }

  private String heading(MoveEntry move) {
    String line = "【" + move.reason().name() + "】 " + dates.of(move.movedOn()) + "異動";
    LocalDate notified = move.notifiedOn();
    return notified == null ? line : line + "　" + dates.of(notified) + "届出";
  }

  private List<String> changes(ResidentRecord before, ResidentRecord after) {
    List<String> lines = new ArrayList<>();
    for (HistoryItem item : items) {
      String old = item.text().apply(before);
      String now = item.text().apply(after);
      if (!old.equals(now)) {
        lines.add("　" + item.label() + "　" + orNone(old) + " → " + orNone(now));
      }
    }
    return lines;
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "（なし）" : text;
  }

  private List<String> notes(@Nullable ResidentRecord before, ResidentRecord after) {
    List<PointToNote> old = before == null ? List.of() : before.annotations().pointsToNote();
    List<String> lines = new ArrayList<>();
    for (PointToNote note : after.annotations().pointsToNote()) {
      CertificateItem belongsTo = HistoryItem.choiceOf(note.item());
      if (!old.contains(note) && (belongsTo == null || choice.prints(belongsTo))) {
        RecordItem<?> item = RecordItems.named(note.item());
        String label = item == null ? "" : "（" + item.label() + "）";
        lines.add("　留意事項" + label + "　" + note.text());
      }
    }
    return lines;
  }

  private List<String> alias(ResidentRecord resident) {
    if (!choice.prints(CertificateItem.ALIAS_RECORD)
        || !(resident.person() instanceof ForeignPerson foreign)
        || foreign.alias() == null) {
      return List.of();
    }
    Alias alias = Objects.requireNonNull(foreign.alias());
    List<String> lines = new ArrayList<>();
    if (alias.recorded() != null) {
      lines.add(aliasLine("記載", alias, alias.recorded()));
    }
    if (alias.deleted() != null) {
      lines.add(aliasLine("削除", alias, alias.deleted()));
    }
    return lines;
  }

  private String aliasLine(String what, Alias alias, Alias.Entry entry) {
    return "【通称の%s】 %s　%s　%s"
        .formatted(what, alias.text(), dates.of(entry.day()), entry.municipality());
  }
}
