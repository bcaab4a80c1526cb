package jp.daicho.server.accesslog.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.accesslog.AccessCriteria;
import jp.daicho.server.accesslog.AccessCriteria.Position;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.LogKind;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the log as typed on a screen or given to the API: texts, which may be missing or
 * faulty. See {@link AccessCriteria} for what each asks for.
 *
 * @param from the first day
 * @param to the last day
 * @param before where to read on, as {@link #position} writes it
 */
record AccessEntry(
    @Nullable String from,
    @Nullable String to,
    @Nullable String kind,
    @Nullable String action,
    @Nullable String operator,
    @Nullable String resident,
    @Nullable String outcome,
    @Nullable String numberShown,
    @Nullable String place,
    @Nullable String terminal,
    @Nullable String text,
    @Nullable String before) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final EntryItem TO = new EntryItem("to", "期間（まで）");

  /** Whether anything is asked for. */
  boolean isEmpty() {
    return Stream.of(
            from, to, kind, action, operator, resident, outcome, numberShown, place, terminal, text)
        .allMatch(asked -> stripped(asked).isEmpty());
  }

  /**
   * What it asks for.
   *
   * @throws EntryRefusedException if something cannot be read, with all its faults
   */
  AccessCriteria read() {
    Findings findings = new Findings();
    LocalDate first =
        findings.read(stripped(from), new EntryItem("from", "期間（から）"), AccessEntry::day);
    LocalDate last = findings.read(stripped(to), TO, AccessEntry::day);
    if (first != null && last != null && first.isAfter(last)) {
      findings.add(FindingCode.PERIOD_REVERSED, TO);
    }
    AccessCriteria criteria =
        new AccessCriteria(
            first == null ? null : beginning(first),
            last == null ? null : beginning(last.plusDays(1)),
            one(findings, kind, "kind", "ログの種類", LogKind.values()),
            one(findings, action, "action", "操作の種類", AuditAction.values()),
            orNull(operator),
            findings.read(
                stripped(resident), new EntryItem("resident", "対象者の宛名番号"), AddressNumber::parse),
            one(findings, outcome, "outcome", "結果", Outcome.values()),
            findings.read(
                stripped(numberShown),
                new EntryItem("numberShown", "個人番号へのアクセス"),
                AccessEntry::yesOrNo),
            orNull(place),
            orNull(terminal),
            orNull(text),
            findings.read(stripped(before), new EntryItem("before", "続き"), AccessEntry::position));
    if (findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    return criteria;
  }

  /** A place in the log, to be given as {@code before}. */
  static @Nullable String position(@Nullable Position position) {
    return position == null ? null : position.at() + "_" + position.entryNo();
  }

  /** A day as typed. */
  static LocalDate day(String text) {
    return RegisterDate.parseDay(text.strip(), StandardReferenceData.eras());
  }

  private static Instant beginning(LocalDate day) {
    return day.atStartOfDay(JAPAN).toInstant();
  }

  private static Position position(String text) {
    int parted = text.indexOf('_');
    try {
      return new Position(
          Instant.parse(text.substring(0, parted)), Long.parseLong(text.substring(parted + 1)));
    } catch (RuntimeException _) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "before");
    }
  }

  private static <E extends Enum<E>> @Nullable E one(
      Findings findings, @Nullable String text, String path, String label, E[] values) {
    Function<String, E> reader =
        name ->
            Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, path));
    return findings.read(stripped(text), new EntryItem(path, label), reader::apply);
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidValueException(Fault.UNKNOWN_CODE, "numberShown");
    };
  }

  private static @Nullable String orNull(@Nullable String text) {
    return stripped(text).isEmpty() ? null : stripped(text);
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** Without whom it asks for, which has no place in a log. */
  @Override
  public String toString() {
    return "AccessEntry";
  }
}
