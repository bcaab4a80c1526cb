package jp.daicho.server.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionRun;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** While a municipality is suspended nobody of it does anything, and is told why (ADR 0041). */
class SuspensionTests extends CentreTestBase {
  private static final String WHY = "データセンターの移転のため";
  private static final Operation ENQUIRY =
      Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY);

  @Autowired Door door;
  @Autowired SystemOperator system;
  @Autowired AuditChain chain;
  @Autowired SampleAuthority authority;
  @Autowired InspectionLists lists;

  @Test
  @Raises({FindingCode.SUSPENDED_ALREADY, FindingCode.NOT_SUSPENDED})
  @ComesClose({FindingCode.SUSPENDED_ALREADY, FindingCode.NOT_SUSPENDED})
  void everybodyIsSignedOutAtOnceAndNobodyComesInUntilItIsTakenUpAgain() throws Exception {
    MockHttpSession session = new MockHttpSession();
    signIn(session, clerk.login(), clerk.password()).andExpect(redirectedUrl("/"));
    assertThat(refusedThere(() -> centre.resume(code())))
        .containsExactly(FindingCode.NOT_SUSPENDED);
    assertThat(refusedThere(() -> centre.suspend(code(), " "))).containsExactly(FindingCode.EMPTY);

    does(() -> centre.suspend(code(), WHY));
    assertThat(refusedThere(() -> centre.suspend(code(), WHY)))
        .containsExactly(FindingCode.SUSPENDED_ALREADY);
    open(session, "/account").andExpect(redirectedUrl("/login?ended"));
    MockHttpSession refused = new MockHttpSession();
    signIn(refused, clerk.login(), clerk.password())
        .andExpect(redirectedUrl("/login?error=SUSPENDED"));
    open(refused, "/login?error=SUSPENDED")
        .andExpect(content().string(containsString("理由：" + WHY)));
    signIn(new MockHttpSession(), clerk.login(), "wrong")
        .andExpect(redirectedUrl("/login?error=UNKNOWN_OR_WRONG"));
    web.perform(get("/api/account").with(httpBasic(code() + "/" + clerk.login(), clerk.password())))
        .andExpect(status().isUnauthorized())
        .andExpect(content().string(containsString(WHY)));
    assertThat(told("ログイン")).containsEntry("理由", "SUSPENDED");

    does(() -> centre.resume(code()));
    open(session, "/account").andExpect(redirectedUrl("/login"));
    MockHttpSession again = new MockHttpSession();
    signIn(again, clerk.login(), clerk.password()).andExpect(redirectedUrl("/"));
    open(again, "/account").andExpect(status().isOk());
    assertThat(loggedHere("サービスの停止（運用センター）").detail()).containsEntry("理由", WHY);
    assertThat(loggedHere("サービスの再開（運用センター）").operatorLogin()).isEqualTo("000001/" + login);
    assertThat(loggedThere())
        .filteredOn(entry -> entry.outcome() == Outcome.DONE)
        .extracting(AuditEntry::operation)
        .contains("サービスの停止", "サービスの再開");
  }

  @Test
  void theDoorIsShutForEverybodyButTheServerItself() throws Exception {
    does(() -> centre.suspend(code(), WHY));
    ServedMunicipality suspended = served();
    assertThat(suspended.suspension()).isNotNull();
    assertThat(municipalities.inService()).doesNotContain(suspended);
    assertThatThrownBy(() -> as(clerk.login(), () -> door.enter(ENQUIRY, passage -> 0)))
        .isInstanceOf(MunicipalitySuspendedException.class);
    assertThat(loggedHere("試験").outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(held(clerk.login())).isEmpty();
    for (String address : List.of("/drafts", "/api/drafts", "/masters/places")) {
      web.perform(
              get(address)
                  .accept(address.startsWith("/api") ? "application/json" : "text/html")
                  .with(
                      authentication(
                          UsernamePasswordAuthenticationToken.authenticated(
                              operator("kanri"), null, AuthorityUtils.NO_AUTHORITIES))))
          .andExpect(status().isServiceUnavailable())
          .andExpect(content().string(containsString(WHY)));
    }

    // What checks and seals goes on.
    Operation check = Operation.of("検査", AuditAction.SYSTEM_EVENT, Permission.BATCH);
    int entered =
        CurrentOperator.as(system.of(municipality.code()), () -> door.enter(check, passage -> 1));
    assertThat(entered).isEqualTo(1);
    assertThat(chain.seal(municipality.code())).isPresent();
    does(() -> centre.resume(code()));
    assertThat(held(clerk.login())).contains(Permission.ENQUIRY);
  }

  @Test
  void aListThatWaitsGoesOnWaitingUntilItIsTakenUpAgain() {
    authority.create(municipality, "試験市長", "見本　太郎");
    add("ichiran", Permission.BATCH);
    long list = as("ichiran", () -> lists.order(Map.of(), InspectionFormat.CSV));
    does(() -> centre.suspend(code(), WHY));

    assertThatThrownBy(() -> as("ichiran", () -> lists.make(list, persons -> {})))
        .isInstanceOf(MunicipalitySuspendedException.class);

    does(() -> centre.resume(code()));
    assertThat(as("ichiran", () -> lists.find(list)).state())
        .isEqualTo(InspectionRun.State.WAITING);
    assertThat(as("ichiran", () -> lists.make(list, persons -> {})).state())
        .isEqualTo(InspectionRun.State.DONE);
  }
}
