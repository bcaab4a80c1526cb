package jp.daicho.server.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.support.HiddenDomicile;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.internal.ApplicantOfRegister;
import jp.daicho.server.protection.internal.MeasureTable;
import jp.daicho.server.protection.internal.MeasureTable.Role;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.RestrictionMinutes;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.restrictions.TemporaryRelease;
import org.springframework.stereotype.Component;

/**
 * Looks into the database of support measures (1.1.16, 2.2.4). Each method passes the door, needs
 * 支援対象者照会, and is logged with everybody whom the measure names.
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} when a
 * permission is lacking, and {@link MeasureUnknownException} when there is no measure of the
 * number.
 */
@Component
public final class SupportMeasures {
  private static final Operation LIST = enquiry("支援対象者の一覧");
  private static final Operation SHOW = enquiry("支援対象者照会");
  private static final Operation HISTORY = enquiry("支援措置の履歴照会");
  private static final Operation PREPARE =
      Operation.of("支援措置の入力の準備", AuditAction.ENQUIRY, Permission.SUPPORT_MEASURE_MANAGEMENT);

  private final Door door;
  private final Registry registry;
  private final AddressBooks addresses;

  /** Made once. */
  SupportMeasures(Door door, Registry registry, AddressBooks addresses) {
    this.door = door;
    this.registry = registry;
    this.addresses = addresses;
  }

  private static Operation enquiry(String name) {
    return Operation.of(name, AuditAction.ENQUIRY, Permission.SUPPORT_MEASURE_ENQUIRY);
  }

  /** The measures of a list, those whose period ends first first. */
  public List<KeptMeasure> list(MeasureQuery query) {
    return door.enter(
        LIST,
        passage -> {
          LocalDate until =
              query.kind() == MeasureQuery.Kind.EXPIRING
                  ? passage.today().plusDays(query.days())
                  : null;
          List<KeptMeasure> found =
              MeasureTable.list(passage, query.kind() == MeasureQuery.Kind.ENDED, until).stream()
                  .filter(kept -> isOfWard(passage, kept, query))
                  .map(kept -> SeenMeasures.seen(passage, kept))
                  .toList();
          passage.note("件数", Integer.toString(found.size()));
          return found;
        });
  }

  private boolean isOfWard(Passage passage, KeptMeasure kept, MeasureQuery query) {
    MunicipalityCode ward = query.ward();
    return ward == null
        || kept.measure()
            .applicant()
            .flatMap(number -> registry.latest(passage, number))
            .filter(record -> ward.equals(record.residence().address().municipalityCode()))
            .isPresent();
  }

  /** The wards by which a designated city divides the list, by code; empty for all others. */
  public Map<String, String> wards() {
    return door.enter(LIST, passage -> addresses.of(passage).wardNames(passage.municipality()));
  }

  /** A measure as it is now. */
  public KeptMeasure find(long number) {
    return door.enter(
        SHOW, passage -> SeenMeasures.seen(passage, SeenMeasures.latest(passage, number)));
  }

  /** The measures that protect a person, also those that were ended, the latest first. */
  public List<KeptMeasure> of(AddressNumber person) {
    return door.enter(
        SHOW,
        passage -> {
          passage.concerning(person);
          return MeasureTable.about(passage, List.of(person), Set.of(Role.APPLICANT, Role.JOINT))
              .getOrDefault(person, List.of())
              .stream()
              .map(kept -> SeenMeasures.seen(passage, kept))
              .toList();
        });
  }

  /** Every version of a measure, the latest first. */
  public List<KeptMeasure> history(long number) {
    return door.enter(
        HISTORY,
        passage -> {
          List<KeptMeasure> versions = MeasureTable.history(passage, number);
          if (versions.isEmpty()) {
            throw new MeasureUnknownException(number);
          }
          return versions.stream().map(kept -> SeenMeasures.seen(passage, kept)).toList();
        });
  }

  /** The releases of the errors of a measure, the latest first. */
  public List<TemporaryRelease> releases(long number) {
    return door.enter(
        HISTORY,
        passage -> {
          SeenMeasures.seen(passage, SeenMeasures.latest(passage, number));
          return MeasureTable.RELEASES.of(passage, number);
        });
  }

  /** How many minutes an error is released for unless said otherwise. */
  public int usualMinutes() {
    return door.enter(SHOW, passage -> RestrictionMinutes.of(passage).usual());
  }

  /** What the register knows of an applicant; empty if it has nobody with the number. */
  public Optional<SupportEntry> applicant(AddressNumber number) {
    return door.enter(
        PREPARE,
        passage -> {
          passage.concerning(number);
          return registry
              .latest(passage, number)
              .map(ApplicantOfRegister::of)
              .map(
                  entry ->
                      SeenMeasures.maySeeDomicile(passage) ? entry : HiddenDomicile.hide(entry));
        });
  }
}
