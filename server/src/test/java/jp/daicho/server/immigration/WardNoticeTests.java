package jp.daicho.server.immigration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.immigration.CommissionerNotices.ByHand;
import jp.daicho.server.links.MessageUnknownException;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;

/** Notices in a designated city whose operators are held to their wards (4.0.1, 4.5.6). */
class WardNoticeTests extends ImmigrationTestBase {
  private static final List<Municipality> PLACES =
      jp.daicho.reference.Municipalities.standard().all();

  @Override
  protected ServedMunicipality municipality() {
    return TestDatabase.newDesignatedCity();
  }

  /**
   * What has not been taken in is listed whatever its day, for those of the ward alone, and taken
   * in by hand.
   */
  @Test
  @Proves("4.5.6-M2")
  void noticesAreListedForTheWardOfTheOperatorAndTakenInByHand() throws Exception {
    List<MunicipalityCode> wards =
        PLACES.stream()
            .filter(ward -> municipality.name().equals(ward.city()))
            .map(Municipality::code)
            .toList();
    String here = clerkOf("201", wards.get(0));
    String there = clerkOf("202", wards.get(1));
    master("move-settings", "{\"item\":\"OWN_WARD_ONLY\",\"value\":\"1\"}");
    send(
            SampleOperators.ADMINISTRATOR,
            "/api/masters/move-settings",
            "{\"values\":{\"item\":\"IMMIGRATION_INTAKE\",\"value\":\"0\"}}")
        .andExpect(status().isUnprocessableContent());
    moveTo(wards.get(0));

    // Long ago, and of a card that the register does not know: only name and birth agree.
    tell(
        "period-extended",
        Map.of(
            "residenceCardNumber", "ZZ00000000ZZ",
            "noticedOn", "2023-05-08",
            "occurredOn", "2023-05-01",
            "person", Map.of("residencePeriod", "5年")));
    agencyRound();
    assertThat(lastReceived().state()).isEqualTo(ReceivedState.FAULTY);
    open(here, "/api/immigration/notices")
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].noticedOn").value("2023-05-08"))
        .andExpect(jsonPath("$[0].findings[0].number").value("E1301"));
    open(there, "/api/immigration/notices").andExpect(content().json("[]"));
    assertThat(waiting()).as("who works at no ward sees all").hasSize(1);
    long number = waiting().getFirst().number();
    assertThatThrownBy(() -> as(there, () -> notices.open(number)))
        .isInstanceOf(MessageUnknownException.class);
    ByHand said =
        new ByHand("period-extended", RegisteredPeople.STUDENT.value(), "2023-05-01", "2023-05-08");
    assertThatThrownBy(() -> as(there, () -> notices.enter(number, said, DraftSource.SCREEN, true)))
        .isInstanceOf(MessageUnknownException.class);

    ByHand offered = as(here, () -> notices.open(number)).offered();
    assertThat(offered.addressNumber()).as("nobody is chosen for the clerk").isEmpty();
    ByHand recent =
        new ByHand(
            "period-extended",
            RegisteredPeople.STUDENT.value(),
            today().toString(),
            offered.noticedOn());
    Draft draft = as(here, () -> notices.enter(number, recent, DraftSource.SCREEN, true));
    as(SampleOperators.CLERK, () -> notices.slip(draft.number(), true));
    decide(draft);
    assertThat(
            jp.daicho.ledger.move.PersonTexts.of(latest(RegisteredPeople.STUDENT))
                .get(PersonField.RESIDENCE_PERIOD))
        .isEqualTo("5年");
    assertThat(waiting()).isEmpty();
    assertThat(as(here, () -> notices.list())).isEmpty();
  }

  private String clerkOf(String place, MunicipalityCode ward) throws Exception {
    master(
        "places",
        "{\"code\":\"%s\",\"name\":\"区役所%s\",\"kind\":\"BRANCH\",\"ward\":\"%s\",\"validFrom\":\"R2.4.1\"}"
            .formatted(place, place, ward.value()));
    String login = "ward" + place;
    tenancy.within(
        municipality.code(),
        () ->
            operators.add(
                new NewOperator(
                    login,
                    "not-a-secret-of-anybody",
                    "区役所　" + place,
                    "001",
                    place,
                    LocalDate.of(2020, 4, 1),
                    null,
                    Set.of(
                        Permission.ENQUIRY,
                        Permission.MOVE_ENTRY,
                        Permission.SEE_RESIDENCE_STATUS))));
    return login;
  }

  private void master(String master, String values) throws Exception {
    send(SampleOperators.ADMINISTRATOR, "/api/masters/" + master, "{\"values\":" + values + "}")
        .andExpect(status().isCreated());
  }

  private void moveTo(MunicipalityCode ward) {
    PostalArea area =
        PostalCodes.standard().in(ward).stream()
            .filter(known -> !known.isOffice() && !known.town().isEmpty())
            .findFirst()
            .orElseThrow();
    register(
        move(
            "ward-transfer",
            Map.of(
                CommonField.MOVED_ON, today().toString(),
                CommonField.NOTIFIED_ON, today().toString(),
                CommonField.WARD, ward.value(),
                CommonField.TOWN, area.town(),
                CommonField.POSTAL_CODE, area.postalCode(),
                CommonField.LOT, "９番地"),
            RegisteredPeople.STUDENT));
  }
}
