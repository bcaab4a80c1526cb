package jp.daicho.server.moves.internal.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.HiddenItems;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** What a move changes in a record, before and after, as a clerk reads it (4.0.9). */
final class RecordChanges {
  private static final String MASK = "●●●●";
  private static final String WITHHELD = "（表示の権限がありません）";

  /** Fields that say who it is, or are printed otherwise. */
  private static final Set<PersonField> APART =
      EnumSet.of(
          PersonField.ADDRESS_NUMBER,
          PersonField.VERSION,
          PersonField.RETURNING_ADDRESS_NUMBER,
          PersonField.KIND);

  private static final Set<PersonField> NUMBERS =
      EnumSet.of(PersonField.INDIVIDUAL_NUMBER, PersonField.RESIDENT_RECORD_CODE);

  private final Set<PersonField> hidden;
  private final boolean numbersShown;

  RecordChanges(Set<PersonField> hidden, boolean numbersShown) {
    this.hidden = hidden;
    this.numbersShown = numbersShown;
  }

  /** The items that differ; of those the operator may not see only that they do. */
  List<DraftPage.Change> between(ResidentRecord before, ResidentRecord after) {
    Map<String, String> was = texts(before);
    Map<String, String> is = texts(after);
    List<DraftPage.Change> changes = new ArrayList<>();
    is.forEach((label, text) -> add(changes, label, was.getOrDefault(label, ""), text));
    PersonEntry first = PersonTexts.of(before);
    PersonEntry then = PersonTexts.of(after);
    for (PersonField field : PersonField.values()) {
      if (APART.contains(field) || first.get(field).equals(then.get(field))) {
        continue;
      }
      changes.add(
          new DraftPage.Change(
              field.label(), printed(field, first, before), printed(field, then, after)));
    }
    return changes;
  }

  private static void add(
      List<DraftPage.Change> changes, String label, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new DraftPage.Change(label, before, after));
    }
  }

  private String printed(PersonField field, PersonEntry texts, ResidentRecord resident) {
    String text = texts.get(field);
    if (text.isEmpty()) {
      return "";
    }
    if (hidden.contains(field)) {
      return WITHHELD;
    }
    if (PreviewNumbering.isTaken(field, text)) {
      return PreviewNumbering.CODE;
    }
    return NUMBERS.contains(field) && !numbersShown
        ? MASK
        : PrintedText.of(field, text, resident.kind() == ResidentKind.FOREIGN);
  }

  /** What is no field of a person, in the order of the slip. */
  private Map<String, String> texts(ResidentRecord resident) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("住民状態", resident.status().label());
    texts.put("住民種別", resident.kind().label());
    texts.put("世帯番号", PreviewNumbering.print(resident.household().householdNumber()));
    texts.put("世帯主の氏名", orEmpty(resident.household().householderName()));
    texts.put("世帯主の氏名の振り仮名", orEmpty(resident.household().householderFurigana()));
    texts.put("住所", resident.residence().address().oneLine());
    PostalCode postalCode = resident.residence().address().postalCode();
    texts.put("郵便番号", postalCode == null ? "" : postalCode.hyphenated());
    texts.put("転入前住所", resident.residence().previousAddress().oneLine());
    Deletion deletion = resident.deletion();
    texts.put("消除事由", of(deletion, it -> orEmpty(it.reason())));
    texts.put("消除の事由の生じた年月日", of(deletion, it -> print(it.occurredOn())));
    texts.put("消除の届出の年月日", of(deletion, it -> print(it.notifiedOn())));
    texts.put("転出先住所（予定）", of(deletion, it -> it.plannedDestination().oneLine()));
    texts.put("転出先住所（確定）", of(deletion, it -> it.confirmedDestination().oneLine()));
    texts.put("転出年月日（確定）", of(deletion, it -> print(it.movedOutOn())));
    texts.put("転入通知年月日", of(deletion, it -> print(it.arrivalNoticeOn())));
    texts.put("改製年月日", print(resident.annotations().remadeOn()));
    texts.put(NoteEntry.LABEL, pointsToNote(resident, hidden));
    return texts;
  }

  /** The points to note, but for those on items that are hidden. */
  static String pointsToNote(ResidentRecord resident, Set<PersonField> hidden) {
    return resident.annotations().pointsToNote().stream()
        .filter(point -> !HiddenItems.hide(hidden, point.item()))
        .map(RecordChanges::print)
        .collect(Collectors.joining("／"));
  }

  private static String print(PointToNote point) {
    return NotedItem.labelOf(point) + "：" + point.text();
  }

  private static String of(@Nullable Deletion deletion, Function<Deletion, String> part) {
    return deletion == null ? "" : part.apply(deletion);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String print(@Nullable LocalDate day) {
    return day == null ? "" : print(RegisterDate.of(day));
  }

  private static String print(@Nullable RegisterDate date) {
    return date == null ? "" : date.toJapanese(StandardReferenceData.get().eras());
  }
}
