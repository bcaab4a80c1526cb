package jp.daicho.ledger.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.ChangedItem;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the record of something done ex officio says of one person (職権記録書, 4.2.0.1): every item that
 * is entered, deleted or corrected. Numbers are never written out: that they changed is enough.
 *
 * @param lines one line an item
 * @param shows the protected items among them (10.4)
 */
public record RecordedItems(List<String> lines, Set<ItemProtection> shows) {
  private static final String CODE = "住民票コード";
  private static final String INDIVIDUAL_NUMBER = "個人番号";

  /** What is recorded; the collections are copied. */
  public RecordedItems {
    lines = List.copyOf(lines);
    shows = Set.copyOf(shows);
  }

  /** The items of a change. */
  public static RecordedItems of(Change change, ShownDates dates) {
    List<String> lines = new ArrayList<>();
    Set<ItemProtection> shows = EnumSet.noneOf(ItemProtection.class);
    ResidentRecord before = change.before();
    ResidentRecord after = change.after();
    ResidentRecord known = before != null && before.status().isResident() ? before : null;
    lines.add("【" + after.move().reason().name() + "】");
    if (after.status().isResident()) {
      for (ChangedItem item : ChangedItem.between(known, after, CertificateItem.all(), dates)) {
        lines.add(item.words());
        item.protection().ifPresent(shows::add);
      }
      lines.addAll(numbers(known, after));
    }
    deletion(known, after, dates, lines);
    if (!Objects.equals(remarks(known), remarks(after)) && remarks(after) != null) {
      lines.add("備考　" + remarks(after));
    }
    return new RecordedItems(lines, shows);
  }

  private static List<String> numbers(@Nullable ResidentRecord before, ResidentRecord after) {
    PersonNumbers was = before == null ? new PersonNumbers(null, null) : before.numbers();
    PersonNumbers is = after.numbers();
    List<String> lines = new ArrayList<>();
    number(CODE, was.residentRecordCode(), is.residentRecordCode(), lines);
    number(INDIVIDUAL_NUMBER, was.individualNumber(), is.individualNumber(), lines);
    return lines;
  }

  private static void number(
      String label, @Nullable Object was, @Nullable Object is, List<String> lines) {
    if (!Objects.equals(was, is)) {
      String what = was == null ? "記載" : is == null ? "消除" : "修正";
      lines.add(label + "　" + what + "（番号は記載しない）");
    }
  }

  private static void deletion(
      @Nullable ResidentRecord before, ResidentRecord after, ShownDates dates, List<String> lines) {
    Deletion deletion = after.deletion();
    if (deletion == null || (before != null && deletion.equals(before.deletion()))) {
      return;
    }
    if (deletion.reason() != null) {
      lines.add("消除事由　" + deletion.reason());
    }
    if (deletion.occurredOn() != null) {
      lines.add("事由の生じた年月日　" + dates.of(deletion.occurredOn()));
    }
    if (!deletion.plannedDestination().oneLine().isEmpty()) {
      lines.add("転出先住所（予定）　" + deletion.plannedDestination().oneLine());
    }
    if (!deletion.confirmedDestination().oneLine().isEmpty()) {
      lines.add("転出先住所（確定）　" + deletion.confirmedDestination().oneLine());
    }
  }

  private static @Nullable String remarks(@Nullable ResidentRecord record) {
    return record == null ? null : record.annotations().remarks();
  }

  /** Without the items, which have no place in a log. */
  @Override
  public String toString() {
    return "RecordedItems[" + lines.size() + " lines]";
  }
}
