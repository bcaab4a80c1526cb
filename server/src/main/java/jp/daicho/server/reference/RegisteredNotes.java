package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.Note;
import jp.daicho.ledger.record.SpecialCircumstance;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The points to note that the municipality has registered in advance for moves (1.1.14). */
@Component
public final class RegisteredNotes {
  private static final Field<String> ITEM = field(name("item"), SQLDataType.VARCHAR);
  private static final Field<String> WORDS = field(name("words"), SQLDataType.VARCHAR);
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);

  /** Made once. */
  RegisteredNotes() {}

  /**
   * Those in use today, in the order of their registration.
   *
   * @param circumstance 特別な事由 that they are for; null for those of any move of the kind
   */
  public List<Note> of(Passage passage, MoveType type, @Nullable SpecialCircumstance circumstance) {
    LocalDate today = passage.today();
    return passage
        .sql()
        .select(ITEM, WORDS)
        .from(table(name("registered_note")))
        .where(
            field(name("lg_code"), SQLDataType.VARCHAR).eq(passage.municipality().value()),
            field(name("move_type"), SQLDataType.VARCHAR).eq(type.id()),
            field(name("special_circumstance"), SQLDataType.VARCHAR)
                .eq(circumstance == null ? "" : circumstance.code()),
            FROM.isNull().or(FROM.le(today)),
            TO.isNull().or(TO.ge(today)))
        .orderBy(field(name("entry_no")))
        .fetch(row -> new Note(row.value1(), row.value2()));
  }
}
