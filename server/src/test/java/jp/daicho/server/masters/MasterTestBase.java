package jp.daicho.server.masters;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterQuery;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality of its own with its administrator, who keeps the masters. */
@ServiceTest
abstract class MasterTestBase {
  @Autowired Masters masters;
  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;

  final ServedMunicipality municipality = municipality();

  /** Whose masters they are. */
  ServedMunicipality municipality() {
    return TestDatabase.newMunicipality();
  }

  @BeforeEach
  void operators() {
    samples.create(municipality);
  }

  MasterEntry add(MasterKind kind, Map<String, String> values) {
    return asAdministrator(() -> masters.add(kind, values));
  }

  MasterEntry change(MasterKind kind, MasterEntry entry, Map<String, String> values) {
    Map<String, String> all = new java.util.LinkedHashMap<>(entry.values());
    all.putAll(values);
    return asAdministrator(() -> masters.change(kind, entry.key(), entry.version(), all))
        .orElseThrow();
  }

  List<MasterEntry> list(MasterKind kind, String text) {
    return asAdministrator(() -> masters.list(kind, new MasterQuery(text, false))).entries();
  }

  List<FindingCode> refused(Work<?, RuntimeException> work) {
    try {
      asAdministrator(work);
      return List.of();
    } catch (EntryRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  <T> T asAdministrator(Work<T, RuntimeException> work) {
    return as(SampleOperators.ADMINISTRATOR, work);
  }

  <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(login), work);
  }

  Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }

  List<AuditEntry> logged() {
    return tenancy.within(municipality.code(), () -> log.newest(30));
  }
}
