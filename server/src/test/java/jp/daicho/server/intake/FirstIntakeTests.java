package jp.daicho.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality begins to be served with its register, or not at all. */
@ServiceTest
class FirstIntakeTests {
  /** Far behind those that other tests take. */
  private static final MunicipalityCode CODE = MunicipalityCode.of("473821");

  @Autowired RegisterIntake intake;
  @Autowired SystemOperator system;
  @Autowired Municipalities municipalities;
  @Autowired AuditLog log;
  @Autowired Tenancy tenancy;
  @TempDir Path folder;

  @Test
  void aRefusedFirstIntakeLeavesNothingButItsLogEntry() throws IOException {
    FileOfRecords file = FileOfRecords.of(CODE);
    byte[] bytes = Files.readAllBytes(file.write(folder));
    bytes[bytes.length - 10] = (byte) 0xFF;
    Path spoilt = Files.write(folder.resolve("spoilt.csv"), bytes);

    assertThatExceptionOfType(IntakeRefusedException.class)
        .isThrownBy(() -> take(RegisterFile.of(spoilt, CODE)));

    assertThat(municipalities.find(CODE)).isEmpty();
    for (String table :
        List.of("department", "operator", "operator_permission", "place_of_entry", "move")) {
      assertThat(rows(table)).as(table).isZero();
    }
    assertThat(newestEntry().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(newestEntry().operatorLogin()).isEqualTo(SystemOperator.LOGIN);

    IntakeResult mended = take(RegisterFile.of(file.write(folder), CODE));

    assertThat(mended.versions()).isEqualTo(file.size());
    assertThat(municipalities.find(CODE)).isPresent();
    assertThat(newestEntry().outcome()).isEqualTo(Outcome.DONE);
    Operator acting = system.of(CODE);
    assertThat(CurrentOperator.as(acting, intake::isPossible)).isFalse();
  }

  private IntakeResult take(RegisterFile file) throws IOException {
    return CurrentScreen.on(
        "import", () -> intake.takeFirst(file, this::prepare, folder, IntakeProgress.SILENT));
  }

  private Operator prepare() {
    municipalities.serve(
        new ServedMunicipality(CODE, "与那国町", "ヨナグニチョウ", true, LocalDate.of(2026, 4, 1)));
    return system.of(CODE);
  }

  private AuditEntry newestEntry() {
    return tenancy.within(CODE, () -> log.newest(1).getFirst());
  }

  private int rows(String table) {
    return tenancy.within(
        CODE,
        () ->
            tenancy
                .sql()
                .fetchCount(
                    org.jooq.impl.DSL.table(org.jooq.impl.DSL.name(table)),
                    org.jooq.impl.DSL.field("lg_code", String.class).eq(CODE.value())));
  }
}
