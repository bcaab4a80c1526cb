package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.Findings;

/**
 * The rules of moves, each a small function that cites its section. All of them look at every
 * entry, so that all faults show at once; each says itself which kinds of move it is about.
 */
public final class MoveRules {
  /** One rule. */
  @FunctionalInterface
  interface Rule {
    void check(MoveReading moving, Situation situation, Findings findings);
  }

  /** The rules that need nothing but the entry and the register. */
  private static final List<Rule> WITHOUT_REFERENCE_DATA =
      List.of(
          DateRules::movedOnIsNotAfterToday,
          DateRules::groundIsNotAfterToday,
          DateRules::notifiedOnIsNotBeforeTheMove,
          DateRules::lateMovingOutIsExOfficio,
          DateRules::movesFollowEachOther,
          DateRules::nobodyIsBornAfterTodayOrAfterTheMove,
          DateRules::nobodyBecomesAResidentAfterToday,
          DateRules::stayHasNotExpired,
          HouseholdEntryRules::somebodyMoves,
          SubjectRules::reasonGoesWithTheKind,
          SubjectRules::residentsAreResidents,
          SubjectRules::recordsAreInTheRegister,
          SubjectRules::nobodyRegisteredInBetween,
          HouseholdEntryRules::joinedHouseholdExists,
          HouseholdEntryRules::nobodyBecomesHouseholderByMovingIn,
          HouseholdAsItWillBe::isSound,
          HouseholdEntryRules::relationshipsGoWithTheSexes,
          HouseholdEntryRules::addressIsTheHouseholds,
          LeftBehindRules::householderLeaves,
          RegroupRules::theRightOnesMove,
          RegroupRules::nobodyJoinsTheirOwnHousehold,
          RegroupRules::nobodyChangesAddress,
          AddressRules::previousAddressIsElsewhere,
          AddressRules::destinationIsElsewhere,
          AddressRules::placeGoesWithTheReason,
          AddressRules::unreportedAddressIsGiven,
          AddressRules::destinationIsNamed,
          WardRules::residentsMoveInTheRightWay,
          WardRules::moversAreOfTheOperatorsWard,
          CorrectionRules::somethingChanges,
          CorrectionRules::householdKeepsOneAddress,
          CorrectionRules::newNumberIsGiven,
          CorrectionRules::householderIsCorrectedWithAllMembers,
          CorrectionRules::namesBesideTheName,
          CorrectionRules::householdersNameIsCarried,
          CorrectionRules::arrivalIsNoticedOnce,
          CancellationRules::onlyTheLatestMoveIsCancelled,
          RestorationRules::recordsAreMovedOver,
          RestorationRules::theMoveEndedTheRecord,
          RestorationRules::recordCodeIsKept,
          RestorationRules::keptNumbersAreFree,
          IdentityRules::nobodyIsEnteredTwice,
          IdentityRules::nobodyIsAResidentAlready,
          IdentityRules::returningResidentsKeepTheirNumber,
          IdentityRules::nobodyReturnsFromTheDead,
          IdentityRules::restoredNumbersAreFree,
          IdentityRules::returningResidentsResembleTheirRecord,
          IdentityRules::nothingIsUnderDraft,
          SpecialNotes::areThere);

  private final List<Rule> rules;

  /** The rules with the reference data they look things up in. */
  public MoveRules(ReferenceData reference) {
    List<Rule> all = new ArrayList<>(WITHOUT_REFERENCE_DATA);
    AddressRules addresses = new AddressRules(reference.addresses());
    all.add(addresses::elsewhereIsNoOtherWard);
    all.add(addresses::townIsKnown);
    rules = List.copyOf(all);
  }

  /**
   * Looks at a move.
   *
   * @return what could not be read and what the rules found, in the order of the entry's items
   */
  public Assessment assess(MoveReading moving, Situation situation) {
    return assess(moving, situation, rules);
  }

  /**
   * The errors that can be told without reference data, which every reading brings along already.
   * The registration asks again, so that nobody registers what was never assessed (11.1).
   */
  static List<Finding> errors(MoveReading moving, Situation situation) {
    return assess(moving, situation, WITHOUT_REFERENCE_DATA).errors();
  }

  private static Assessment assess(MoveReading moving, Situation situation, List<Rule> rules) {
    Findings findings = new Findings();
    findings.addAll(moving.findings());
    rules.forEach(rule -> rule.check(moving, situation, findings));
    return new Assessment(inOrderOfItems(findings.list(), moving));
  }

  /** Rows of points to note stand in their order behind the fields of the person. */
  private static String placeOf(Finding finding) {
    return finding.where().path().replaceFirst("(\\.pointsToNote)\\[.*", "$1");
  }

  private static List<Finding> inOrderOfItems(List<Finding> findings, MoveReading moving) {
    if (findings.size() < 2) {
      return findings;
    }
    Map<String, Integer> places = new HashMap<>();
    for (CommonField field : CommonField.values()) {
      places.put(field.path(), places.size());
    }
    places.put("persons", places.size());
    for (PersonReading person : moving.persons()) {
      for (PersonField field : PersonField.values()) {
        places.put(person.at(field).path(), places.size());
      }
      places.put(NoteEntry.at(person.position()).path(), places.size());
    }
    return findings.stream()
        .sorted(
            Comparator.comparing(finding -> places.getOrDefault(placeOf(finding), places.size())))
        .toList();
  }
}
