package jp.daicho.ledger.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.ChangedItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What 処理結果確認票 (4.5.6) says of one person: every item that becomes another one, as it was and as it
 * will be, and below them those that stay. Numbers of the person are not among them: a notice of
 * the immigration agency never changes them.
 *
 * @param lines one line an item
 * @param shows the protected items among them (10.4)
 */
public record ResultItems(List<String> lines, Set<ItemProtection> shows) {
  private static final String NONE = "（なし）";

  /** What is said; the collections are copied. */
  public ResultItems {
    lines = List.copyOf(lines);
    shows = Set.copyOf(shows);
  }

  /** The items of a change. */
  public static ResultItems of(Change change, ShownDates dates) {
    List<String> lines = new ArrayList<>();
    Set<ItemProtection> shows = EnumSet.noneOf(ItemProtection.class);
    ResidentRecord before = change.before();
    ResidentRecord after = change.after();
    lines.add("【" + after.move().reason().name() + "】　異動前 → 異動後");
    add(lines, "住民状態", before == null ? "" : before.status().label(), after.status().label());
    deletion(before, after, dates, lines);
    Set<String> changed = new HashSet<>();
    for (ChangedItem item : ChangedItem.between(before, after, CertificateItem.all(), dates)) {
      changed.add(item.label());
      add(lines, item.label(), item.before(), item.after());
      item.protection().ifPresent(shows::add);
    }
    lines.add("【変更のない項目】");
    for (ChangedItem item : ChangedItem.between(null, after, CertificateItem.all(), dates)) {
      if (!changed.contains(item.label())) {
        lines.add(item.label() + "　" + item.after());
        item.protection().ifPresent(shows::add);
      }
    }
    return new ResultItems(lines, shows);
  }

  private static void deletion(
      @Nullable ResidentRecord before, ResidentRecord after, ShownDates dates, List<String> lines) {
    add(lines, "消除事由", reason(before), reason(after));
    add(lines, "事由の生じた年月日", occurredOn(before, dates), occurredOn(after, dates));
  }

  private static String reason(@Nullable ResidentRecord record) {
    Deletion deletion = record == null ? null : record.deletion();
    return deletion == null || deletion.reason() == null ? "" : deletion.reason();
  }

  private static String occurredOn(@Nullable ResidentRecord record, ShownDates dates) {
    Deletion deletion = record == null ? null : record.deletion();
    return deletion == null || deletion.occurredOn() == null ? "" : dates.of(deletion.occurredOn());
  }

  private static void add(List<String> lines, String label, String before, String after) {
    if (!before.equals(after)) {
      lines.add(label + "　" + orNone(before) + " → " + orNone(after));
    }
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  /** Without the items, which have no place in a log. */
  @Override
  public String toString() {
    return "ResultItems[" + lines.size() + " lines]";
  }
}
