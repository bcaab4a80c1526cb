package jp.daicho.server.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.operators.FirstAdministrator;
import jp.daicho.server.operators.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** The first administrator, and one who is locked out, from the console of the server. */
class FirstAdministratorTests extends AdministrationTestBase {
  @Autowired FirstAdministrator console;

  @Test
  void theFirstAdministratorComesFromTheConsoleAndManagesTheRest() throws Exception {
    String password = console.make(municipality.code(), "kanri01", "管理　一郎").password();

    assertThat(held("kanri01"))
        .containsExactlyInAnyOrder(
            Permission.OPERATOR_ADMINISTRATION, Permission.DISPLAY_ADMINISTRATION);
    signIn(new MockHttpSession(), "kanri01", password).andExpect(redirectedUrl("/login/password"));
    assertThat(logged())
        .filteredOn(entry -> entry.operation().equals("最初の管理者の登録"))
        .singleElement()
        .extracting(AuditEntry::operatorLogin)
        .isEqualTo("system");
  }

  @Test
  void anAdministratorWhoIsLockedOutIsHelpedInAgain() throws Exception {
    String me = administrator.login();
    for (int i = 0; i < 5; i++) {
      signIn(new MockHttpSession(), me, "wrong");
    }
    assertThat(held(me)).isEmpty();

    String password = console.make(municipality.code(), me, "").password();
    assertThat(held(me)).contains(Permission.OPERATOR_ADMINISTRATION);
    signIn(new MockHttpSession(), me, password).andExpect(redirectedUrl("/login/password"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> console.make(municipality.code(), "system", ""));
  }
}
