package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.EntryJson;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What is typed once is offered for the next person and the next entry (4.0.6, 4.0.10). */
class OffersScreenTests extends MovesScreenTestBase {
  private static final String MOVING_IN = "/moves/moving-in";

  @Test
  @Proves({"4.0.10-M1", "4.0.10-M8"})
  void whatIsTypedForOneIsGivenToTheOthersAtOnce() throws Exception {
    EnteredMove typed =
        family()
            .with(0, PersonField.REMARKS, "全員同じ備考")
            .with(0, PersonField.DOMICILE, "東京都日野市神明１番地");
    for (int i = 1; i < 5; i++) {
      typed = typed.with(i, PersonField.DOMICILE, "").with(i, PersonField.REMARKS, "");
    }
    String page = body(send(SampleOperators.CLERK, MOVING_IN, typed, "share-0"));
    for (int i = 0; i < 5; i++) {
      boolean japanese = typed.persons().get(i).get(PersonField.KIND).equals("1");
      assertThat(value(page, "persons[" + i + "].remarks")).isEqualTo(japanese ? "全員同じ備考" : "");
      assertThat(value(page, "persons[" + i + "].domicile"))
          .isEqualTo(japanese ? "東京都日野市神明１番地" : "");
    }
  }

  @Test
  @Proves("4.0.10-M2")
  void theDaysAreTypedOnceAndStandInTheHistoryOfEverybody() throws Exception {
    registerPeople();
    String page = body(open(SampleOperators.CLERK, MOVING_IN));
    assertThat(page.split("name=\"movedOn\"", -1)).hasSize(2);
    assertThat(page.split("name=\"notifiedOn\"", -1)).hasSize(2);
    assertThat(page).doesNotContain("persons[0].movedOn", "persons[0].notifiedOn");
    EnteredMove entry = movingHouse("９番地", RegisteredPeople.MOTHER, RegisteredPeople.DAUGHTER);
    register(store(entry));
    ResidentRecord mother = latest(RegisteredPeople.MOTHER);
    ResidentRecord daughter = latest(RegisteredPeople.DAUGHTER);
    assertThat(mother.move().movedOn()).isEqualTo(daughter.move().movedOn());
    assertThat(mother.move().notifiedOn()).isNotNull().isEqualTo(daughter.move().notifiedOn());
    assertThat(mother.move().reason()).isEqualTo(daughter.move().reason());
    for (var number : List.of(RegisteredPeople.MOTHER, RegisteredPeople.DAUGHTER)) {
      assertThat(body(open(SampleOperators.CLERK, "/residents/" + number.value() + "/history")))
          .contains("転居");
    }
  }

  @Test
  @Proves("4.0.10-M3")
  void theSurnameComesFromTheMemberBeforeTheHeadOfRegisterAndTheHouseholder() throws Exception {
    registerPeople();
    EnteredMove typed =
        moveIn(person("佐藤", "一郎").with(PersonField.HEAD_OF_REGISTER, "鈴木　花子"), person("", ""));
    String page =
        body(
            send(
                SampleOperators.CLERK,
                MOVING_IN,
                typed.with(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value()),
                "household"));
    assertThat(options(page, "surnames")).startsWith("佐藤", "鈴木").contains(RegisteredPeople.SURNAME);
    assertThat(page).contains("list=\"surnames\"");
    String added =
        body(
            send(
                SampleOperators.CLERK,
                MOVING_IN,
                moveIn().with(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value()),
                "add"));
    assertThat(value(added, "persons[0].surname")).isEqualTo(RegisteredPeople.SURNAME);
  }

  @Test
  @Proves("4.0.10-M5")
  void namesHeadsAndHouseholdersAreTakenFromEachOther() throws Exception {
    registerPeople();
    EnteredMove typed =
        moveIn(person("佐藤", "一郎").with(PersonField.HEAD_OF_REGISTER, "鈴木　花子"))
            .with(CommonField.PREVIOUS_HOUSEHOLDER, "高橋　次郎")
            .with(CommonField.HOUSEHOLD_NUMBER, RegisteredPeople.FAMILY.value());
    String page = body(send(SampleOperators.CLERK, MOVING_IN, typed, "household"));
    assertThat(options(page, "names"))
        .contains("佐藤　一郎", "鈴木　花子", "高橋　次郎", RegisteredPeople.SURNAME + "　健一");
    assertThat(options(page, "given-names")).contains("一郎", "花子", "次郎", "健一");
    for (String field : List.of("persons\\[0\\].headOfRegister", "previousHouseholder")) {
      assertThat(page).containsPattern("name=\"" + field + "\"[^>]*list=\"names\"");
    }
    String out =
        body(
            open(
                SampleOperators.CLERK,
                "/moves/moving-out?person=" + RegisteredPeople.FATHER.value()));
    assertThat(out).containsPattern("name=\"destinationHouseholder\"[^>]*list=\"names\"");

    store(family().with(CommonField.PREVIOUS_HOUSEHOLDER, "高橋　三郎"));
    assertThat(options(body(open(SampleOperators.CLERK, MOVING_IN)), "names"))
        .as("the next entry of the same operator")
        .contains("高橋　三郎");
    assertThat(body(open(SampleOperators.DECIDER, "/api/moves/offers"))).doesNotContain("高橋　三郎");
  }

