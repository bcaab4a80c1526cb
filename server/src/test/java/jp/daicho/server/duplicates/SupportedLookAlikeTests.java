package jp.daicho.server.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.duplicates.internal.SuspectedDuplicatesFile;
import jp.daicho.server.moves.internal.EntryJson;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.ProtectionTestBase;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Who looks like somebody under support measures (1.1.16, 3.1, 3.4). */
class SupportedLookAlikeTests extends ProtectionTestBase {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired SuspectedDuplicates duplicates;
  @Autowired Registry registry;

  @Test
  void theClerkSeesTheMarkAsInSearchResults() throws Exception {
    started();
    EnteredMove entry =
        new EnteredMove(
            MoveTypes.standard().get("moving-in"),
            Map.of(CommonField.MOVED_ON, today().toString()),
            List.of(
                new PersonEntry(
                    Map.of(
                        PersonField.KIND, "1",
                        PersonField.SURNAME, "髙橋",
                        PersonField.GIVEN_NAME, "美咲",
                        PersonField.SURNAME_FURIGANA, "タカハシ",
                        PersonField.GIVEN_NAME_FURIGANA, "ミサキ",
                        PersonField.BIRTH_DATE, "S57.4.11",
                        PersonField.SEX, "2",
                        PersonField.RELATIONSHIP, "世帯主",
                        PersonField.DOMICILE, "福島県会津若松市追手町１番地",
                        PersonField.HEAD_OF_REGISTER, "髙橋　美咲"))));
    String candidates =
        web.perform(
                post("/api/moves/same-persons")
                    .contentType("application/json")
                    .content(EntryJson.print(entry))
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .with(
                        SecurityMockMvcRequestPostProcessors.authentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                operator(SampleOperators.CLERK),
                                null,
                                AuthorityUtils.NO_AUTHORITIES))))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(candidates)
        .contains(MOTHER.value(), "\"supportMark\":\"支援措置期間中\"")
        .doesNotContain("加害");
  }

  @Test
  void theBatchReportShowsNoAddressOfThem() {
    clerk(
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  ResidentRecord mother = registry.latest(passage, MOTHER).orElseThrow();
                  registration.append(
                      passage,
                      new RegisteredMove("TEST", LookAlike.move(mother.move()), null, null),
                      List.of(LookAlike.of(mother, LookAlike.AGAIN, "髙橋", "タカハシ", "S57.4.11")));
                  return 0;
                }));
    started();
    tenancy.within(
        municipality.code(),
        () -> {
          operators.grant(
              operators.find(SampleOperators.DECIDER, "端末1").orElseThrow().operatorId(),
              Permission.BATCH,
              LocalDate.of(2020, 4, 1));
          return 0;
        });
    List<SuspectedPair> pairs = responsible(() -> duplicates.find());
    assertThat(pairs).hasSize(1);
    SuspectedPair.Suspect mother = pairs.getFirst().persons().getFirst();
    assertThat(mother.addressNumber()).isEqualTo(MOTHER.value());
    assertThat(mother.address()).isEmpty();
    assertThat(mother.supportMark()).isEqualTo("支援措置期間中");
    assertThat(new String(SuspectedDuplicatesFile.of(pairs).csv(), StandardCharsets.UTF_8))
        .contains("（支援措置期間中）");
  }
}
