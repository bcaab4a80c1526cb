package jp.daicho.ledger.record;

import static jp.daicho.ledger.record.ForeignItems.ALIAS;
import static jp.daicho.ledger.record.HouseholdItems.RESIDENT_RECORD_CODE;
import static jp.daicho.ledger.record.JapaneseItems.FORMER_SURNAME;
import static jp.daicho.ledger.record.KeyItems.BIRTH_DATE;
import static jp.daicho.ledger.record.MoveItems.MOVED_ON;
import static jp.daicho.ledger.record.MoveItems.NOTIFIED_ON;
import static jp.daicho.ledger.record.MoveItems.PROCESSED_ON;
import static jp.daicho.ledger.record.MoveItems.REASON;
import static jp.daicho.ledger.record.ResidenceBasisItems.CARD_NUMBER;
import static jp.daicho.ledger.record.ResidenceBasisItems.STATUS;
import static jp.daicho.ledger.record.ResidenceItems.ADDRESS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidenceBasis.MidToLongTerm;
import jp.daicho.ledger.text.CharacterRepertoire;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold in one finished record version, wherever it comes from. The types see to most of
 * 1.1.6 and to the check digits; here is what concerns several items together, the day, or lists.
 */
public final class RecordRules {
  private final List<Rule> rules =
      List.of(
          this::residentHasRecordCode,
          this::residentHasCardNumber,
          this::residenceStatusMakesResident,
          this::addressIsInTheMunicipality,
          this::reasonFitsKind,
          this::nobodyIsBornAfterTodayOrAfterTheMove,
          this::nothingHappenedAfterToday,
          RecordDates::check);
  private final RecordTexts texts;
  private final Predicate<String> residenceStatuses;
  private final Set<MunicipalityCode> municipality;
  private final LocalDate today;

  /**
   * The rules of a municipality on a day.
   *
   * @param characters the characters a record may hold (5.8)
   * @param residenceStatuses the statuses of residence of mid- to long-term residents (1.1.2)
   * @param municipality the codes in which an address of the municipality can lie: its own and
   *     those of its wards
   * @param today the day in Japan
   */
  public RecordRules(
      CharacterRepertoire characters,
      Predicate<String> residenceStatuses,
      Set<MunicipalityCode> municipality,
      LocalDate today) {
    this.texts = new RecordTexts(characters);
    this.residenceStatuses = Objects.requireNonNull(residenceStatuses);
    this.municipality = Set.copyOf(municipality);
    this.today = Objects.requireNonNull(today);
  }

  private interface Rule {
    void check(ResidentRecord resident, Findings findings);
  }

  /**
   * Adds what is wrong with a version.
   *
   * @param resident the version as it was read
   * @param values the items it was read from: a value that the record does not keep, such as the
   *     alias of a Japanese resident, is a fault and not dropped
   * @param findings takes the findings; the path of each is the name of the item
   */
  public void check(ResidentRecord resident, ItemValues values, Findings findings) {
    for (RecordItem<?> item : RecordItems.all()) {
      Object kept = item.of(resident);
      if (kept == null) {
        nothingIsDropped(item, values, findings);
      } else if (kept instanceof String text) {
        texts.check(item, text, findings);
      }
    }
    rules.forEach(rule -> rule.check(resident, findings));
  }

  /** The place a finding about an item points at. */
  public static EntryItem at(RecordItem<?> item) {
    return new EntryItem(item.name(), item.label());
  }

  /** 旧氏 is for Japanese, 通称 for foreign residents (1.1.7), and each kind has its own items. */
  private static void nothingIsDropped(RecordItem<?> item, ItemValues values, Findings findings) {
    Object given = values.get(item);
    if (given == null || given.equals(Boolean.FALSE)) {
      return;
    }
    if (item.equals(FORMER_SURNAME)) {
      findings.add(FindingCode.FORMER_SURNAME_OF_FOREIGNER, at(item));
    } else if (item.equals(ALIAS)) {
      findings.add(FindingCode.ALIAS_OF_JAPANESE, at(item));
    } else {
      findings.add(FindingCode.ITEM_OF_OTHER_KIND, at(item));
    }
  }

