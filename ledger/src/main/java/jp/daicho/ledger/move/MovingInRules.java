package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.Findings;

/**
 * The rules of a moving-in from inside Japan, each a small function that cites its section. All of
 * them look at every entry, so that all faults show at once.
 */
public final class MovingInRules {
  /** One rule. */
  @FunctionalInterface
  interface Rule {
    void check(MovingInReading moving, MovingInSituation situation, Findings findings);
  }

  private final List<Rule> rules = new ArrayList<>();

  /** The rules with the reference data they look things up in. */
  public MovingInRules(ReferenceData reference) {
    rules.add(DateRules::movedOnIsNotAfterToday);
    rules.add(DateRules::notifiedOnIsNotAfterToday);
    rules.add(DateRules::nobodyIsBornAfterTodayOrAfterTheMove);
    rules.add(DateRules::stayHasNotExpired);
    rules.add(HouseholdEntryRules::somebodyMoves);
    rules.add(HouseholdEntryRules::joinedHouseholdExists);
    rules.add(HouseholdEntryRules::oneHouseholder);
    rules.add(HouseholdEntryRules::spousesAndSexes);
    rules.add(HouseholdEntryRules::addressIsTheHouseholds);
    rules.add(IdentityRules::nobodyIsEnteredTwice);
    rules.add(IdentityRules::nobodyIsAResidentAlready);
    rules.add(IdentityRules::returningResidentsKeepTheirNumber);
    rules.add(IdentityRules::nothingIsUnderDraft);
    rules.add(new AddressRules(reference.addresses())::townIsKnown);
  }

  /**
   * Looks at a moving-in.
   *
   * @return what could not be read and what the rules found
   */
  public Assessment assess(MovingInReading moving, MovingInSituation situation) {
    Findings findings = new Findings();
    findings.addAll(moving.findings());
    rules.forEach(rule -> rule.check(moving, situation, findings));
    return new Assessment(findings.list());
  }
}
