package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.ManagedItemsTest.newcomers;
import static jp.daicho.ledger.move.ManagedItemsTest.print;
import static jp.daicho.ledger.move.PersonField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.calendar.DateForm;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.move.ManagedItems.Whose;
import jp.daicho.ledger.record.FullRecords;
import jp.daicho.ledger.record.ItemValues;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordRules;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which items take which dates (1.1.8): uncertain ones, days no calendar has, days only. */
class DateFormsOfItemsTest {
  private static final EraCalendar ERAS = EraCalendar.standard();

  /** One of each of the fourteen uncertain forms. */
  private static final List<String> UNCERTAIN =
      List.of(
          "平成15年頃",
          "平成15年5月頃",
          "平成15年5月2日頃",
          "推定平成15年5月2日",
          "推定平成15年5月",
          "平成15年春",
          "平成15年5月上旬",
          "平成15年5月中旬頃",
          "年月日不詳",
          "平成15年 月日不詳",
          "平成15年5月 日不詳",
          "平成15年5月2日から6月3日頃までの間",
          "平成15年5月推定2日から3日までの間",
          "平成15年5月2日頃から3日頃までの間");

  private static final List<String> OFF_THE_CALENDAR =
      List.of("平成15年2月29日", "昭和50年11月31日", "S55.2.30");

  /** The last days of 明治 and 大正 are days, and keep the era they were written in. */
  private static final List<String> LAST_DAYS = List.of("明治45年7月30日", "大正15年12月25日");

  /** Which may be uncertain and off the calendar. */
  private static final Set<PersonField> OPEN =
      EnumSet.of(BIRTH_DATE, BECAME_RESIDENT_ON, ADDRESS_SET_ON);

  static Stream<String> uncertain() {
    return UNCERTAIN.stream();
  }

