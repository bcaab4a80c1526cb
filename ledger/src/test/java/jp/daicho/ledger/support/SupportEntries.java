package jp.daicho.ledger.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.FullRecords;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/** An application for support with nothing against it, and the people it names. */
final class SupportEntries {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  static final AddressNumber MOTHER = AddressNumber.ofSerial(1001);
  static final AddressNumber CHILD = AddressNumber.ofSerial(1002);
  static final AddressNumber HUSBAND = AddressNumber.ofSerial(1003);
  static final AddressNumber NOBODY = AddressNumber.ofSerial(1007);

  private SupportEntries() {}

  /** A mother and her child, here, from whom the husband lives apart. */
  static SupportEntry application() {
    return SupportEntry.EMPTY
        .with(SupportGroup.APPLICATION, "standing", "current")
        .with(SupportGroup.APPLICATION, "reception", "first")
        .with(SupportGroup.APPLICATION, "appliedOn", "R8.11.10")
        .with(SupportGroup.APPLICANT, "addressNumber", MOTHER.value())
        .with(SupportGroup.APPLICANT, "name", "見本　花子")
        .with(SupportGroup.APPLICANT, "sex", "女")
        .with(SupportGroup.APPLICANT, "address", "東京都千代田区千代田１番１号")
        .with(SupportGroup.JOINT, "addressNumber", CHILD.value())
        .with(SupportGroup.JOINT, "name", "見本　一郎")
        .with(SupportGroup.JOINT, "relationship", "子")
        .with(SupportGroup.ASSAILANT, "name", "見本　太郎")
        .with(SupportGroup.ASSAILANT, "addressNumber", HUSBAND.value())
        .with(SupportGroup.ASKED, "office", "copy-address")
        .with(SupportGroup.ASKED, "address", "東京都千代田区千代田１番１号");
  }

  /** What the rules say of an application as it stands in the register. */
  static List<Finding> assess(SupportEntry typed) {
    return assess(typed, situation());
  }

  static List<Finding> assess(SupportEntry typed, SupportSituation situation) {
    EraCalendar eras = EraCalendar.standard();
    return SupportRules.assess(SupportReader.read(typed, eras), situation, eras);
  }

  static SupportSituation situation() {
    return situation(TODAY, Set.of(), null);
  }

  static SupportSituation situation(
      LocalDate today, Set<AddressNumber> elsewhere, @Nullable MunicipalityCode ward) {
    return new SupportSituation(
        today,
        Map.of(
            MOTHER, record(MOTHER, 501, ResidentStatus.RESIDENT),
            CHILD, record(CHILD, 501, ResidentStatus.RESIDENT),
            HUSBAND, record(HUSBAND, 503, ResidentStatus.RESIDENT)),
        elsewhere,
        ward);
  }

  /** The application as it is kept. */
  static SupportMeasure measure() {
    return SupportMeasure.received(
        SupportReader.read(application(), EraCalendar.standard()).content());
  }

  /** Somebody of a household; she has, or had, an address in 千代田区 and was born 昭和12年頃. */
  static ResidentRecord record(AddressNumber number, long household, ResidentStatus status) {
    ResidentRecord full = FullRecords.all().getFirst();
    return new ResidentRecord(
        new RecordKey(number, 1),
        status,
        full.person(),
        full.birthDate(),
        full.sex(),
        new HouseholdMembership(
            HouseholdNumber.ofSerial(household), Relationship.parse("子"), "見本　花子", "ミホン　ハナコ", 1),
        full.residence(),
        full.numbers(),
        full.qualifications(),
        full.cards(),
        full.annotations(),
        status.isResident() ? null : full.deletion(),
        full.move());
  }
}
