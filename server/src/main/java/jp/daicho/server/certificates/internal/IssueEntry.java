package jp.daicho.server.certificates.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssueCriteria;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry over issued papers as typed on a screen or given to the API: texts, which may be
 * missing or faulty. See {@link IssueCriteria} for what each asks for.
 *
 * @param fromTime time of day with {@code from}, such as {@code 8:30}; the beginning of the day if
 *     missing
 * @param toTime time of day with {@code to}, its minute included; the end of the day if missing
 * @param disposed {@code true}, {@code false}, or missing
 */
record IssueEntry(
    @Nullable String resident,
    @Nullable String from,
    @Nullable String fromTime,
    @Nullable String to,
    @Nullable String toTime,
    @Nullable String kind,
    @Nullable String item,
    @Nullable String issueNumber,
    @Nullable String pages,
    @Nullable String place,
    @Nullable String terminal,
    @Nullable String operator,
    @Nullable String requester,
    @Nullable String disposed,
    @Nullable String before) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
  private static final int MOST_PAGES = 99_999;

  /** Whether anything is asked for. */
  boolean isEmpty() {
    return Stream.of(
            resident,
            from,
            to,
            kind,
            item,
            issueNumber,
            pages,
            place,
            terminal,
            operator,
            requester,
            disposed)
        .allMatch(text -> text(text).isEmpty());
  }

  /**
   * What it asks for.
   *
   * @throws CertificateRefusedException if something cannot be read, with all its faults
   */
  IssueCriteria read() {
    Findings findings = new Findings();
    AddressNumber person =
        findings.read(
            text(resident), new EntryItem("resident", "交付対象者の宛名番号"), AddressNumber::parse);
    Instant first = moment(findings, "from", "交付年月日（から）", from, fromTime, LocalTime.MIN);
    Instant last = moment(findings, "to", "交付年月日（まで）", to, toTime, null);
    if (first != null && last != null && !first.isBefore(last)) {
      findings.add(FindingCode.PERIOD_REVERSED, new EntryItem("to", "交付年月日（まで）"));
    }
    String of = findings.read(text(kind), new EntryItem("kind", "証明書の種別"), IssueEntry::kind);
    CertificateItem printed =
        findings.read(text(item), new EntryItem("item", "記載事項"), CertificateItem::parse);
    Integer many = findings.read(text(pages), new EntryItem("pages", "枚数"), IssueEntry::pages);
    Requester asked =
        findings.read(text(requester), new EntryItem("requester", "請求者"), Requester::parse);
    Boolean spoilt =
        findings.read(text(disposed), new EntryItem("disposed", "処分情報"), IssueEntry::yesOrNo);
    Long below = findings.read(text(before), new EntryItem("before", "続き"), IssueEntry::serial);
    if (findings.hasErrors()) {
      throw new CertificateRefusedException(findings.list());
    }
    return new IssueCriteria(
        person,
        first,
        last,
        of,
        printed,
        orNull(issueNumber),
        many,
        orNull(place),
        orNull(terminal),
        orNull(operator),
        asked,
        spoilt,
        below);
  }

  /**
   * The moment a day and a time of day stand for.
   *
   * @param usual the time if none is given; null for the end of the day
   */
  private static @Nullable Instant moment(
      Findings findings,
      String path,
      String label,
      @Nullable String day,
      @Nullable String time,
      @Nullable LocalTime usual) {
    LocalDate date = findings.read(text(day), new EntryItem(path, label), IssueEntry::day);
    LocalTime at =
        findings.read(text(time), new EntryItem(path + "Time", label + "の時刻"), IssueEntry::time);
    if (date == null) {
      if (at != null && text(day).isEmpty()) {
        findings.add(FindingCode.EMPTY, new EntryItem(path, label));
      }
      return null;
    }
    if (usual != null) {
      return date.atTime(at == null ? usual : at).atZone(JAPAN).toInstant();
    }
    return (at == null ? date.plusDays(1).atStartOfDay() : date.atTime(at).plusMinutes(1))
        .atZone(JAPAN)
        .toInstant();
  }

  private static LocalDate day(String text) {
    return RegisterDate.parseDay(text.strip(), StandardReferenceData.eras());
  }

  private static LocalTime time(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "time");
    }
    return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
  }

  private static String kind(String text) {
    String kind = text.strip();
    if (PaperKinds.standard().find(kind).isEmpty()) {
      CertificateForm.parse(kind);
    }
    return kind;
  }

  private static Integer pages(String text) {
    long pages = serial(text);
    if (pages > MOST_PAGES) {
      throw new InvalidValueException(Fault.TOO_LONG, "pages", "5");
    }
    return (int) pages;
  }

  private static Long serial(String text) {
    if (!text.strip().matches("[0-9]{1,18}")) {
      throw new InvalidValueException(Fault.NOT_DIGITS, "number");
    }
    return Long.valueOf(text.strip());
  }

  private static Boolean yesOrNo(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidValueException(Fault.UNKNOWN_CODE, "disposed");
    };
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text(text).isEmpty() ? null : text(text);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "IssueEntry";
  }
}
