package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.moves.internal.EntryJson;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Version;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moves in a designated city (1.1.13, 4.0.1, 4.1.0.1), each test in a city of its own. */
class WardMovesTests extends MovesScreenTestBase {
  private static final List<Municipality> PLACES =
      jp.daicho.reference.Municipalities.standard().all();

  private static final String WARD_CLERK = "kuyakusho";

  private MunicipalityCode here = municipality.code();
  private MunicipalityCode there = municipality.code();

  @Override
  ServedMunicipality municipality() {
    return TestDatabase.newDesignatedCity();
  }

  @BeforeEach
  void wards() {
    List<MunicipalityCode> wards =
        PLACES.stream()
            .filter(ward -> municipality.name().equals(ward.city()))
            .map(Municipality::code)
            .toList();
    here = wards.get(0);
    there = wards.get(1);
  }

  @Test
  @Proves({"1.1.13-M3", "4.1.0.1-M4"})
  void aFamilyMovesToAnotherWardAndBackByCancellation() throws Exception {
    String page = body(open(SampleOperators.CLERK, "/moves/moving-in"));
    assertThat(page).containsPattern("<select id=\"ward\"[^>]*aria-required");
    assertThat(page).contains("<option value=\"" + here.value() + "\"");
    List<AddressNumber> family = peopleOf(register(store(in(here, family()))));
    List<ResidentRecord> before = family.stream().map(this::latest).toList();
    HouseholdNumber old = before.getFirst().household().householdNumber();
    assertThat(before.getFirst().residence().address().municipalityCode()).isEqualTo(here);

    String choice = body(open(SampleOperators.CLERK, "/moves/persons?household=" + old.value()));
    assertThat(choice).contains("id=\"kind-ward-transfer\"", "区間異動");
    EnteredMove inside = to(there, about("moving-inside", days(), all(family)));
    assertThat(body(send(SampleOperators.CLERK, "/moves/moving-inside", inside, "check")))
        .contains("E1282");
    EnteredMove between = to(there, about("ward-transfer", days(), all(family)));
    long draft = store(between);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + draft)))
        .contains("区間異動（仮登録番号", "国内転出・国内転入", "新しい世帯");
    long move = register(draft);

    HouseholdNumber moved = latest(family.getFirst()).household().householdNumber();
    assertThat(moved).isNotEqualTo(old);
    assertThat(body(open(SampleOperators.CLERK, "/drafts/" + draft)))
        .contains("/households/" + moved.value());
    for (int i = 0; i < family.size(); i++) {
      List<ResidentRecord> versions = history(family.get(i));
      assertThat(versions).hasSize(3);
      assertThat(versions.get(0).status()).isEqualTo(ResidentStatus.RESIDENT);
      assertThat(versions.get(0).residence().address().municipalityCode()).isEqualTo(there);
      assertThat(versions.get(0).household().householdNumber()).isEqualTo(moved);
      assertThat(versions.get(1).status()).isEqualTo(ResidentStatus.MOVED_OUT);
      assertThat(versions.get(1).residence()).isEqualTo(before.get(i).residence());
      assertThat(versions.get(1).deletion()).isNotNull();
    }
    String historyPage =
        body(open(SampleOperators.CLERK, "/residents/" + family.getFirst().value() + "/history"));
    assertThat(historyPage).contains("国内転出", "国内転入", "転出先住所（確定）");
    open(SampleOperators.CLERK, "/api/households/" + old.value()).andExpect(status().isNotFound());
    // Nobody came or went: no notice of arrival is missed of who moved between wards.
    assertThat(body(open(SampleOperators.CLERK, "/api/cs/missing-arrivals")))
        .doesNotContain(family.stream().map(AddressNumber::value).toArray(String[]::new));

    EnteredMove back =
        about(
                "cancellation",
                Map.of(CommonField.MOVED_ON, today(), CommonField.GROUND, "2"),
                all(family))
            .with(CommonField.CANCELLED_MOVE, Long.toString(move));
    register(store(back));
    for (int i = 0; i < family.size(); i++) {
      ResidentRecord restored = latest(family.get(i));
      assertThat(restored.key().version()).isEqualTo(4);
      assertThat(restored.status()).isEqualTo(ResidentStatus.RESIDENT);
      assertThat(restored.residence()).isEqualTo(before.get(i).residence());
    }
  }

  @Test
  @Proves("4.0.1-M3")
  void anOperatorOfAWardMovesItsResidentsAloneWhereTheCityHasSetItSo() throws Exception {
    wardClerk(Permission.ENQUIRY, Permission.MOVE_ENTRY);
    List<AddressNumber> elsewhere = peopleOf(register(store(in(there, family()))));
    EnteredMove inside = to(there, about("moving-inside", days(), all(elsewhere)));
    String address = "/moves/moving-inside";
    assertThat(body(send(WARD_CLERK, address, inside, "check"))).doesNotContain("E1283");

    master("move-settings", "{\"item\":\"OWN_WARD_ONLY\",\"value\":\"1\"}");
    assertThat(body(send(WARD_CLERK, address, inside, "check")))
        .contains("E1283")
        .doesNotContain("id=\"store\"");
    assertThat(
            body(
                web.perform(
                    as(post("/api/moves/check"), WARD_CLERK)
                        .contentType("application/json")
                        .content(EntryJson.print(inside)))))
        .contains("E1283");
    assertThat(body(send(SampleOperators.CLERK, address, inside, "check")))
        .as("who works at no ward is not limited")
        .doesNotContain("E1283");
    EnteredMove newcomers = in(there, family());
    assertThat(body(send(WARD_CLERK, "/moves/moving-in", newcomers, "check"))).contains("E1283");
    assertThat(body(send(WARD_CLERK, "/moves/moving-in", in(here, family()), "check")))
        .doesNotContain("E1283");

    // But who comes from another ward is moved by the ward she comes to.
    EnteredMove between = to(here, about("ward-transfer", days(), all(elsewhere)));
    assertThat(body(send(WARD_CLERK, "/moves/ward-transfer", between, "check")))
        .doesNotContain("E1283")
        .contains("id=\"store\"");
    endEntries();
    register(store(between));
    EnteredMove own = to(here, about("moving-inside", days(), all(elsewhere)));
    assertThat(body(send(WARD_CLERK, address, own, "check"))).doesNotContain("E1283");
  }

  @Test
  @Proves({"1.3.3-M8", "2.1.3-M2", "2.1.3-M3"})
  void aSearchCanBeNarrowedToTheOwnWardForResidentsAndDeletedRecords() throws Exception {
    wardClerk(Permission.ENQUIRY);
    List<AddressNumber> family = peopleOf(register(store(in(there, family()))));
    String who = family.getFirst().value();

    // The own ward is what the screen begins with; another one, or all, can be chosen.
    assertThat(body(open(WARD_CLERK, "/")))
        .containsPattern("<option value=\"" + here.value() + "\"[^>]*selected");
    assertThat(body(open(SampleOperators.CLERK, "/")))
        .contains("<select id=\"ward\"")
        .doesNotContainPattern("<option value=\"[0-9]+\"[^>]*selected");
    found(WARD_CLERK, who, "RESIDENTS", here, false);
    found(WARD_CLERK, who, "RESIDENTS", there, true);
    found(WARD_CLERK, who, "RESIDENTS", null, true);
    assertThat(body(open(WARD_CLERK, "/api/residents?q=" + who + "&ward=000000"))).contains("行政区");

    // They move to the own ward; who is deleted there counts to it, and to no other (4.0.2).
    register(store(to(here, about("ward-transfer", days(), all(family)))));
    found(WARD_CLERK, who, "RESIDENTS", here, true);
    found(WARD_CLERK, who, "RESIDENTS", there, false);
    register(
        store(
            about(
                "death",
                Map.of(CommonField.MOVED_ON, today(), CommonField.NOTICED_ON, today()),
                all(family))));
    found(WARD_CLERK, who, "DELETED", here, true);
    found(WARD_CLERK, who, "DELETED", there, false);
    found(WARD_CLERK, who, "ALL", null, true);
  }

  /** On the screen and through the API. */
  private void found(
      String login, String who, String scope, @Nullable MunicipalityCode ward, boolean there)
      throws Exception {
    String question =
        "?q=" + who + "&scope=" + scope + (ward == null ? "" : "&ward=" + ward.value());
    String page = body(open(login, "/search" + question));
    String answer = body(open(login, "/api/residents" + question));
    String line = "\"addressNumber\":\"" + who + "\"";
    if (there) {
      assertThat(page).contains("/residents/" + who + "\"");
      assertThat(answer.replace(" ", "")).contains(line);
    } else {
      assertThat(page).doesNotContain("/residents/" + who + "\"");
      assertThat(answer.replace(" ", "")).doesNotContain(line);
    }
  }

  private void master(String master, String values) throws Exception {
    web.perform(
            as(post("/api/masters/" + master), SampleOperators.ADMINISTRATOR)
                .contentType("application/json")
                .content("{\"values\":" + values + "}"))
        .andExpect(status().isCreated());
  }

  private static Map<CommonField, String> days() {
    return Map.of(CommonField.MOVED_ON, today(), CommonField.NOTIFIED_ON, today());
  }

  private static AddressNumber[] all(List<AddressNumber> people) {
    return people.toArray(new AddressNumber[0]);
  }

  private static EnteredMove in(MunicipalityCode ward, EnteredMove entry) {
    return to(ward, entry).with(CommonField.LOT, "２９番地の７");
  }

  private static EnteredMove to(MunicipalityCode ward, EnteredMove entry) {
    PostalArea area =
        PostalCodes.standard().in(ward).stream()
            .filter(known -> !known.isOffice() && !known.town().isEmpty())
            .findFirst()
            .orElseThrow();
    return entry
        .with(CommonField.WARD, ward.value())
        .with(CommonField.TOWN, area.town())
        .with(CommonField.POSTAL_CODE, area.postalCode())
        .with(CommonField.LOT, "９番地");
  }

  /** The latest version first. */
  private List<ResidentRecord> history(AddressNumber who) {
    return as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                SET_UP,
                passage ->
                    registry.history(passage, who).stream().map(Version::resident).toList()));
  }

  /** A clerk at an office of her ward. */
  private void wardClerk(Permission... permissions) throws Exception {
    master(
        "places",
        "{\"code\":\"201\",\"name\":\"区役所\",\"kind\":\"BRANCH\",\"ward\":\"%s\",\"validFrom\":\"R2.4.1\"}"
            .formatted(here.value()));
    tenancy.within(
        municipality.code(),
        () ->
            operators.add(
                new NewOperator(
                    WARD_CLERK,
                    "not-a-secret-of-anybody",
                    "区役所　夏子",
                    "001",
                    "201",
                    LocalDate.of(2020, 4, 1),
                    null,
                    Set.of(permissions))));
  }
}
