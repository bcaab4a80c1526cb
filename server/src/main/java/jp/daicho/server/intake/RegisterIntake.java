package jp.daicho.server.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.daicho.ledger.move.ReferenceData;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.RecordRules;
import jp.daicho.reference.Municipality;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.intake.internal.RegisterLoading;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.PlaceKind;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.InitialLoad;
import org.springframework.stereotype.Component;

/**
 * Takes in a whole register from a file for a municipality that has none yet (10.8). It goes
 * through the door like everything else.
 */
@Component
public final class RegisterIntake {
  private static final Operation INTAKE =
      Operation.of("住民記録の一括取込", AuditAction.BATCH_UPDATE, Permission.DATA_INTAKE);

  private static final Operation LOOK =
      Operation.of("一括取込の可否", AuditAction.ENQUIRY, Permission.DATA_INTAKE);

  private final Door door;
  private final InitialLoad load;
  private final Operators operators;

  /** Made once. */
  RegisterIntake(Door door, InitialLoad load, Operators operators) {
    this.door = door;
    this.load = load;
    this.operators = operators;
  }

  /**
   * Looks at the beginning of a file, before anything is prepared for it.
   *
   * @throws IntakeRefusedException if it is no register file
   * @throws IOException if it cannot be read
   */
  public static void inspect(Path file) throws IOException {
    RegisterLoading.inspect(file);
  }

  /** Whether the operator's municipality has no register yet. */
  public boolean isPossible() {
    return door.enter(LOOK, load::isEmpty);
  }

  /**
   * Takes in a file for whoever is at work in this thread. The good households are registered, the
   * others stay outside whole; all in one transaction.
   *
   * @param file the file, of the operator's municipality
   * @param reports the folder for the report and the lines that stay outside
   * @param progress is told how far it is
   * @throws IntakeRefusedException if the file cannot be taken in at all
   * @throws jp.daicho.server.registry.RegisterNotEmptyException if there is a register already
   * @throws jp.daicho.server.operators.AccessRefusedException if the operator may not
   * @throws IOException if a file cannot be read or written
   */
  public IntakeResult take(RegisterFile file, Path reports, IntakeProgress progress)
      throws IOException {
    return door.enter(INTAKE, passage -> take(passage, file, reports, progress));
  }

  /**
   * As {@link #take(RegisterFile, Path, IntakeProgress)}, for a municipality that may not be served
   * yet: if nothing is registered, it is not served afterwards either.
   *
   * @param preparation begins to serve the municipality and says who acts
   * @throws IntakeRefusedException if the file cannot be taken in at all
   * @throws jp.daicho.server.registry.RegisterNotEmptyException if there is a register already
   * @throws IOException if a file cannot be read or written
   */
  public IntakeResult takeFirst(
      RegisterFile file, Supplier<Operator> preparation, Path reports, IntakeProgress progress)
      throws IOException {
    return door.enterFirst(
        file.municipality(),
        preparation::get,
        INTAKE,
        passage -> take(passage, file, reports, progress));
  }

  private IntakeResult take(
      Passage passage, RegisterFile file, Path reports, IntakeProgress progress)
      throws IOException {
    if (!passage.municipality().equals(file.municipality())) {
      throw new IllegalArgumentException("the file is of another municipality");
    }
    passage.note("ファイル名", String.valueOf(file.lines().getFileName()));
    registerPlaces(file, passage.today());
    IntakeResult result =
        new RegisterLoading(load, rules(passage), progress).run(passage, file, reports);
    note(passage, result);
    return result;
  }

  private static void note(Passage passage, IntakeResult result) {
    passage
        .note("登録者数", Long.toString(result.persons()))
        .note("登録履歴数", Long.toString(result.versions()))
        .note("取込対象外の行数", Long.toString(result.rejectedLines()))
        .note("エラー件数", Integer.toString(result.errors().size()))
        .note("アラート件数", Integer.toString(result.alerts().size()));
  }

  private void registerPlaces(RegisterFile file, LocalDate today) {
    for (RegisterFile.Place place : file.places()) {
      PlaceKind kind =
          List.of(PlaceKind.values()).stream()
              .filter(known -> place.name().endsWith(known.label()))
              .findFirst()
              .orElse(PlaceKind.SECTION);
      operators.putPlace(place.code(), place.name(), kind, today);
      // The file gives terminals no name but their code.
      place.terminals().forEach(code -> operators.addTerminal(code, place.code(), code, today));
    }
  }

  private static RecordRules rules(Passage passage) {
    ReferenceData reference = StandardReferenceData.get();
    return new RecordRules(
        reference.characters(),
        reference.residenceStatuses()::makesResident,
        withWards(passage.municipality()),
        passage.today());
  }

  /** The municipality's own code and those of its wards, which addresses name. */
  private static Set<MunicipalityCode> withWards(MunicipalityCode code) {
    jp.daicho.reference.Municipalities all = jp.daicho.reference.Municipalities.standard();
    Optional<Municipality> own = all.find(code);
    Set<MunicipalityCode> codes =
        own.stream()
            .flatMap(
                city ->
                    all.in(city.prefecture()).stream()
                        .filter(place -> city.name().equals(place.city())))
            .map(Municipality::code)
            .collect(Collectors.toSet());
    codes.add(code);
    return codes;
  }
}
