package jp.daicho.server.supportmeasures.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.record.Sex;
import jp.daicho.ledger.support.HeldBack;
import jp.daicho.ledger.support.Reception;
import jp.daicho.ledger.support.Standing;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportItem;
import jp.daicho.ledger.support.SupportItems;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.ledger.support.SupportState;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.reference.StandardReferenceData;

/**
 * A support measure as pages show it.
 *
 * @param number its number
 * @param version the version shown
 * @param applicant the applicant's name
 * @param applicantNumber 宛名番号 of the applicant; empty if she has none here
 * @param protectedPeople how many are protected
 * @param standing 市区町村の別
 * @param state how it stands today, in words
 * @param holdsBack whether papers are errors today
 * @param endsSoon whether the last month of its period runs
 * @param over whether its period is over and it was not ended
 * @param ended whether it was ended
 * @param startable whether it can be started
 * @param extendable whether it has a period that can be extended
 * @param lastDay the last day of the period that counts; empty for none
 * @param facts periods, provisional measure and end, label and words
 * @param groups the items by group
 * @param deed what made this version
 * @param operator who did it
 * @param at when
 */
public record ShownMeasure(
    long number,
    int version,
    String applicant,
    String applicantNumber,
    int protectedPeople,
    String standing,
    String state,
    boolean holdsBack,
    boolean endsSoon,
    boolean over,
    boolean ended,
    boolean startable,
    boolean extendable,
    String lastDay,
    List<Item> facts,
    List<Group> groups,
    String deed,
    String operator,
    String at) {

  /** An item in words. */
  public record Item(String label, String value) {
    /** Without the words, which have no place in a log. */
    @Override
    public String toString() {
      return "Item[" + label + "]";
    }
  }

  /** A group of items: one row or several. */
  public record Group(String title, boolean many, List<List<Item>> rows) {}

  /** A version as it stands on a day. */
  public static ShownMeasure of(KeptMeasure kept, LocalDate today) {
    SupportMeasure measure = kept.measure();
    SupportEntry content = measure.content();
    SupportState state = measure.state(today);
    return new ShownMeasure(
        kept.number(),
        kept.version(),
        content.get(SupportGroup.APPLICANT, "name"),
        content.get(SupportGroup.APPLICANT, "addressNumber"),
        1 + content.rows(SupportGroup.JOINT).size(),
        measure.standing().label(),
        state.label(),
        state.holdsBack(),
        measure.endsSoon(today),
        state == SupportState.OVER,
        measure.end() != null,
        measure.end() == null && measure.period().isEmpty(),
        measure.end() == null && measure.period().isPresent(),
        measure.period().map(period -> day(period.to())).orElse(""),
        facts(measure),
        groups(content),
        kept.deed().label(),
        kept.operator(),
        moment(kept.at()));
  }

  private static List<Item> facts(SupportMeasure measure) {
    List<Item> facts = new ArrayList<>();
    measure
        .periods()
        .forEach(
            period ->
                facts.add(
                    new Item("支援措置の期間", day(period.from()) + " から " + day(period.to()) + " まで")));
    SupportMeasure.End end = measure.end();
    if (end != null) {
      facts.add(new Item("支援措置の終了", day(end.on()) + "　" + end.reason().label()));
    }
    return facts;
  }

  private static List<Group> groups(SupportEntry content) {
    List<Group> groups = new ArrayList<>();
    for (SupportGroup group : SupportGroup.values()) {
      List<List<Item>> rows = new ArrayList<>();
      for (int row = 0; row < content.rows(group).size(); row++) {
        List<Item> items = new ArrayList<>();
        for (SupportItem item : SupportItems.of(group)) {
          String text = content.get(group, row, item.id());
          if (!text.isEmpty()) {
            items.add(new Item(item.label(), words(item, text)));
          }
        }
        rows.add(items);
      }
      if (!rows.isEmpty()) {
        groups.add(new Group(group.label(), group.isMany(), rows));
      }
    }
    return groups;
  }

  /** What a clerk reads for a text as it is kept. */
  static String words(SupportItem item, String text) {
    return switch (item.type()) {
      case STANDING -> Standing.parse(text).label();
      case RECEPTION -> Reception.parse(text).label();
      case OFFICE -> HeldBack.parse(text).label();
      case SEX -> Sex.parse(text).label();
      case YES -> text.equals("1") ? "有" : "無";
      case DAY -> day(LocalDate.parse(text));
      case DATE -> isDay(text) ? day(LocalDate.parse(text)) : text;
      case TEXT, LINES, KANA, ADDRESS_NUMBER -> text;
    };
  }

  private static boolean isDay(String text) {
    return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }

  /** A day in the Japanese calendar. */
  static String day(LocalDate day) {
    return ShownDates.of(StandardReferenceData.eras()).of(day);
  }

  /** A moment in the time of Japan. */
  static String moment(Instant at) {
    return ShownDates.of(StandardReferenceData.eras()).of(at);
  }

  /** Without persons, who have no place in a log. */
  @Override
  public String toString() {
    return "ShownMeasure[" + number + "." + version + "]";
  }
}
