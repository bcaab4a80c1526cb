package jp.daicho.server.operators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.operators.SystemLog;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.EachMunicipality;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the service tells of itself (10.2). */
@ServiceTest
class ServiceLifeTests {
  @Autowired Tenancy tenancy;
  @Autowired EachMunicipality each;
  @Autowired SystemLog systemLog;
  @Autowired AuditLog log;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @Test
  void whatBrokeOnTheWayToTheDatabaseIsInTheLogOnceItCanBeReachedAgain() {
    ServiceLife life = new ServiceLife(tenancy, each, systemLog);
    assertThatThrownBy(
            () ->
                tenancy.within(
                    municipality.code(),
                    () -> tenancy.sql().execute("SELECT pg_terminate_backend(pg_backend_pid())")))
        .isInstanceOf(DataAccessException.class);
    assertThat(entries(AuditAction.COMMUNICATION_FAULT)).isEmpty();

    life.tellFaults();
    life.tellFaults();

    assertThat(entries(AuditAction.COMMUNICATION_FAULT))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.operation()).isEqualTo("データベースとの通信");
              assertThat(fault.operatorLogin()).isEqualTo("system");
              assertThat(fault.detail()).containsEntry("SQLSTATE", "57P01");
            });
  }

  @Test
  void aStartAndAStopAreEventsOfEveryMunicipality() {
    ServiceLife life = new ServiceLife(tenancy, each, systemLog);

    life.started();
    life.stopping();

    assertThat(entries(AuditAction.SYSTEM_EVENT))
        .extracting(AuditEntry::operation)
        .containsExactly("サービスの終了", "サービスの開始");
  }

  private List<AuditEntry> entries(AuditAction action) {
    return tenancy.within(municipality.code(), () -> log.newest(100)).stream()
        .filter(entry -> entry.action() == action)
        .toList();
  }
}
