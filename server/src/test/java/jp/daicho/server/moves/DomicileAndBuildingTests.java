package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.Municipality;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.DictionaryKind;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What helps to enter 本籍 and 方書 (4.0.6, 4.0.7). */
class DomicileAndBuildingTests extends MovesScreenTestBase {
  private static final String GONE = "東京都西多摩郡五日市町伊奈１番地";
  private static final String FORMER_TOWN = "東京都豊島区雑司が谷町五丁目７番地";

  @Test
  @Proves("4.0.6-M1")
  void aDomicileIsTypedOrChosenFromWhatIsRegisteredOfPersonAndHousehold() throws Exception {
    List<AddressNumber> people = registered(familyHere());
    AddressNumber daughter = people.get(2);
    EnteredMove entry = correction(daughter);

    String page = body(open(SampleOperators.CLERK, "/moves/correction?person=" + daughter.value()));
    assertThat(page).containsPattern("name=\"persons\\[0].domicile\"[^>]*list=\"addresses\"");
    ResidentRecord known = latest(daughter);
    String here =
        known.residence().address().prefecture()
            + known.residence().address().municipality()
            + known.residence().address().town()
            + known.residence().address().lot();
    assertThat(offered(page))
        .containsEntry(here, "現住所　" + known.person().displayName())
        .containsEntry("東京都八王子市明神町３丁目１９番２号", "転入前住所　" + known.person().displayName())
        .containsEntry(
            "東京都八王子市明神町三丁目１９番地", "世帯主の本籍　" + latest(people.getFirst()).person().displayName())
        .containsEntry("福島県会津若松市追手町１番地", "世帯員の本籍　" + latest(people.get(4)).person().displayName());

    for (String domicile : List.of("岐阜県大垣市丸の内２丁目２９番地", here)) {
      register(store(entry.with(0, PersonField.DOMICILE, domicile)));
      assertThat(domicile(daughter)).isEqualTo(domicile);
      entry = correction(daughter);
    }
  }

  @Test
  @Proves("4.0.6-M2")
  void formerTownsAndMunicipalitiesCanBeTyped() throws Exception {
    EnteredMove family =
        familyHere()
            .with(0, PersonField.DOMICILE, GONE)
            .with(2, PersonField.DOMICILE, FORMER_TOWN)
            .with(CommonField.PREVIOUS_TOWN, "大字旧子安");
    List<AddressNumber> people = registered(family);
    assertThat(domicile(people.getFirst())).isEqualTo(GONE);
    assertThat(domicile(people.get(2))).isEqualTo(FORMER_TOWN);
    assertThat(latest(people.getFirst()).residence().previousAddress().oneLine())
        .contains("八王子市大字旧子安");
  }

  @Test
  @Proves("4.0.6-M4")
  void whoReturnsIsOfferedHerFormerDomicilesButForThoseOfMunicipalitiesThatAreNoMore()
      throws Exception {
    AddressNumber who = registered(familyHere().with(0, PersonField.DOMICILE, GONE)).getFirst();
    assertThat(
            offered(body(open(SampleOperators.CLERK, "/moves/correction?person=" + who.value()))))
        .as("of a resident it is still offered: only the history of who returns is sifted")
        .containsKey(GONE);
    for (String domicile : List.of("岐阜県大垣市丸の内２丁目２９番地", "岐阜県岐阜市司町４０番地の１")) {
      register(store(correction(who).with(0, PersonField.DOMICILE, domicile)));
    }
    register(
        store(
            about("ex-officio-deletion", Map.of(CommonField.MOVED_ON, today()), who)
                .with(CommonField.GROUND, "2")));
    EnteredMove back =
        familyHere()
            .withPersons(List.of(familyHere().persons().getFirst()))
            .with(0, PersonField.DOMICILE, "")
            .with(0, PersonField.RETURNING_ADDRESS_NUMBER, who.value());
    Map<String, String> offered =
        offered(body(send(SampleOperators.CLERK, "/moves/moving-in", back, "check")));
    String label = "本人の履歴の本籍　" + latest(who).person().displayName();
    assertThat(offered)
        .containsEntry("岐阜県大垣市丸の内２丁目２９番地", label)
        .containsEntry("岐阜県岐阜市司町４０番地の１", label)
        .doesNotContainKey(GONE);
  }

