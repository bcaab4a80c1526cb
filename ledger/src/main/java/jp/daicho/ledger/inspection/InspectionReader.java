package jp.daicho.ledger.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.inspection.InspectionConditions.District;
import jp.daicho.ledger.inspection.InspectionConditions.Order;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a list as they are typed (9.5, 9.6). */
public final class InspectionReader {
  /** 町字. */
  public static final EntryItem TOWNS = new EntryItem("towns", "町字");

  /** 地区. */
  public static final EntryItem DISTRICT = new EntryItem("district", "地区");

  /** 行政区. */
  public static final EntryItem WARD = new EntryItem("ward", "行政区");

  /** The first birth date. */
  public static final EntryItem BORN_FROM = new EntryItem("bornFrom", "生年月日（から）");

  /** The last birth date. */
  public static final EntryItem BORN_TO = new EntryItem("bornTo", "生年月日（まで）");

  /** 性別. */
  public static final EntryItem SEX = new EntryItem("sex", "性別");

  /** 日本人・外国人の別. */
  public static final EntryItem KIND = new EntryItem("kind", "日本人・外国人の別");

  /** Whether people under support measures are listed. */
  public static final EntryItem SUPPORTED = new EntryItem("withSupported", "支援対象者");

  /** 並び順. */
  public static final EntryItem ORDER = new EntryItem("order", "並び順");

  /** What the random order follows from. */
  public static final EntryItem SEED = new EntryItem("seed", "ランダム順位の種");

  /** 抽出人数. */
  public static final EntryItem MOST = new EntryItem("most", "抽出人数");

  /** A district is typed as kind and code with this between them. */
  public static final String PART = "|";

  private InspectionReader() {}

  /**
   * The conditions; null if something typed is faulty.
   *
   * @param typed what was typed, by the paths of the items
   * @param seeds gives the seed of a random order where none is typed
   */
  public static @Nullable InspectionConditions read(
      Map<String, String> typed, EraCalendar eras, LongSupplier seeds, Findings findings) {
    Function<EntryItem, String> text = item -> typed.getOrDefault(item.path(), "").strip();
    LocalDate from = day(text.apply(BORN_FROM), BORN_FROM, eras, findings);
    LocalDate to = day(text.apply(BORN_TO), BORN_TO, eras, findings);
    if (from != null && to != null && from.isAfter(to)) {
      findings.add(FindingCode.PERIOD_REVERSED, BORN_TO);
    }
    District district = findings.read(text.apply(DISTRICT), DISTRICT, InspectionReader::district);
    MunicipalityCode ward = findings.read(text.apply(WARD), WARD, MunicipalityCode::of);
    Sex sex = findings.read(text.apply(SEX), SEX, Sex::parse);
    ResidentKind kind = findings.read(text.apply(KIND), KIND, ResidentKind::parse);
    Order order = findings.read(text.apply(ORDER), ORDER, InspectionReader::order);
    Long seed = findings.read(text.apply(SEED), SEED, digits -> number(digits, 18, "seed"));
    Long most = findings.read(text.apply(MOST), MOST, digits -> number(digits, 8, "most"));
    if (most != null && most < 1) {
      findings.add(FindingCode.UNKNOWN_CODE, MOST);
    }
    if (findings.hasErrors()) {
      return null;
    }
    boolean random = order == Order.RANDOM;
    return new InspectionConditions(
        text.apply(TOWNS)
            .lines()
            .flatMap(line -> List.of(line.split("[、,]")).stream())
            .map(String::strip)
            .filter(town -> !town.isEmpty())
            .distinct()
            .toList(),
        district,
        ward,
        from,
        to,
        sex,
        kind,
        text.apply(SUPPORTED).equals("true"),
        order == null ? Order.ADDRESS : order,
        !random ? 0 : seed == null ? seeds.getAsLong() : seed,
        most == null ? null : Math.toIntExact(most));
  }

  private static @Nullable LocalDate day(
      String typed, EntryItem where, EraCalendar eras, Findings findings) {
    RegisterDate date = findings.read(typed, where, one -> RegisterDate.parse(one, eras));
    if (date != null && date.isUncertain()) {
      findings.add(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED, where);
      return null;
    }
    return date == null ? null : date.day();
  }

  private static District district(String typed) {
    int at = typed.indexOf(PART);
    if (at < 1 || at == typed.length() - 1) {
      throw new InvalidValueException(Fault.UNKNOWN_CODE, "district");
    }
    return new District(typed.substring(0, at), typed.substring(at + 1));
  }

  private static Order order(String typed) {
    for (Order order : Order.values()) {
      if (order.name().equals(typed)) {
        return order;
      }
    }
    throw new InvalidValueException(Fault.UNKNOWN_CODE, "order");
  }

  private static long number(String typed, int longest, String what) {
    if (!typed.matches("[0-9]+")) {
      throw new InvalidValueException(Fault.NOT_DIGITS, what);
    }
    if (typed.length() > longest) {
      throw new InvalidValueException(Fault.TOO_LONG, what, Integer.toString(longest));
    }
    return Long.parseLong(typed);
  }
}