  /** 住民票コード is never empty but on a deleted record (1.1.6). */
  private void residentHasRecordCode(ResidentRecord resident, Findings findings) {
    if (resident.status().isResident() && resident.numbers().residentRecordCode() == null) {
      findings.add(FindingCode.EMPTY, at(RESIDENT_RECORD_CODE));
    }
  }

  /** 在留カードの番号 is never empty but on a deleted record (1.1.6). */
  private void residentHasCardNumber(ResidentRecord resident, Findings findings) {
    MidToLongTerm term = termOfResident(resident);
    if (term != null && term.cardNumber() == null) {
      findings.add(FindingCode.EMPTY, at(CARD_NUMBER));
    }
  }

  private void residenceStatusMakesResident(ResidentRecord resident, Findings findings) {
    MidToLongTerm term = termOfResident(resident);
    String status = term == null ? null : term.status();
    if (status != null && !residenceStatuses.test(status)) {
      findings.add(FindingCode.NOT_A_RESIDENT_STATUS, at(STATUS));
    }
  }

  private void addressIsInTheMunicipality(ResidentRecord resident, Findings findings) {
    if (!municipality.contains(resident.residence().address().municipalityCode())) {
      findings.add(FindingCode.ADDRESS_OUTSIDE, at(ADDRESS.municipalityCode()));
    }
  }

  private void reasonFitsKind(ResidentRecord resident, Findings findings) {
    if (!resident.move().reason().concerns(resident.kind())) {
      findings.add(FindingCode.REASON_NOT_FOR_KIND, at(REASON));
    }
  }

  private void nobodyIsBornAfterTodayOrAfterTheMove(ResidentRecord resident, Findings findings) {
    LocalDate born = resident.birthDate().earliest();
    if (born.isAfter(today)) {
      findings.add(FindingCode.BORN_AFTER_TODAY, at(BIRTH_DATE.day()));
    } else if (born.isAfter(resident.move().movedOn().latest())) {
      findings.add(FindingCode.BORN_AFTER_MOVE, at(BIRTH_DATE.day()));
    }
  }

  /** Only moving out may lie ahead (4.0.3); nothing was processed or notified later than today. */
  private void nothingHappenedAfterToday(ResidentRecord resident, Findings findings) {
    MoveEntry move = resident.move();
    if (move.movedOn().earliest().isAfter(today) && !mayLieAhead(move.reason())) {
      findings.add(FindingCode.MOVED_AFTER_TODAY, at(MOVED_ON.day()));
    }
    if (move.processedOn().isAfter(today)) {
      findings.add(FindingCode.PROCESSED_AFTER_TODAY, at(PROCESSED_ON));
    }
    LocalDate notifiedOn = move.notifiedOn();
    if (notifiedOn != null && notifiedOn.isAfter(today)) {
      findings.add(FindingCode.NOTIFIED_AFTER_TODAY, at(NOTIFIED_ON));
    }
    RegisterDate becameResidentOn =
        switch (resident.person()) {
          case JapanesePerson japanese -> japanese.becameResidentOn();
          case ForeignPerson foreign -> foreign.becameForeignResidentOn();
        };
    if (becameResidentOn.earliest().isAfter(today)) {
      findings.add(FindingCode.DAY_OF_RESIDENCE_AFTER_TODAY, at(becameResidentOn(resident)));
    }
  }

  private static RecordItem<?> becameResidentOn(ResidentRecord resident) {
    return switch (resident.kind()) {
      case JAPANESE -> JapaneseItems.BECAME_RESIDENT_ON.day();
      case FOREIGN -> ForeignItems.BECAME_FOREIGN_RESIDENT_ON.day();
    };
  }

  private static boolean mayLieAhead(MoveReason reason) {
    MoveReasons reasons = MoveReasons.standard();
    return reason.equals(reasons.named(MoveReason.Effect.DELETION, "国内転出"))
        || reason.equals(reasons.named(MoveReason.Effect.DELETION, "国外転出"));
  }

  private static @Nullable MidToLongTerm termOfResident(ResidentRecord resident) {
    return resident.status().isResident()
            && resident.person() instanceof ForeignPerson foreign
            && foreign.basis() instanceof MidToLongTerm term
        ? term
        : null;
  }
}
