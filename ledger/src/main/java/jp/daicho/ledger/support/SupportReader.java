package jp.daicho.ledger.support;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.Sex;
import jp.daicho.ledger.text.RegisterText;
import org.jspecify.annotations.Nullable;

/**
 * Reads an application as typed into what is kept (1.1.16, ADR 0010): each text by the type of its
 * item. What cannot be read is a finding and left out; what can goes on to the rules.
 */
public final class SupportReader {
  private static final String YES = "1";
  private static final String NO = "0";

  private final EraCalendar eras;
  private final Findings findings = new Findings();

  private SupportReader(EraCalendar eras) {
    this.eras = eras;
  }

  /**
   * An application that was read.
   *
   * @param content what could be read, as it is kept
   * @param findings what could not
   */
  public record Reading(SupportEntry content, Findings findings) {}

  /** Reads all texts, whatever is wrong with some. */
  public static Reading read(SupportEntry typed, EraCalendar eras) {
    SupportReader reader = new SupportReader(eras);
    SupportEntry content = reader.read(typed);
    return new Reading(content, reader.findings);
  }

  /** Where an item is in an entry, for findings. */
  public static EntryItem at(SupportGroup group, int row, String item) {
    String path = group.isMany() ? group.id() + "[" + row + "]" : group.id();
    String which = group.isMany() ? group.label() + "（" + (row + 1) + "件目）" : group.label();
    String label = SupportItems.find(group, item).map(SupportItem::label).orElse(item);
    return new EntryItem(path + "." + item, which + "の" + label);
  }

  private SupportEntry read(SupportEntry typed) {
    Map<SupportGroup, List<Map<String, String>>> read = new EnumMap<>(SupportGroup.class);
    for (SupportGroup group : SupportGroup.values()) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (int row = 0; row < typed.rows(group).size(); row++) {
        rows.add(row(typed, group, row));
      }
      read.put(group, rows);
    }
    return new SupportEntry(read);
  }

  private Map<String, String> row(SupportEntry typed, SupportGroup group, int row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (SupportItem item : SupportItems.of(group)) {
      String text = text(item, typed.get(group, row, item.id()), at(group, row, item.id()));
      if (text != null) {
        texts.put(item.id(), text);
      }
    }
    for (String name : typed.rows(group).get(row).keySet()) {
      if (SupportItems.find(group, name).isEmpty()) {
        findings.add(FindingCode.UNKNOWN_CODE, at(group, row, name));
      }
    }
    return texts;
  }

  private @Nullable String text(SupportItem item, String typed, EntryItem where) {
    String text = typed.strip();
    return switch (item.type()) {
      case STANDING -> read(text, where, it -> Standing.parse(it).code());
      case RECEPTION -> read(text, where, it -> Reception.parse(it).code());
      case OFFICE -> read(text, where, it -> HeldBack.parse(it).code());
      case SEX -> read(text, where, it -> Sex.parse(it).code());
      case YES -> read(text, where, SupportReader::yes);
      case ADDRESS_NUMBER -> read(text, where, it -> AddressNumber.parse(it).value());
      case KANA -> read(text, where, it -> Furigana.parse(it, true).kana());
      case DATE -> read(text, where, this::date);
      case DAY -> day(text, where).orElse(null);
      case TEXT ->
          read(text, where, it -> RegisterText.required(it, item.longest(), item.id()).value());
      case LINES -> read(text, where, it -> lines(it, item));
    };
  }

  private @Nullable String read(String text, EntryItem where, Function<String, String> reader) {
    return findings.read(text, where, reader);
  }

  private static String yes(String text) {
    if (!text.equals(YES) && !text.equals(NO)) {
      throw new InvalidValueException(Fault.UNKNOWN_CODE, "yes or no");
    }
    return text;
  }

  /** A certain day as it is kept; an uncertain one in the words in which it is written. */
  private String date(String text) {
    RegisterDate date = RegisterDate.parse(text, eras);
    return date.isUncertain() ? date.toJapanese(eras) : date.day().toString();
  }

  private Optional<String> day(String text, EntryItem where) {
    RegisterDate date = findings.read(text, where, it -> RegisterDate.parse(it, eras));
    if (date == null) {
      return Optional.empty();
    }
    if (date.isUncertain()) {
      findings.add(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED, where);
      return Optional.empty();
    }
    return Optional.of(date.day().toString());
  }

  private static String lines(String text, SupportItem item) {
    String words = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
    int characters = words.lines().mapToInt(line -> RegisterText.of(line).length()).sum();
    if (characters > item.longest()) {
      throw new InvalidValueException(Fault.TOO_LONG, item.id(), Integer.toString(item.longest()));
    }
    return words;
  }
}
