package jp.daicho.server.immigration;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.links.HttpPartner;
import jp.daicho.server.links.LinkRounds;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A municipality linked with a stand-in that plays the immigration agency. */
abstract class ImmigrationTestBase extends LinkTestBase {
  static final String NEW_CARD = "CD87654321EF";
  static final JsonMapper JSON = JsonMapper.shared();

  @Autowired CommissionerNotices notices;
  @Autowired ImmigrationReports reports;
  @Autowired Certificates certificates;
  @Autowired SampleAuthority authority;

  final HttpPartner agency = port(Partner.IMMIGRATION);

  @BeforeEach
  void mayor() {
    authority.create(municipality, "試験市長", "見本　太郎");
  }

  @AfterEach
  void endTheLink() {
    ports.disconnect(Partner.IMMIGRATION);
  }

  LinkRounds.Round agencyRound() {
    return CurrentOperator.as(system.of(municipality.code()), () -> rounds.run(agency));
  }

  /** The agency tells something of somebody; the same members can be left out or replaced. */
  void tell(String event, Map<String, Object> others) {
    Map<String, Object> body = new HashMap<>();
    body.put("event", event);
    body.put("occurredOn", today().toString());
    body.put("noticedOn", today().toString());
    body.put("residenceCardNumber", RegisteredPeople.STUDENTS_CARD);
    body.put("name", "ZHANG YULIN");
    body.put("birthDate", "1999-01-03");
    body.putAll(others);
    body.values().removeIf(value -> value.equals(""));
    // As the control of the stand-in does it.
    try {
      java.net.http.HttpClient.newHttpClient()
          .send(
              java.net.http.HttpRequest.newBuilder(
                      standIn.address().resolve("/control/" + lgCode + "/notices"))
                  .POST(
                      java.net.http.HttpRequest.BodyPublishers.ofString(
                          JSON.writeValueAsString(body)))
                  .build(),
              java.net.http.HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The student may work now, with another card. */
  void tellNewStatus() {
    tell(
        "status-changed",
        Map.of(
            "person",
            Map.of(
                "residenceStatus", "技術・人文知識・国際業務",
                "residencePeriod", "3年",
                "residenceExpiresOn", "2029-11-30",
                "residenceCardNumber", NEW_CARD)));
  }

  List<CommissionerNotices.Waiting> waiting() {
    return as(SampleOperators.CLERK, () -> notices.list());
  }

  ReceivedMessage lastReceived() {
    return as(
            SampleOperators.CLERK,
            () ->
                received.list(
                    new ReceivedMessages.Query(Set.of(), EnumSet.allOf(ReceivedState.class), false),
                    1))
        .getFirst();
  }

  String cardOf() {
    return PersonTexts.of(latest(RegisteredPeople.STUDENT)).get(PersonField.RESIDENCE_CARD_NUMBER);
  }

  List<FindingCode> refused(String login, Work<?, RuntimeException> work) {
    try {
      as(login, work);
      return List.of();
    } catch (MoveRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  /** The student becomes a special permanent resident, as far as the register is concerned. */
  DecidedMove makeSpecialPermanent() {
    return register(
        move(
                "correction",
                Map.of(CommonField.MOVED_ON, today().toString(), CommonField.GROUND, "2"),
                RegisteredPeople.STUDENT)
            .with(0, PersonField.RESIDENCE_CLASS, "2")
            .with(0, PersonField.RESIDENCE_STATUS, PersonTexts.EMPTIED)
            .with(0, PersonField.RESIDENCE_PERIOD, PersonTexts.EMPTIED)
            .with(0, PersonField.RESIDENCE_EXPIRES_ON, PersonTexts.EMPTIED)
            .with(0, PersonField.RESIDENCE_CARD_NUMBER, NEW_CARD));
  }
}
