package jp.daicho.ledger.move;

import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** The wards of a designated city (4.0.1, 4.1.0.1). */
final class WardRules {
  private WardRules() {}

  /** Inside a ward one changes address, from one ward to another one moves between wards. */
  static void residentsMoveInTheRightWay(MoveReading move, Situation situation, Findings findings) {
    Address address = newAddress(move, situation);
    if (move.effect() != MoveEffect.RELOCATE || address == null) {
      return;
    }
    boolean between = BetweenWards.is(move.type());
    boolean wrong =
        move.persons().stream()
            .map(PersonReading::known)
            .anyMatch(known -> known != null && between == livesIn(known, ward(address)));
    if (wrong) {
      findings.add(
          between ? FindingCode.SAME_WARD : FindingCode.OTHER_WARD,
          MoveReading.at(move.joining() ? CommonField.HOUSEHOLD_NUMBER : CommonField.WARD));
    }
  }

  /**
   * Where the city has set it so, an operator of a ward moves those who live in it, or come to live
   * in it; but for moves between wards (4.0.1).
   */
  static void moversAreOfTheOperatorsWard(
      MoveReading move, Situation situation, Findings findings) {
    MunicipalityCode ward = situation.onlyWard();
    if (ward == null || BetweenWards.is(move.type())) {
      return;
    }
    for (PersonReading person : move.persons()) {
      ResidentRecord known = person.known();
      if (known != null && !livesIn(known, ward)) {
        findings.add(FindingCode.NOT_OF_OWN_WARD, person.at(PersonField.ADDRESS_NUMBER));
      }
    }
    Address address = newAddress(move, situation);
    if (move.effect().takesNewcomers() && address != null && !ward(address).equals(ward)) {
      findings.add(
          FindingCode.NOT_OF_OWN_WARD,
          MoveReading.at(move.joining() ? CommonField.HOUSEHOLD_NUMBER : CommonField.WARD));
    }
  }

  private static @Nullable Address newAddress(MoveReading move, Situation situation) {
    List<ResidentRecord> joined = situation.joined(move);
    return move.joining()
        ? joined.isEmpty() ? null : joined.getFirst().residence().address()
        : move.address();
  }

  private static boolean livesIn(ResidentRecord resident, MunicipalityCode ward) {
    return ward(resident.residence().address()).equals(ward);
  }

  private static MunicipalityCode ward(Address address) {
    return address.municipalityCode();
  }
}