  @Test
  @Proves("1.1.8-M5")
  void allFourteenFormsAreShownHere() {
    assertThat(UNCERTAIN.stream().map(text -> RegisterDate.parse(text, ERAS).form()))
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(DateForm.EXACT_DAY)));
  }

  /** Kept as written, with a day inside for sorting, and marked as uncertain. */
  @ParameterizedTest
  @MethodSource("uncertain")
  @Proves({"1.1.8-M1", "1.1.8-M3", "1.1.8-M5"})
  void anUncertainDateIsKeptAsWrittenWithADayInside(String text) {
    String day = RegisterDate.parse(text, ERAS).day().toString();
    for (EnteredMove newcomer : newcomers(Whose.BOTH)) {
      boolean foreign = newcomer.persons().getFirst().get(KIND).equals("外国人");
      Village village = Village.empty();
      ResidentRecord set =
          village
              .register(
                  newcomer
                      .with(0, BIRTH_DATE, text)
                      .with(0, BECAME_RESIDENT_ON, text)
                      .with(0, FORMER_REGISTRATION_ON, foreign ? text : ""))
              .getFirst();
      ResidentRecord corrected = addressCorrected(newcomer, text);
      String became = foreign ? "gaikokujinjumintonattanengappi" : "jumintonattanengappi";
      isKept(set, "seinengappi", foreign ? western(text) : text, day);
      isKept(set, became, text, day);
      isKept(corrected, "jushoosadametanengappi", text, day);
      if (foreign) {
        isKept(set, "kyugaitoho_torokunengappi", text, day);
      }
    }
    Neighbourhood at = new Neighbourhood();
    for (String type : List.of("death", "disappearance")) {
      ResidentRecord gone =
          at.one(
              at.move(type, type.equals("death") ? at.aoki : at.zhang)
                  .with(CommonField.MOVED_ON, text));
      isKept(gone, "idobi", text, day);
      isKept(gone, "shojojiyu_nengappi", text, day);
    }
    isKept(born(at, text), "idobi", text, day);
  }

  @ParameterizedTest
  @MethodSource("offTheCalendar")
  @Proves({"1.1.8-M1", "1.1.8-M6"})
  void aDayNoCalendarHasIsKeptAsWrittenInTheSameItems(String text) {
    String written = RegisterDate.parse(text, ERAS).toJapanese(ERAS);
    for (EnteredMove newcomer : newcomers(Whose.BOTH)) {
      boolean foreign = newcomer.persons().getFirst().get(KIND).equals("外国人");
      Village village = Village.empty();
      ResidentRecord set =
          village
              .register(newcomer.with(0, BIRTH_DATE, text).with(0, BECAME_RESIDENT_ON, text))
              .getFirst();
      ResidentRecord corrected = addressCorrected(newcomer, text);
      assertThat(shown(set.birthDate(), foreign)).isEqualTo(foreign ? western(written) : written);
      assertThat(
              print(
                  set,
                  (foreign ? "gaikokujinjumintonattanengappi" : "jumintonattanengappi")
                      + "_fushohyoki"))
          .isEqualTo(written);
      assertThat(print(corrected, "jushoosadametanengappi_fushohyoki")).isEqualTo(written);
    }
    Neighbourhood at = new Neighbourhood();
    ResidentRecord old =
        at.one(Entries.of(Entries.japanese("古田", "一", "世帯主", "男", "明治10年1月1日", 95)));
    assertThat(at.one(at.move("death", old).with(CommonField.MOVED_ON, text)).move().movedOn())
        .hasToString(written);
    assertThat(born(at, text).move().movedOn()).hasToString(written);
  }

  static Stream<String> offTheCalendar() {
    return Stream.concat(OFF_THE_CALENDAR.stream(), LAST_DAYS.stream());
  }

  /** Every other day of an entry is a day of the calendar, whatever the kind of move. */
  @Test
  @Proves({"1.1.8-M1", "1.1.8-M6"})
  void everyOtherDateIsADayOfTheCalendar() {
    for (PersonField field : PersonField.values()) {
      if (!isDate(field.path()) || OPEN.contains(field) || field == FORMER_REGISTRATION_ON) {
        continue;
      }
      for (String text : Stream.concat(UNCERTAIN.stream(), OFF_THE_CALENDAR.stream()).toList()) {
        EnteredMove newcomer =
            newcomers(
                    field.path().contains("alias") || field == RESIDENCE_EXPIRES_ON
                        ? Whose.FOREIGN
                        : Whose.BOTH)
                .getFirst();
        assertThat(at(PersonReading.at(0, field).path(), newcomer.with(0, field, text)))
            .as(field.label() + " " + text)
            .contains(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED);
      }
      assertThat(at(PersonReading.at(0, field).path(), dated(field, "大正15年12月25日")))
          .doesNotContain(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED);
    }
    Village village = Village.empty();
    Set<String> uncertainOnly = Set.of("birth", "death", "disappearance");
    for (MoveType type : MoveTypes.standard().all()) {
      for (CommonField field : MoveFields.common(type)) {
        boolean open = field == CommonField.MOVED_ON && uncertainOnly.contains(type.id());
        if (isDate(field.path()) && !open) {
          for (String text :
              Stream.concat(UNCERTAIN.stream(), OFF_THE_CALENDAR.stream()).toList()) {
            EnteredMove entry =
                onGroundOf(field, Forms.typed(village, type.id(), "R8.4.10", List.of()));
            assertThat(codes(village, field.path(), entry.with(field, text)))
                .as(type.label() + field.label())
                .contains(FindingCode.UNCERTAIN_DATE_NOT_ALLOWED);
          }
        }
      }
    }
    // 旧外登法による登録年月日 may be uncertain, but no day that never was.
    assertThat(
            at(
                PersonReading.at(0, FORMER_REGISTRATION_ON).path(),
                newcomers(Whose.FOREIGN).getFirst().with(0, FORMER_REGISTRATION_ON, "平成15年2月29日")))
        .containsExactly(FindingCode.IMPOSSIBLE_DATE);
  }

  /** Whatever era or calendar a clerk types, but a birth date is kept in the one of its kind. */
  @Test
  @Proves("1.1.8-M7")
  void datesAreTypedInEitherCalendarAndBirthDatesKeptInTheirOwn() {
    for (String text : List.of("1958-05-03", "S33.5.3", "昭和33年5月3日", "1958年5月3日")) {
      for (EnteredMove newcomer : newcomers(Whose.BOTH)) {
        ResidentRecord resident =
            Desk.householdOf(newcomer.with(0, BIRTH_DATE, text).with(0, BECAME_RESIDENT_ON, text))
                .getFirst();
        assertThat(resident.birthDate()).isEqualTo(RegisterDate.of(LocalDate.of(1958, 5, 3)));
      }
    }
    for (String text : List.of("1958年頃", "昭和33年頃")) {
      assertThat(
              Desk.householdOf(newcomers(Whose.JAPANESE).getFirst().with(0, BIRTH_DATE, text))
                  .getFirst()
                  .birthDate()
                  .notation())
          .isEqualTo("昭和33年頃");
      assertThat(
              Desk.householdOf(newcomers(Whose.FOREIGN).getFirst().with(0, BIRTH_DATE, text))
                  .getFirst()
                  .birthDate()
                  .notation())
          .isEqualTo("1958年頃");
    }
    // A record that turns over takes the birth date along into the other calendar (4.5.3).
    Neighbourhood at = new Neighbourhood();
    at.one(at.move("correction", at.zhang, BIRTH_DATE, "1990年頃"));
    List<ResidentRecord> made =
        at.village.register(
            at.move("naturalisation", at.zhang)
                .with(0, SURNAME, "青木")
                .with(0, GIVEN_NAME, "玉子")
                .with(0, DOMICILE, "福島県松市松町１番地")
                .with(0, HEAD_OF_REGISTER, "青木　玉子"));
    assertThat(made.getLast().birthDate().notation()).isEqualTo("平成2年頃");
  }

  /** A finished record, wherever it comes from, is held to the same. */
  @Test
  @Proves("1.1.8-M1")
  void aRecordFromAFileHasUncertainDatesOnlyWhereTheyMayBe() {
    RecordRules rules =
        new RecordRules(
            character -> true,
            status -> true,
            Set.of(TestReference.TOKYO),
            LocalDate.of(2030, 1, 1));
    ResidentRecord uncertain = FullRecords.all().getFirst();
    Findings findings = new Findings();
    rules.check(uncertain, new Kept(uncertain), findings);
    assertThat(findings.list())
        .filteredOn(finding -> finding.code() == FindingCode.UNCERTAIN_DATE_NOT_ALLOWED)
        .extracting(finding -> finding.where().path())
        .containsExactly("idobi", "shojojiyu_nengappi");

    Neighbourhood at = new Neighbourhood();
    RecordRules here =
        new RecordRules(
            character -> true, status -> true, Set.of(TestReference.HERE), at.village.today());
    ResidentRecord dead = at.one(at.move("death", at.aoki).with(CommonField.MOVED_ON, "令和8年4月上旬"));
    for (ResidentRecord record : List.of(dead, at.left, at.zhang, born(at, "平成15年頃"))) {
      Findings none = new Findings();
      here.check(record, new Kept(record), none);
      assertThat(none.list()).isEmpty();
    }
  }

  private static ResidentRecord born(Neighbourhood at, String text) {
    EnteredMove child =
        Forms.into(
            at.suzuki.getFirst(),
            Forms.typed(
                at.village,
                "birth",
                text,
                List.of(
                    Entries.japanese("鈴木", "竹子", "同居人", "女", text, 91)
                        .with(PersonField.INDIVIDUAL_NUMBER, "")
                        .with(RESIDENT_RECORD_CODE, ""))));
    return at.one(child);
  }

  private static ResidentRecord addressCorrected(EnteredMove newcomer, String text) {
    Village village = Village.empty();
    ResidentRecord resident = village.register(newcomer).getFirst();
    return village
        .register(
            Forms.of(village, "correction", "R8.4.10", resident).with(0, ADDRESS_SET_ON, text))
        .getFirst();
  }

  private static void isKept(ResidentRecord record, String item, String text, String day) {
    assertThat(print(record, item)).isEqualTo(day);
    assertThat(print(record, item + "_fushofuragu")).isEqualTo("1");
    assertThat(print(record, item + "_fushohyoki")).isEqualTo(text);
  }

  private static String western(String text) {
    return RegisterDate.parse(text, ERAS).toWestern();
  }

  private static String shown(RegisterDate date, boolean foreign) {
    return foreign ? date.toWestern() : date.toJapanese(ERAS);
  }

  private static boolean isDate(String path) {
    return path.endsWith("On") || path.equals("birthDate");
  }

  private static EnteredMove dated(PersonField field, String text) {
    Whose whose =
        field.path().contains("alias") || field == RESIDENCE_EXPIRES_ON
            ? Whose.FOREIGN
            : Whose.BOTH;
    return newcomers(whose).getFirst().with(0, field, text);
  }

  /** On the ground that brings the day along. */
  private static EnteredMove onGroundOf(CommonField field, EnteredMove entry) {
    for (Ground ground : entry.type().grounds()) {
      if (ground.date() == field) {
        return Forms.on(ground, LocalDate.of(2026, 4, 10), entry);
      }
    }
    return entry;
  }

  private static List<FindingCode> at(String path, EnteredMove entry) {
    return codes(Village.empty(), path, entry);
  }

  private static List<FindingCode> codes(Village village, String path, EnteredMove entry) {
    return village.look(entry).assessment().findings().stream()
        .filter(finding -> finding.where().path().equals(path))
        .map(Finding::code)
        .toList();
  }

  /** The items of a record. */
  private record Kept(ResidentRecord record) implements ItemValues {
    @Override
    public <T> @Nullable T get(RecordItem<T> item) {
      return item.of(record);
    }
  }
}