  /** Nobody looks up, prints or takes out where the offices of other municipalities are. */
  @Test
  @Proves("4.0.6-N1")
  void noHandbookOfMunicipalitiesIsKeptOrPrinted() throws Exception {
    assertThat(Municipality.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .containsExactly("code", "kind", "prefecture", "city", "name", "kana");
    assertThat(nationwideColumns())
        .contains("era.name", "dictionary_edition.kind")
        .noneMatch(column -> column.matches(".*(office|location|shozaichi|address).*"));
    assertThat(DictionaryKind.values())
        .as("dictionaries: postal codes, towns, countries")
        .hasSize(3);
    JsonNode municipalities =
        JsonMapper.shared()
            .readTree(
                body(open(SampleOperators.CLERK, "/api/addresses/municipalities?prefecture=東京都")));
    assertThat(municipalities.size()).isGreaterThan(50);
    municipalities.forEach(
        place -> assertThat(place.propertyNames()).containsExactlyInAnyOrder("code", "name"));
    JsonNode api =
        JsonMapper.shared().readTree(body(open(SampleOperators.CLERK, "/api/openapi.json")));
    api.path("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getKey().contains("municipalit")) {
                assertThat(path.getValue().toString())
                    .as(path.getKey())
                    .doesNotContain("application/pdf", "text/csv", "octet-stream");
              }
            });
    assertThat(FormItem.values())
        .extracting(FormItem::name)
        .noneMatch(
            item -> item.matches(".*(MUNICIPALITY_OFFICE|OFFICE_ADDRESS|OFFICE_LOCATION).*"));
  }

  private static List<String> nationwideColumns() throws SQLException {
    var owner = TestDatabase.owner();
    List<String> columns = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
                WHERE c.table_schema = 'public' AND NOT EXISTS (
                  SELECT 1 FROM information_schema.columns own
                  WHERE own.table_schema = 'public' AND own.table_name = c.table_name
                    AND own.column_name = 'lg_code')
                """)) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }

  @Test
  @Proves("4.0.7-M1")
  void theBuildingsOfTheLotTypedAreOffered() throws Exception {
    EnteredMove typed = familyHere().with(CommonField.LOT, "５番地の３");
    String town = typed.get(CommonField.TOWN);
    building(town, "５番地の３", "見本ハイツ");
    building(town, "５番地の３", "見本ハイツ別館");
    building(town, "６番地", "隣のマンション");

    String page = body(send(SampleOperators.CLERK, "/moves/moving-in", typed, "check"));
    assertThat(page).containsPattern("name=\"building\"[^>]*list=\"buildings\"");
    assertThat(OffersScreenTests.options(page, "buildings")).containsExactly("見本ハイツ", "見本ハイツ別館");
    assertThat(page)
        .as("and while she types")
        .contains("data-buildings=\"/api/addresses/buildings\"")
        .contains("data-municipality=\"" + municipality.code().value() + "\"");
    String asked =
        "/api/addresses/buildings?municipality=%s&town=%s&lot=%s"
            .formatted(municipality.code().value(), town, "５－３");
    assertThat(body(open(SampleOperators.CLERK, asked))).isEqualTo("[\"見本ハイツ\",\"見本ハイツ別館\"]");
    EnteredMove elsewhere = typed.with(CommonField.LOT, "７番地");
    assertThat(body(send(SampleOperators.CLERK, "/moves/moving-in", elsewhere, "check")))
        .doesNotContain("見本ハイツ");
  }

  @Test
  @Proves("4.0.7-N1")
  void noLotIsEverOfferedForABuilding() throws Exception {
    EnteredMove typed = familyHere();
    String town = typed.get(CommonField.TOWN);
    building(town, "８７番地の６５", "見本ハイツ");
    EnteredMove onlyBuilding =
        typed
            .with(CommonField.TOWN, "")
            .with(CommonField.LOT, "")
            .with(CommonField.BUILDING, "見本ハイツ");
    for (String step : List.of("check", "household", "address", "take-here")) {
      assertThat(body(send(SampleOperators.CLERK, "/moves/moving-in", onlyBuilding, step)))
          .doesNotContain("８７番地の６５");
    }
    // No question of the API takes a building without the lot it stands on.
    JsonNode api =
        JsonMapper.shared().readTree(body(open(SampleOperators.CLERK, "/api/openapi.json")));
    List<String> asking = new ArrayList<>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .path("get")
                    .path("parameters")
                    .forEach(
                        parameter -> {
                          if (parameter
                              .path("name")
                              .asString()
                              .matches("(?i).*(building|katagaki).*")) {
                            asking.add(path.getKey());
                          }
                        }));
    assertThat(asking).isEmpty();
    assertThat(api.path("paths").has("/api/addresses/buildings")).isTrue();
    open(
            SampleOperators.CLERK,
            "/api/addresses/buildings?municipality="
                + municipality.code().value()
                + "&town="
                + town)
        .andExpect(status().isBadRequest());
    // The search of the dictionary finds towns, never by a building's name.
    for (String question : List.of("initials=見本ハイツ", "initials=ミホン", "postalCode=見本ハイツ")) {
      assertThat(body(open(SampleOperators.CLERK, "/api/addresses/towns?" + question)))
          .doesNotContain("８７番地");
    }
  }

  private void building(String town, String lot, String name) throws Exception {
    String values =
        "{\"values\":{\"town\":\"%s\",\"lot\":\"%s\",\"name\":\"%s\",\"kind\":\"APARTMENT\"}}"
            .formatted(town, lot, name);
    web.perform(
            as(post("/api/masters/buildings"), SampleOperators.ADMINISTRATOR)
                .contentType("application/json")
                .content(values))
        .andExpect(status().isCreated());
  }

  private EnteredMove correction(AddressNumber who) {
    return about("correction", Map.of(CommonField.MOVED_ON, today(), CommonField.GROUND, "2"), who);
  }

  private List<AddressNumber> registered(EnteredMove entry) throws Exception {
    return peopleOf(register(store(entry)));
  }

  private String domicile(AddressNumber who) {
    return ((JapanesePerson) latest(who).person()).domicile().place();
  }

  /** What the list of 本籍 offers, with where it comes from. */
  private static Map<String, String> offered(String page) {
    Map<String, String> offered = new java.util.LinkedHashMap<>();
    var list = Pattern.compile("<datalist id=\"addresses\">([\\s\\S]*?)</datalist>").matcher(page);
    assertThat(list.find()).isTrue();
    Pattern.compile("<option value=\"([^\"]*)\" label=\"([^\"]*)\"")
        .matcher(list.group(1))
        .results()
        .forEach(option -> offered.put(option.group(1), option.group(2)));
    return offered;
  }
}
