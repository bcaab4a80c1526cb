package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.reference.internal.DictionaryFile;
import jp.daicho.server.reference.internal.Edition;
import jp.daicho.server.reference.internal.EditionMerge;
import jp.daicho.server.reference.internal.Editions;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Takes in new editions of the nationwide dictionaries (1.3.3). A file is taken whole or not at
 * all; what it no longer has stays as former, so that old names can still be written.
 */
@Component
public final class Dictionaries {
  private static final Operation INTAKE =
      Operation.of("全国の辞書の更新", AuditAction.BATCH_UPDATE, Permission.REFERENCE_MANAGEMENT);

  private final Tenancy tenancy;
  private final Municipalities municipalities;
  private final SystemOperator system;
  private final Door door;
  private final Editions editions;
  private final Clock clock;

  /** Made once. */
  Dictionaries(
      Tenancy tenancy,
      Municipalities municipalities,
      SystemOperator system,
      Door door,
      Editions editions,
      Clock clock) {
    this.tenancy = tenancy;
    this.municipalities = municipalities;
    this.system = system;
    this.door = door;
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * Takes in a file, for all municipalities, and notes it in the log of each.
   *
   * @param asOf the day from which it counts
   * @param smaller whether a file with less than half of the entries is meant so
   * @throws DictionaryRefusedException if anything is wrong with it; nothing has changed then
   */
  public DictionaryReport take(
      DictionaryKind kind, byte[] content, String source, LocalDate asOf, boolean smaller) {
    Edition before = editions.inForce(kind);
    List<Edition.Line> lines = DictionaryFile.read(kind, content, editions);
    EditionMerge merge =
        EditionMerge.of(before, lines, asOf, smaller, kind == DictionaryKind.POSTAL);
    DictionaryReport report = merge.report();
    tenancy.nationwide(
        sql ->
            sql.insertInto(table(name("dictionary_edition")))
                .set(field(name("kind"), SQLDataType.VARCHAR), kind.name())
                .set(field(name("as_of"), SQLDataType.LOCALDATE), asOf)
                .set(
                    field(name("taken_at"), SQLDataType.TIMESTAMPWITHTIMEZONE),
                    clock.instant().atOffset(ZoneOffset.UTC))
                .set(field(name("source"), SQLDataType.VARCHAR), source)
                .set(field(name("entries"), SQLDataType.INTEGER), report.entries())
                .set(field(name("added"), SQLDataType.INTEGER), report.added())
                .set(field(name("changed"), SQLDataType.INTEGER), report.changed())
                .set(field(name("ended"), SQLDataType.INTEGER), report.ended())
                .set(field(name("content"), SQLDataType.BLOB), merge.edition().compressed())
                .execute());
    editions.reread();
    municipalities.all().forEach(municipality -> log(municipality, kind, report));
    return report;
  }

  private void log(ServedMunicipality municipality, DictionaryKind kind, DictionaryReport report) {
    CurrentOperator.as(
        system.of(municipality.code()),
        () ->
            door.enter(
                INTAKE,
                passage ->
                    passage
                        .note("辞書", kind.label())
                        .note("追加", Integer.toString(report.added()))
                        .note("変更", Integer.toString(report.changed()))
                        .note("廃止", Integer.toString(report.ended()))));
  }
}
