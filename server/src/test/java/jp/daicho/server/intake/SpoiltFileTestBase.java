package jp.daicho.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The file of a register in which something is spoilt before it is taken in. */
abstract class SpoiltFileTestBase {
  static final String JAPANESE = "1";
  static final String FOREIGN = "2";

  private static final Operation LOOK = Operation.of("試験", AuditAction.ENQUIRY, Permission.BATCH);

  @Autowired RegisterIntake intake;
  @Autowired SystemOperator system;
  @Autowired RegisterCheck check;
  @Autowired Tenancy tenancy;
  @Autowired Door door;
  @TempDir Path folder;

  final ServedMunicipality municipality = TestDatabase.newMunicipality();
  final FileOfRecords file = FileOfRecords.of(municipality.code());

  /** Spoils a row and expects exactly this fault, and nobody else's loss. */
  IntakeResult holdsBack(int index, Consumer<Row> spoil, String number, String item)
      throws IOException {
    Row row = file.rows().get(index);
    spoil.accept(row);

    IntakeResult result = take();

    assertThat(result.errors())
        .anySatisfy(
            error -> {
              assertThat(error.line()).isEqualTo(FileOfRecords.line(index));
              assertThat(error.finding().number()).isEqualTo(number);
              assertThat(error.finding().where().path()).isEqualTo(item);
              assertThat(error.finding().reason()).isNotEmpty();
              assertThat(error.finding().remedy()).isNotEmpty();
            })
        .hasSize(1);
    List<Row> outside = rejected(result);
    assertThat(outside).contains(row);
    assertThat(households(outside)).hasSizeLessThanOrEqualTo(2).contains(row.text("setaibango"));
    assertThat(result.rejectedLines()).isEqualTo(outside.size());
    assertThat(result.versions() + result.rejectedLines()).isEqualTo(file.size());
    nothingIsHalfRegistered();
    for (String household : households(outside)) {
      assertThat(isRegistered(household)).isFalse();
    }
    return result;
  }

  /** What is registered is whole. */
  void nothingIsHalfRegistered() {
    RegisterCheck.Findings found =
        CurrentOperator.as(
            system.of(municipality.code()),
            () -> door.enter(LOOK, passage -> check.check(passage, persons -> {})));
    assertThat(found.faults()).isEmpty();
  }

  private boolean isRegistered(String household) {
    return tenancy.within(
        municipality.code(),
        () ->
            tenancy
                .sql()
                .fetchExists(
                    org.jooq.impl.DSL.table("current_resident"),
                    org.jooq.impl.DSL.condition(
                        "lg_code = ? AND household_number = ?",
                        municipality.code().value(),
                        household)));
  }

  private static Set<String> households(List<Row> rows) {
    Set<String> households = new HashSet<>();
    Map<String, String> latest = new TreeMap<>();
    rows.forEach(row -> latest.put(row.text("atenabango"), row.text("setaibango")));
    households.addAll(latest.values());
    return households;
  }

  /** The lines that were handed back. */
  static List<Row> rejected(IntakeResult result) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (var reader = CsvReader.builder().ofNamedCsvRecord(result.rejected())) {
      reader.forEach(row -> rows.add(new Row(row.getFieldsAsMap())));
    }
    return rows;
  }

  /** Takes the file in as it is now. */
  IntakeResult take() throws IOException {
    return take(RegisterFile.of(file.write(folder), municipality.code()));
  }

  IntakeResult take(RegisterFile source) throws IOException {
    return CurrentOperator.as(
        system.of(municipality.code()),
        () -> CurrentScreen.on("import", () -> intake.take(source, folder, IntakeProgress.SILENT)));
  }
}
