package jp.daicho.server.accesslog;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An auditor, and entries of the log that nobody's work made. */
abstract class AccessLogTestBase extends PeopleTestBase {
  static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  static final String AUDITOR = "kansa";
  static final String FATHER = RegisteredPeople.FATHER.value();

  /** A Wednesday. */
  static final LocalDate DAY = LocalDate.of(2026, 6, 3);

  @Autowired AuditLog audit;
  @Autowired AccessAnalyses analyses;
  @Autowired AuditSettings settings;
  @Autowired Enquiries enquiries;
  @Autowired MockMvc web;

  @BeforeEach
  void anAuditor() {
    addOperator(AUDITOR, Set.of(Permission.AUDIT_READING));
  }

  /** What the auditor is sent. */
  String file(String address) throws Exception {
    return web.perform(get(address).with(at(AUDITOR)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  /** Sets what counts as many, and a holiday. */
  void set(int searches, int residents, LocalDate holiday) {
    AccessSettings usual = AccessSettings.USUAL;
    as(
        SampleOperators.ADMINISTRATOR,
        () ->
            settings.change(
                new AccessSettings(
                    0,
                    usual.officeFrom(),
                    usual.officeTo(),
                    usual.closedWeekdays(),
                    new TreeSet<>(Set.of(holiday)),
                    searches,
                    residents,
                    1,
                    5,
                    7)));
  }

  void write(AuditEntry entry) {
    tenancy.within(
        municipality.code(),
        () -> {
          audit.append(entry);
          return 0;
        });
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(JAPAN).toInstant();
  }

  static AuditEntry entry(
      LocalDate day,
      LocalTime time,
      AuditAction action,
      String login,
      Outcome outcome,
      boolean numberShown) {
    return new AuditEntry(
        at(day, time),
        action,
        action.label(),
        "/",
        null,
        login,
        "001",
        "端末1",
        action == AuditAction.ENQUIRY ? new TreeSet<>(Set.of(FATHER)) : new TreeSet<>(),
        numberShown,
        outcome,
        new TreeMap<>());
  }

  RequestPostProcessor at(String login) {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            operator(login), null, AuthorityUtils.NO_AUTHORITIES));
  }
}