  @Test
  @Proves("4.0.10-M6")
  void addressesOfAllKindsAreTakenFromEachOther() throws Exception {
    EnteredMove typed =
        moveIn(person("佐藤", "一郎").with(PersonField.DOMICILE, "東京都日野市神明１丁目２番地"))
            .with(CommonField.PREVIOUS_MUNICIPALITY_CODE, "132012")
            .with(CommonField.PREVIOUS_TOWN, "明神町")
            .with(CommonField.PREVIOUS_LOT, "３番地")
            .with(CommonField.TOWN, "丸の内")
            .with(CommonField.LOT, "９番地");
    String page = body(send(SampleOperators.CLERK, MOVING_IN, typed, "household"));
    assertThat(options(page, "addresses"))
        .contains("東京都日野市神明１丁目２番地", "東京都八王子市明神町３番地")
        .anyMatch(line -> line.endsWith("丸の内９番地"));
    assertThat(offered(page, "previous")).contains("here", "domicile-0").doesNotContain("previous");

    String fromDomicile = body(take(typed, "previous", "domicile-0"));
    assertThat(value(fromDomicile, "previousMunicipalityCode")).isEqualTo("132128");
    assertThat(value(fromDomicile, "previousTown")).isEqualTo("神明１丁目");
    assertThat(value(fromDomicile, "previousLot")).isEqualTo("２番地");

    registerPeople();
    store(family());
    String next =
        body(
            open(
                SampleOperators.CLERK,
                "/moves/moving-out?person=" + RegisteredPeople.FATHER.value()));
    assertThat(offered(next, "destination")).contains("before-previous", "before-here");
    EnteredMove out =
        about("moving-out", Map.of(), RegisteredPeople.FATHER).with(CommonField.MOVED_ON, today());
    String destination =
        body(
            web.perform(
                form(SampleOperators.CLERK, "/moves/moving-out", out, "take-destination")
                    .param("take.destination", "before-previous")));
    assertThat(value(destination, "destinationTown"))
        .isEqualTo(family().get(CommonField.PREVIOUS_TOWN));
  }

  @Test
  @Proves("4.0.10-N1")
  void thePresentAddressOfAnotherHouseholdIsNeverTakenOverAsPresentAddress() throws Exception {
    store(family());
    String lot = family().get(CommonField.LOT);
    String page = body(open(SampleOperators.CLERK, MOVING_IN));
    assertThat(offered(page, "previous")).as("elsewhere it is").contains("before-here");
    assertThat(offered(page, "here")).doesNotContain("before-here");
    assertThat(value(page, "lot")).isEmpty();
    String forced = body(take(moveIn(person("佐藤", "一郎")), "here", "before-here"));
    assertThat(value(forced, "town")).isEmpty();
    assertThat(value(forced, "lot")).isEmpty();
    String offers = offers(moveIn(person("佐藤", "一郎")));
    Matcher here = Pattern.compile("\"here\":(\\[[^]]*])").matcher(offers);
    assertThat(here.find()).isTrue();
    assertThat(here.group(1)).doesNotContain(lot);
  }

  @Test
  void theDaysOfTheEntryBeforeAreOfferedButNotFilledIn() throws Exception {
    store(family());
    String page = body(open(SampleOperators.CLERK, MOVING_IN));
    assertThat(value(page, "movedOn")).isEmpty();
    assertThat(options(page, "before-movedOn")).containsExactly(family().get(CommonField.MOVED_ON));
    assertThat(offers(moveIn(person("", ""))))
        .contains("\"movedOn\":\"" + family().get(CommonField.MOVED_ON) + "\"");
  }

  private String offers(EnteredMove entry) throws Exception {
    return body(
        web.perform(
            as(
                post("/api/moves/offers")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(EntryJson.print(entry)),
                SampleOperators.CLERK)));
  }

  private org.springframework.test.web.servlet.ResultActions take(
      EnteredMove entry, String place, String key) throws Exception {
    return web.perform(
        form(SampleOperators.CLERK, MOVING_IN, entry, "take-" + place).param("take." + place, key));
  }

  static EnteredMove moveIn(PersonEntry... persons) {
    return new EnteredMove(MoveTypes.standard().get("moving-in"), Map.of(), Arrays.asList(persons));
  }

  static PersonEntry person(String surname, String given) {
    return new PersonEntry(
        Map.of(
            PersonField.KIND, "1",
            PersonField.SURNAME, surname,
            PersonField.GIVEN_NAME, given));
  }

  /** What a list of the page offers. */
  static List<String> options(String page, String list) {
    Matcher found =
        Pattern.compile("<datalist id=\"" + list + "\">([\\s\\S]*?)</datalist>").matcher(page);
    assertThat(found.find()).as("list %s", list).isTrue();
    return values(found.group(1));
  }

  /** The keys of the addresses that can be taken over at a place; none where nothing is offered. */
  static List<String> offered(String page, String place) {
    Matcher found =
        Pattern.compile("<select[^>]*name=\"take\\." + place + "\"[^>]*>([\\s\\S]*?)</select>")
            .matcher(page);
    return found.find() ? values(found.group(1)) : List.of();
  }

  private static List<String> values(String options) {
    return Pattern.compile("value=\"([^\"]*)\"")
        .matcher(options)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
