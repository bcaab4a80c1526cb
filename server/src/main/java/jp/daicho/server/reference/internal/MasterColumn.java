package jp.daicho.server.reference.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.server.reference.MasterField;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A field of a master with the column that keeps it.
 *
 * @param field what users see
 * @param column where it is kept: a text or a day
 * @param reader makes of what was typed what is kept, or throws {@link InvalidValueException}
 * @param emptyKept whether an empty text is kept as such, for columns that take part in a key
 */
record MasterColumn(
    MasterField field, Field<?> column, UnaryOperator<String> reader, boolean emptyKept) {

  private MasterColumn(MasterField field, Field<?> column, UnaryOperator<String> reader) {
    this(field, column, reader, false);
  }

  /** A text of at most so many characters. */
  static MasterColumn text(String id, String label, String column, int most) {
    return new MasterColumn(
        MasterField.of(id, label, "", false),
        DSL.field(DSL.name(column), SQLDataType.CLOB),
        typed -> RegisterText.required(typed.strip(), most, id).value());
  }

  /** A text that has a form of its own. */
  static MasterColumn coded(String id, String label, String column, UnaryOperator<String> reader) {
    return new MasterColumn(
        MasterField.of(id, label, "", false),
        DSL.field(DSL.name(column), SQLDataType.CLOB),
        reader);
  }

  /** One of some values. */
  static MasterColumn choice(String id, String label, String column, Map<String, String> choices) {
    return new MasterColumn(
        MasterField.of(id, label, true, choices),
        DSL.field(DSL.name(column), SQLDataType.CLOB),
        typed -> {
          if (!choices.containsKey(typed)) {
            throw new InvalidValueException(Fault.UNKNOWN_CODE, id);
          }
          return typed;
        });
  }

  /** A day, kept in the Western calendar and typed in either. */
  static MasterColumn day(String id, String label, String column, EraCalendar eras) {
    return new MasterColumn(
        MasterField.of(id, label, "例：R8.4.1", false).ofDay(),
        DSL.field(DSL.name(column), SQLDataType.LOCALDATE),
        typed -> RegisterDate.parseDay(typed, eras).toString());
  }

  /** A number. */
  static MasterColumn number(String id, String label, String column, UnaryOperator<String> reader) {
    return new MasterColumn(
        MasterField.of(id, label, "", false),
        DSL.field(DSL.name(column), SQLDataType.INTEGER),
        reader);
  }

  /** The same, not to be left empty. */
  MasterColumn required() {
    return with(field.notEmpty());
  }

  /** The same with a hint. */
  MasterColumn hint(String hint) {
    return with(field.hinting(hint));
  }

  /** The same, not to be changed once it is entered. */
  MasterColumn fixed() {
    return with(field.unchanging());
  }

  /** The same, not shown in lists. */
  MasterColumn unlisted() {
    return with(field.unlisted());
  }

  /** The same, which may stay empty. */
  MasterColumn optional(Map<String, String> withNone) {
    return with(field.orNone(withNone));
  }

  /** The same, kept as an empty text rather than as nothing. */
  MasterColumn keptEmpty() {
    return new MasterColumn(field, column, reader, true);
  }

  String id() {
    return field.id();
  }

  String label() {
    return field.label();
  }

  boolean isDay() {
    return column.getType() == LocalDate.class;
  }

  boolean isText() {
    return column.getType() == String.class;
  }

  /** The condition that the column holds a value. */
  Condition holds(String value) {
    @Nullable Object kept = kept(value);
    return kept == null ? column.isNull() : column.coerce(Object.class).eq(kept);
  }

  /** What the column keeps for a read text; null for an empty one. */
  @Nullable Object kept(String value) {
    if (value.isEmpty()) {
      return emptyKept ? "" : null;
    }
    if (isDay()) {
      return LocalDate.parse(value);
    }
    return isText() ? value : (Object) Integer.valueOf(value);
  }

  private MasterColumn with(MasterField changed) {
    return new MasterColumn(changed, column, reader, emptyKept);
  }
}
