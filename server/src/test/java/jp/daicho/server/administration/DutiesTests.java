package jp.daicho.server.administration;

import static jp.daicho.server.operators.Permission.CERTIFICATE_ISSUE;
import static jp.daicho.server.operators.Permission.ENQUIRY;
import static jp.daicho.server.operators.Permission.MOVE_ENTRY;
import static jp.daicho.server.operators.Permission.SEE_REGISTERED_DOMICILE;
import static jp.daicho.server.operators.Permission.SEE_RESIDENCE_STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import jp.daicho.conformance.Proves;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** What somebody sees and does follows her duties and those of her department (10.3). */
class DutiesTests extends AdministrationTestBase {
  private static final Operation SET_UP = Operation.of("試験", AuditAction.MOVE_ENTRY, ENQUIRY);
  private static final String FATHER = "/residents/" + RegisteredPeople.FATHER.value();
  private static final String STUDENT = "/residents/" + RegisteredPeople.STUDENT.value();
  private static final String ENTRY =
      "/moves/correction?person=" + RegisteredPeople.STUDENT.value();
  private static final String COPY =
      "/certificates/new?resident=" + RegisteredPeople.STUDENT.value();
  private static final String DOMICILE = "追手町";
  private static final String STATUS = "留学";

  @Autowired Door door;
  @Autowired Registration registration;

  @Test
  @Proves("10.3-M7")
  void itemsAndFunctionsFollowTheDutiesOfEachOperator() throws Exception {
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
    add("koseki", ENQUIRY, CERTIFICATE_ISSUE, SEE_REGISTERED_DOMICILE);
    add("gaikoku", ENQUIRY, MOVE_ENTRY, SEE_RESIDENCE_STATUS);

    assertThat(page("koseki", FATHER)).contains(DOMICILE);
    assertThat(page("koseki", STUDENT)).doesNotContain(STATUS);
    assertThat(page("gaikoku", FATHER)).doesNotContain(DOMICILE);
    assertThat(page("gaikoku", STUDENT)).contains(STATUS);
    assertThat(status("koseki", COPY)).isEqualTo(200);
    assertThat(status("koseki", ENTRY)).isEqualTo(403);
    assertThat(status("gaikoku", COPY)).isEqualTo(403);
    assertThat(status("gaikoku", ENTRY)).isEqualTo(200);
    assertThat(page("koseki", "/")).doesNotContain("href=\"/moves\"");
    assertThat(page("gaikoku", "/")).contains("href=\"/moves\"");

    // The department takes over another duty: at once for everybody in it, whoever she is.
    administer(
        () -> {
          departments.add("002", "国際課");
          grants.change("002", 1, give("", "", CERTIFICATE_ISSUE));
          long number = number("gaikoku");
          administration.change(
              number, version(number), "", new OperatorEntry("試験　国際", "002", "001", false));
        });
    assertThat(status("gaikoku", COPY)).isEqualTo(200);
    long number = number("gaikoku");
    administer(() -> grants.change(number, version(number), take("", MOVE_ENTRY)));
    assertThat(status("gaikoku", ENTRY)).isEqualTo(403);
    assertThat(page("gaikoku", "/")).doesNotContain("href=\"/moves\"");
  }

  private int status(String login, String address) throws Exception {
    return ask(login, address).getStatus();
  }

  private String page(String login, String address) throws Exception {
    return ask(login, address).getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse ask(String login, String address) throws Exception {
    return web.perform(
            get(address)
                .with(
                    authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                            operator(login), null, AuthorityUtils.NO_AUTHORITIES))))
        .andReturn()
        .getResponse();
  }
}
