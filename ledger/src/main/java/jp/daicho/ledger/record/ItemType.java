package jp.daicho.ledger.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/**
 * How an item is kept and written in files: texts as they are, days as {@code YYYY-MM-DD}, flags as
 * 0 or 1.
 *
 * @param <T> the Java type of the value
 */
public final class ItemType<T> {
  /** Characters, exactly as registered. */
  public static final ItemType<String> TEXT = new ItemType<>(String.class);

  /** A day of the calendar. */
  public static final ItemType<LocalDate> DAY = new ItemType<>(LocalDate.class);

  /** A whole number. */
  public static final ItemType<Long> NUMBER = new ItemType<>(Long.class);

  /** Yes or no. */
  public static final ItemType<Boolean> FLAG = new ItemType<>(Boolean.class);

  private final Class<T> javaType;

  private ItemType(Class<T> javaType) {
    this.javaType = javaType;
  }

  /** The Java type of the value. */
  public Class<T> javaType() {
    return javaType;
  }

  /** Writes a value as files hold it. */
  public String print(T value) {
    if (value instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    return value.toString();
  }

  /**
   * Reads a value as files hold it.
   *
   * @throws InvalidValueException when the text has not the form of the type
   */
  public T parse(String text) {
    return javaType.cast(parseAny(text));
  }

  private Object parseAny(String text) {
    if (javaType == String.class) {
      return text;
    }
    if (javaType == Boolean.class) {
      return switch (text) {
        case "0" -> Boolean.FALSE;
        case "1" -> Boolean.TRUE;
        default -> throw new InvalidValueException(Fault.UNKNOWN_CODE, "flag");
      };
    }
    try {
      return javaType == Long.class ? (Object) Long.valueOf(text) : day(text);
    } catch (NumberFormatException _) {
      throw new InvalidValueException(Fault.NOT_DIGITS, "number");
    } catch (DateTimeException _) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, "day");
    }
  }

  /** A register has many millions of days, and the formatter of the JDK takes its time. */
  private static LocalDate day(String text) {
    return isUsualDay(text)
        ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
        : LocalDate.parse(text);
  }

  private static boolean isUsualDay(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      if (!digit && i != 4 && i != 7) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
