package jp.daicho.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.registry.RegisterNotEmptyException;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking in a register: what is good comes in, what is not stays outside and says why. */
@ServiceTest
class RegisterIntakeTests {
  private static final Operation LOOK = Operation.of("試験", AuditAction.ENQUIRY, Permission.BATCH);

  @Autowired RegisterIntake intake;
  @Autowired SystemOperator system;
  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Registry registry;
  @Autowired InitialLoad load;
  @Autowired RegisterCheck check;
  @Autowired AuditLog log;
  @Autowired Tenancy tenancy;
  @Autowired Door door;
  @TempDir Path folder;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final FileOfRecords file = FileOfRecords.of(municipality.code());

  @Test
  void everyRecordOfTheFileIsInTheRegisterAsItWas() throws IOException {
    IntakeResult result = take();

    assertThat(result.errors()).isEmpty();
    assertThat(result.rejectedLines()).isZero();
    assertThat(result.rejected()).isNull();
    assertThat(result.versions()).isEqualTo(file.size());
    Map<String, List<Row>> lines =
        file.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("atenabango"), TreeMap::new, Collectors.toList()));
    assertThat(result.persons()).isEqualTo(lines.size());
    inside(
        passage -> {
          lines.forEach(
              (number, rows) -> {
                List<ResidentRecord> history =
                    registry.history(passage, AddressNumber.of(number)).stream()
                        .map(version -> version.resident())
                        .toList()
                        .reversed();
                assertThat(history).hasSameSizeAs(rows);
                for (int i = 0; i < rows.size(); i++) {
                  assertThat(printed(history.get(i))).isEqualTo(rows.get(i));
                }
              });
          return true;
        });
  }

  @Test
  void whatIsDerivedFromTheRecordsIsThereToo() throws IOException {
    take();

    RegisterCheck.Findings found = inside(passage -> check.check(passage, persons -> {}));

    assertThat(found.faults()).isEmpty();
    assertThat(found.versions()).isEqualTo(file.size());
    assertThat(found.residents()).isEqualTo(file.residents());
  }

  @Test
  void theIntakeIsInTheLogWithItsFiguresAndNoName() throws IOException {
    take();

    AuditEntry entry =
        tenancy.within(
            municipality.code(),
            () ->
                log.newest(10).stream()
                    .filter(at -> at.action() == AuditAction.BATCH_UPDATE)
                    .findFirst()
                    .orElseThrow());
    assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
    assertThat(entry.operatorLogin()).isEqualTo(SystemOperator.LOGIN);
    assertThat(entry.screen()).isEqualTo("import");
    assertThat(entry.detail()).containsEntry("登録履歴数", Integer.toString(file.size()));
  }

  @Test
  void aSecondIntakeIsRefused() throws IOException {
    take();

    assertThatThrownBy(this::take).isInstanceOf(RegisterNotEmptyException.class);
  }

  @Test
  void whoMayNotTakeInDataIsRefused() throws IOException {
    samples.create(municipality);
    Operator clerk =
        tenancy.within(
            municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末").orElseThrow());
    RegisterFile source = written();

    assertThatThrownBy(
            () ->
                CurrentOperator.as(clerk, () -> intake.take(source, folder, IntakeProgress.SILENT)))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(isEmpty()).isTrue();
  }

  @Test
  void thePlacesOfEntryComeWithTheFile() throws IOException {
    RegisterFile source =
        new RegisterFile(
            file.write(folder),
            municipality.code(),
            null,
            true,
            List.of(
                new RegisterFile.Place("01", "本庁", List.of("T0101", "T0102")),
                new RegisterFile.Place("02", "東出張所", List.of("T0201"))));

    take(source);

    assertThat(
            tenancy.within(
                municipality.code(),
                () ->
                    tenancy
                        .sql()
                        .fetch(
                            "SELECT place_code, kind FROM place_of_entry WHERE lg_code = ?",
                            municipality.code().value())
                        .intoMap(0, 1)))
        .isEqualTo(Map.of("01", "MAIN_OFFICE", "02", "SUB_OFFICE"));
    assertThat(
            tenancy.within(
                municipality.code(),
                () ->
                    tenancy
                        .sql()
                        .fetch(
                            "SELECT terminal_code, place_code FROM terminal WHERE lg_code = ?",
                            municipality.code().value())
                        .intoMap(0, 1)))
        .isEqualTo(Map.of("T0101", "01", "T0102", "01", "T0201", "02"));
  }

  // --- files that are none ---

  @Test
  @Raises(FindingCode.FILE_NOT_TEXT)
  void aPictureIsRefused() throws IOException {
    refusesBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "E0901", 0);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refusesBytes(new byte[0], "E0903", 0);
  }

  @Test
  @Raises(FindingCode.FILE_EMPTY)
  void aFileWithColumnsOnlyIsRefused() throws IOException {
    String text = Files.readString(file.write(folder));
    refuses(text.lines().findFirst().orElseThrow() + "\r\n", "E0903", 0);
  }

  @Test
  @Raises(FindingCode.FILE_ENCODING)
  void anotherEncodingIsRefusedWithItsLine() throws IOException {
    String text = Files.readString(file.write(folder));
    refusesBytes(text.getBytes(Charset.forName("Windows-31J")), "E0902", 2);
  }

  @Test
  void wrongEncodingLateInTheFileLeavesNothingRegistered() throws IOException {
    byte[] bytes = Files.readAllBytes(file.write(folder));
    bytes[bytes.length - 10] = (byte) 0xFF;
    refusesBytes(bytes, "E0902", file.lineOfLast());
  }

  @Test
  void wrongColumnsAreRefusedAndNamed() throws IOException {
    String text = Files.readString(file.write(folder));
    IntakeRefusedException refusal =
        refuses(text.replaceFirst("seinengappi,", "tanjobi,"), "E0904", 1);
    assertThat(refusal.finding().finding().reason()).contains("tanjobi").contains("seinengappi");
  }

  @Test
  @Raises(FindingCode.FILE_CUT)
  void halfALineAtTheEndIsRefused() throws IOException {
    String text = Files.readString(file.write(folder));
    refuses(text.substring(0, text.length() - 200), "E0906", file.lineOfLast());
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefused() throws IOException {
    String text = Files.readString(file.write(folder)).stripTrailing();
    refuses(text.substring(0, text.lastIndexOf(',')) + ",\"T01", "E0906", file.lineOfLast());
  }

  @Test
  @Raises(FindingCode.FILE_RESIDENT_COUNT)
  @ComesClose(FindingCode.FILE_RESIDENT_COUNT)
  void missingLinesAreRefusedWhereTheNumberOfResidentsIsKnown() throws IOException {
    RegisterFile source =
        new RegisterFile(
            file.write(folder), municipality.code(), file.residents() + 1L, true, List.of());

    assertThatExceptionOfType(IntakeRefusedException.class)
        .isThrownBy(() -> take(source))
        .satisfies(refusal -> assertThat(refusal.finding().finding().number()).isEqualTo("E0913"));
    assertThat(isEmpty()).isTrue();

    RegisterFile asSaid =
        new RegisterFile(
            file.write(folder), municipality.code(), (long) file.residents(), true, List.of());
    assertThat(take(asSaid).versions()).isEqualTo(file.size());
  }

  @Test
  @ComesClose({
    FindingCode.FILE_NOT_TEXT,
    FindingCode.FILE_ENCODING,
    FindingCode.FILE_EMPTY,
    FindingCode.FILE_CUT
  })
  void aByteOrderMarkDoesNoHarm() throws IOException {
    String text = Files.readString(file.write(folder));
    IntakeResult result = take(RegisterFile.of(written("\uFEFF" + text), municipality.code()));
    assertThat(result.versions()).isEqualTo(file.size());
  }

  // --- helpers ---

  private static Map<String, String> printed(ResidentRecord resident) {
    Map<String, String> printed = new TreeMap<>();
    RecordItems.all().forEach(item -> printed.put(item.name(), item.print(resident)));
    return printed;
  }

  private IntakeResult take() throws IOException {
    return take(written());
  }

  private RegisterFile written() throws IOException {
    return RegisterFile.of(file.write(folder), municipality.code());
  }

  private IntakeResult take(RegisterFile source) throws IOException {
    return CurrentOperator.as(
        system.of(municipality.code()),
        () -> CurrentScreen.on("import", () -> intake.take(source, folder, IntakeProgress.SILENT)));
  }

  private IntakeRefusedException refuses(String text, String number, long line) throws IOException {
    return refusesBytes(text.getBytes(StandardCharsets.UTF_8), number, line);
  }

  private IntakeRefusedException refusesBytes(byte[] bytes, String number, long line)
      throws IOException {
    Path path = Files.write(folder.resolve("bad.csv"), bytes);
    IntakeRefusedException[] thrown = new IntakeRefusedException[1];
    assertThatExceptionOfType(IntakeRefusedException.class)
        .isThrownBy(() -> take(RegisterFile.of(path, municipality.code())))
        .satisfies(
            refusal -> {
              assertThat(refusal.finding().finding().number()).isEqualTo(number);
              assertThat(refusal.finding().line()).isEqualTo(line);
              thrown[0] = refusal;
            });
    assertThat(isEmpty()).isTrue();
    return thrown[0];
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("other.csv"), text);
  }

  private boolean isEmpty() {
    return inside(load::isEmpty);
  }

  private <T> T inside(Door.PassageWork<T, RuntimeException> work) {
    return CurrentOperator.as(
        system.of(municipality.code()),
        () -> door.enter(LOOK, (Passage passage) -> work.run(passage)));
  }
}
