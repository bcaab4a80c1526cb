package jp.daicho.server.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.certificates.ListPrinting;
import jp.daicho.server.certificates.Printing;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.registry.agreement.LoadedSample;
import jp.daicho.server.support.SamplePrinter;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A part of more than a hundred pages is handed out, but not printed (10.7). */
@ServiceTest
class LongPartPrintingTests {
  private static final Operation LOAD = Operation.of("試験", AuditAction.ENQUIRY, Permission.BATCH);

  /** On forty lines a page these are more than a hundred pages. */
  private static final int RESIDENTS = 4_300;

  @Autowired InspectionLists lists;
  @Autowired InitialLoad load;
  @Autowired SystemOperator system;
  @Autowired SampleOperators samples;
  @Autowired SampleAuthority authority;
  @Autowired Operators operators;
  @Autowired Masters masters;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;
  @Autowired Door door;
  @Autowired MockMvc web;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @Test
  @Raises(FindingCode.TOO_MUCH_TO_PRINT)
  @ComesClose(FindingCode.TOO_MUCH_TO_PRINT)
  @Proves("10.7-N2")
  void aPartOfMoreThanAHundredPagesIsHandedOutButNotPrinted() throws Exception {
    samples.create(municipality);
    authority.create(municipality, "試験市長", "見本　太郎");
    CurrentOperator.as(
        system.of(municipality.code()),
        () -> door.enter(LOAD, passage -> LoadedSample.of(passage, load, RESIDENTS).size()));
    CurrentOperator.as(
        administrator(),
        () ->
            masters.add(MasterKind.PRINTERS, SamplePrinter.of("P001", "", SamplePrinter.NOWHERE)));

    InspectionRun run = made(Map.of());
    assertThat(run.parts()).isOne();
    assertThat(run.pages()).isGreaterThan(Printing.MOST_PAGES);
    String address = "/api/inspection-lists/" + run.number() + "/parts/1";
    perform(post(address + "/prints").param("printTo", "P001"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("E1477")));
    perform(get("/batch/inspection-lists/" + run.number()))
        .andExpect(content().string(not(containsString("print-part"))));
    assertThat(tenancy.within(municipality.code(), () -> log.newest(50)))
        .filteredOn(entry -> entry.operation().equals("一覧の印刷"))
        .isEmpty();
    byte[] file = perform(get(address)).andReturn().getResponse().getContentAsByteArray();
    assertThat(ListPrinting.pages(file)).isEqualTo(run.pages());

    InspectionRun shorter = made(Map.of("most", "4000"));
    assertThat(shorter.pages()).isEqualTo(Printing.MOST_PAGES);
    perform(
            post("/api/inspection-lists/" + shorter.number() + "/parts/1/prints")
                .param("printTo", "P001"))
        .andExpect(content().string(containsString("E1452")));
  }

  private InspectionRun made(Map<String, String> conditions) {
    return CurrentOperator.as(
        administrator(),
        () -> lists.make(lists.order(conditions, InspectionFormat.PDF), persons -> {}));
  }

  private Operator administrator() {
    return tenancy
        .within(municipality.code(), () -> operators.find(SampleOperators.ADMINISTRATOR, "端末1"))
        .orElseThrow();
  }

  private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(
        request
            .with(
                authentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                        administrator(), null, AuthorityUtils.NO_AUTHORITIES)))
            .with(csrf()));
  }
}
