package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.SPECIAL_CIRCUMSTANCE;

import java.util.List;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.PointToNote;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.SpecialCircumstance;
import org.jspecify.annotations.Nullable;

/** Reads what one person's entry notes: 備考, 留意事項 and 特別な事由 (1.1.14, 1.1.4). */
final class AnnotationReader {
  private final MoveType type;
  private final PersonEntry entry;
  private final int position;
  private final EntryText text;

  AnnotationReader(MoveType type, PersonEntry entry, int position, EntryText text) {
    this.type = type;
    this.entry = entry;
    this.position = position;
    this.text = text;
  }

  /** The rows of 留意事項 beside those of the record; a newcomer's record begins without any. */
  NoteReader.Reading notes(@Nullable ResidentRecord known) {
    List<PointToNote> points = known == null ? List.of() : known.annotations().pointsToNote();
    return new NoteReader(type, position, text).read(entry.notes(), points);
  }

  /** 特別な事由, or null. */
  @Nullable SpecialCircumstance special() {
    return text.findings()
        .read(
            entry.get(SPECIAL_CIRCUMSTANCE),
            PersonReading.at(position, SPECIAL_CIRCUMSTANCE),
            typed -> SpecialCircumstance.parse(typed.strip()));
  }

  /**
   * 備考 and flags as typed, or those of the record where nothing was typed; with the points that
   * stay.
   */
  static Annotations annotations(
      ItemsReader items,
      @Nullable ResidentRecord known,
      boolean touched,
      List<PointToNote> points) {
    Annotations read = known == null || touched ? items.annotations(known) : known.annotations();
    return read.with(points);
  }
}
