package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterKind;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Every date on every screen is in the Japanese calendar, but a foreign resident's birth date and
 * the end of the period of stay, which are in the Western and in no other (1.1.9). A Japanese and a
 * foreign resident are taken from entry to return, every date of theirs typed in the calendar in
 * which it is not shown.
 */
class ShownDatesTests extends MovesScreenTestBase {
  private static final Pattern WESTERN =
      Pattern.compile(
          "(?<![0-9])((?:1[0-9]|20)[0-9]{2}(?:年|[-/.](?:0[1-9]|1[0-2]|[1-9])(?![0-9]))"
              + "(?:[-/.]?[0-9]{1,2})?)");

  /** The two of the foreign resident; and what the help gives as examples of typing. */
  private static final Set<String> ALLOWED =
      Set.of(
          "1985年3",
          "1985年",
          "2031年4",
          "2031年",
          "1988-05-03",
          "1980-12-26",
          "1980/12/26",
          "2019-05-01",
          "2026-04-01");

  private static final String BIRTH = "1985年3月9日";
  private static final String EXPIRY = "2031年4月5日";

  /** What is seen of a page: its texts and what stands in its fields, but nothing hidden. */
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|option|optgroup)(?![^>]*type=\"hidden\")[^>]*>");

  private static final Pattern SEEN = Pattern.compile("(?:value|placeholder|label)=\"([^\"]*)\"");

  private final Set<String> wrong = new TreeSet<>();

  @Test
  @Proves({"1.1.9-M1", "1.1.9-M2", "1.1.9-N1", "1.1.9-N2"})
  void everyDateIsShownInItsOwnCalendarOnEveryScreen() throws Exception {
    EnteredMove entry = dated(dated(familyHere(), 0), 1);
    look("入力の確認", send(SampleOperators.CLERK, "/moves/moving-in", entry, "check"));
    long draft = store(entry);
    drafts(draft);
    List<AddressNumber> family = members(register(draft));
    AddressNumber japanese = family.get(0);
    AddressNumber foreign = family.get(1);
    assertThat(seen(page("/residents/" + foreign.value()))).contains(BIRTH, EXPIRY);
    assertThat(seen(page("/residents/" + japanese.value())))
        .contains("昭和50年6月7日", "令和元年6月", "令和2年2月3日");

    for (AddressNumber person : List.of(japanese, foreign)) {
      corrected(person);
      records(person);
    }
    masters();
    returns(japanese);
    returns(foreign);
    assertThat(wrong).isEmpty();
  }

  /** Every date of a person of the entry, typed in the calendar in which it is not shown. */
  private static EnteredMove dated(EnteredMove entry, int person) {
    boolean foreign =
        ResidentKind.parse(entry.persons().get(person).get(PersonField.KIND))
            == ResidentKind.FOREIGN;
    EnteredMove dated =
        entry
            .with(CommonField.MOVED_ON, "2026-04-10")
            .with(CommonField.NOTIFIED_ON, "2026-04-13")
            .with(person, PersonField.CHILD_ALLOWANCE_STARTS_IN, "2019-06")
            .with(person, PersonField.CHILD_ALLOWANCE_ENDS_IN, "2034-03");
    for (PersonField field : dates(entry.type(), foreign)) {
      dated = dated.with(person, field, "2020-02-03");
    }
    dated = dated.with(person, PersonField.BECAME_RESIDENT_ON, "2026-04-10");
    return foreign
        ? dated
            .with(person, PersonField.BIRTH_DATE, "昭和60年3月9日")
            .with(person, PersonField.RESIDENCE_EXPIRES_ON, "令和13年4月5日")
            .with(person, PersonField.FORMER_REGISTRATION_ON, "1999-02-03")
            .with(person, PersonField.ALIAS_RECORDED_ON, "2013-05-07")
            .with(person, PersonField.ALIAS_DELETED_IN, "132012")
        : dated.with(person, PersonField.BIRTH_DATE, "1975-06-07");
  }

  private static List<PersonField> dates(MoveType type, boolean foreign) {
    List<PersonField> dates = new ArrayList<>();
    for (PersonField field :
        MoveFields.person(type, foreign ? ResidentKind.FOREIGN : ResidentKind.JAPANESE)) {
      if (field == PersonField.BIRTH_DATE || field.path().endsWith("On")) {
        dates.add(field);
      }
    }
    return dates;
  }

  /** A correction of every date, to the day after. */
  private void corrected(AddressNumber person) throws Exception {
    boolean foreign = latest(person).kind() == ResidentKind.FOREIGN;
    EnteredMove correction =
        about("correction", Map.of(CommonField.MOVED_ON, "2026-05-12"), person)
            .with(0, PersonField.CHILD_ALLOWANCE_STARTS_IN, "2019-07")
            .with(0, PersonField.CHILD_ALLOWANCE_ENDS_IN, "2034-04");
    for (PersonField field : dates(correction.type(), foreign)) {
      correction = correction.with(0, field, "2020-02-04");
    }
    correction =
        foreign
            ? correction
                .with(0, PersonField.BIRTH_DATE, "昭和60年3月8日")
                .with(0, PersonField.RESIDENCE_EXPIRES_ON, "令和13年4月6日")
                .with(0, PersonField.ALIAS_RECORDED_ON, "2013-05-08")
            : correction.with(0, PersonField.BIRTH_DATE, "1975-06-08");
    look("修正の確認", send(SampleOperators.CLERK, "/moves/correction", correction, "check"));
    long draft = store(correction);
    drafts(draft);
    register(draft);
    drafts(draft);
  }

  /** Every screen that shows a record, or begins a move of it. */
  private void records(AddressNumber person) throws Exception {
    ResidentRecord record = latest(person);
    String number = person.value();
    String household = record.household().householdNumber().value();
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/",
                "/drafts",
                "/moves",
                "/help/keys",
                "/residents/" + number,
                "/residents/" + number + "/history",
                "/residents/" + number + "/memos",
                "/api/residents/" + number + "/combined-field",
                "/households/" + household,
                "/search?q=" + number,
                "/moves/persons?household=" + household,
                "/moves/persons?resident=" + number,
                "/certificates/new?household=" + household,
                "/certificates/new?resident=" + number,
                "/certificates?resident=" + number));
    for (MoveType type : MoveTypes.standard().all()) {
      boolean newcomers = type.effect().takesNewcomers();
      pages.add(
          "/moves/" + type.id() + (newcomers ? "?household=" + household : "?person=" + number));
    }
    for (String page : pages) {
      look(page, open(SampleOperators.CLERK, page));
    }
  }

  private void drafts(long draft) throws Exception {
    look("仮登録", open(SampleOperators.CLERK, "/drafts/" + draft));
    look("仮登録の修正", open(SampleOperators.CLERK, "/drafts/" + draft + "/edit"));
    look("審査待ち", open(SampleOperators.DECIDER, "/drafts"));
  }

  private void masters() throws Exception {
    for (MasterKind kind : MasterKind.values()) {
      look("管理項目", open(SampleOperators.ADMINISTRATOR, "/masters/" + kind.id()));
      look("管理項目の登録", open(SampleOperators.ADMINISTRATOR, "/masters/" + kind.id() + "/new"));
    }
  }

  /** Moves out, and comes back under the old number: the entry takes the dates of the record. */
  private void returns(AddressNumber person) throws Exception {
    Map<CommonField, String> out = new EnumMap<>(CommonField.class);
    out.put(CommonField.MOVED_ON, "2026-06-15");
    out.put(CommonField.GROUND, "2");
    out.put(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012");
    long draft = store(about("moving-out", out, person));
    drafts(draft);
    register(draft);
    ResidentRecord gone = latest(person);
    look("除票", open(SampleOperators.CLERK, "/residents/" + person.value()));
    look("除票の履歴", open(SampleOperators.CLERK, "/residents/" + person.value() + "/history"));

    PersonEntry again =
        new PersonEntry(
            Map.of(
                PersonField.KIND,
                gone.kind().code(),
                PersonField.RESIDENT_RECORD_CODE,
                java.util.Objects.requireNonNull(gone.numbers().residentRecordCode()).value()));
    EnteredMove back =
        new EnteredMove(
            MoveTypes.standard().get("moving-in"),
            Map.of(CommonField.MOVED_ON, "2026-07-01", CommonField.NOTIFIED_ON, "2026-07-02"),
            List.of(again));
    ResultActions filled =
        send(SampleOperators.CLERK, "/moves/moving-in", back, "return-0-" + person.value());
    look("再転入", filled);
    boolean foreign = gone.kind() == ResidentKind.FOREIGN;
    assertThat(value(body(filled), "persons[0].birthDate"))
        .isEqualTo(foreign ? "1985年3月8日" : "昭和50年6月8日");
    assertThat(value(body(filled), "persons[0].childAllowanceStartsIn")).isEqualTo("令和元年7月");
  }

  /** Those registered by a move, in the order of the household. */
  private List<AddressNumber> members(long move) {
    return as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                SET_UP,
                passage ->
                    registry.ofMove(passage, move).stream()
                        .map(version -> version.key().addressNumber())
                        .toList()));
  }

  private String page(String address) throws Exception {
    return body(open(SampleOperators.CLERK, address));
  }

  private void look(String name, ResultActions result) throws Exception {
    MockHttpServletResponse response = result.andReturn().getResponse();
    assertThat(response.getStatus()).as(name).isLessThan(500);
    String page = response.getContentAsString(StandardCharsets.UTF_8);
    String seen = seen(page);
    WESTERN
        .matcher(seen)
        .results()
        .map(MatchResult::group)
        .filter(found -> !ALLOWED.contains(found))
        .forEach(found -> wrong.add(found + " " + name));
    for (String japanese : List.of("昭和60年", "令和13年")) {
      if (seen.contains(japanese)) {
        wrong.add(japanese + " " + name);
      }
    }
  }

  private static String seen(String page) {
    StringBuilder seen = new StringBuilder();
    FIELD
        .matcher(page)
        .results()
        .forEach(
            field ->
                SEEN.matcher(field.group())
                    .results()
                    .forEach(value -> seen.append(value.group(1)).append('\n')));
    return seen.append(
            page.replaceAll("(?s)<(script|style).*?</\\1>", "").replaceAll("<[^>]*>", "\n"))
        .toString();
  }

  /** The fields that hold a day are told by their names. */
  @Test
  void theDatesOfAnEntryAreAllFound() {
    assertThat(dates(MoveTypes.standard().get("moving-in"), true)).hasSizeGreaterThan(12);
  }
}
