package jp.daicho.ledger.support;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;

/** What stands against an application for support as entered (1.1.16). All is found at once. */
public final class SupportRules {
  private static final String ADDRESS_NUMBER = "addressNumber";
  private static final String YES = "1";
  private static final List<SupportGroup> PERSONS =
      List.of(SupportGroup.APPLICANT, SupportGroup.JOINT, SupportGroup.ASSAILANT);

  private final SupportEntry content;
  private final SupportSituation situation;
  private final EraCalendar eras;
  private final Findings findings;

  private SupportRules(
      SupportEntry content, SupportSituation situation, EraCalendar eras, Findings findings) {
    this.content = content;
    this.situation = situation;
    this.eras = eras;
    this.findings = findings;
  }

  /**
   * All that stands against it, with what could not be read.
   *
   * @param reading the application, read
   */
  public static List<Finding> assess(
      SupportReader.Reading reading, SupportSituation situation, EraCalendar eras) {
    Findings findings = new Findings();
    findings.addAll(reading.findings().list());
    SupportRules rules = new SupportRules(reading.content(), situation, eras, findings);
    List<Consumer<SupportRules>> all =
        List.of(
            SupportRules::whatMustBeThereIs,
            SupportRules::onlyItemsOfTheCase,
            SupportRules::daysAreNotAhead,
            SupportRules::provisionalMeasureHasItsDay,
            SupportRules::numbersAreOfPeopleInTheRegister,
            SupportRules::nobodyIsNamedTwice,
            SupportRules::assailantIsNotProtected,
            SupportRules::assailantOfTheHousehold,
            SupportRules::applicantHasNoOtherMeasure,
            SupportRules::applicantIsOfTheOwnWard);
    all.forEach(rule -> rule.accept(rules));
    return findings.list();
  }

  /** At least one office is asked for; of other groups with rows there may be none. */
  private void whatMustBeThereIs() {
    for (SupportItem item : SupportItems.all()) {
      boolean least = !item.group().isMany() || item.group() == SupportGroup.ASKED;
      int rows = Math.max(content.rows(item.group()).size(), least ? 1 : 0);
      for (int row = 0; item.required() && row < rows; row++) {
        require(item.group(), row, item.id());
      }
    }
  }

  /** What was typed but could not be read has its finding already. */
  private void require(SupportGroup group, int row, String item) {
    boolean told =
        findings.list().stream()
            .anyMatch(it -> it.where().equals(SupportReader.at(group, row, item)));
    if (content.get(group, row, item).isEmpty() && !told) {
      findings.add(FindingCode.EMPTY, SupportReader.at(group, row, item));
    }
  }

  /** The section lists other items for the present and for a former municipality (1.1.16). */
  private void onlyItemsOfTheCase() {
    String standing = content.get(SupportGroup.APPLICATION, "standing");
    String reception = content.get(SupportGroup.APPLICATION, "reception");
    if (standing.isEmpty() || reception.isEmpty()) {
      return;
    }
    for (SupportItem item : SupportItems.all()) {
      if (item.isFor(Standing.parse(standing), Reception.parse(reception))) {
        continue;
      }
      for (int row = 0; row < content.rows(item.group()).size(); row++) {
        if (!content.get(item.group(), row, item.id()).isEmpty()) {
          findings.add(
              FindingCode.SUPPORT_ITEM_NOT_OF_CASE, SupportReader.at(item.group(), row, item.id()));
        }
      }
    }
  }

  /** What is said to have happened happened today at the latest. */
  private void daysAreNotAhead() {
    for (SupportItem item : SupportItems.all()) {
      for (int row = 0; row < content.rows(item.group()).size(); row++) {
        String day = content.get(item.group(), row, item.id());
        if (item.type() == SupportItem.Type.DAY
            && !day.isEmpty()
            && LocalDate.parse(day).isAfter(situation.today())) {
          findings.add(
              FindingCode.SUPPORT_DAY_AFTER_TODAY, SupportReader.at(item.group(), row, item.id()));
        }
      }
    }
  }

  private void provisionalMeasureHasItsDay() {
    boolean is = content.get(SupportGroup.PROVISIONAL, "measure").equals(YES);
    if (is) {
      require(SupportGroup.PROVISIONAL, 0, "from");
    } else if (!content.get(SupportGroup.PROVISIONAL, "from").isEmpty()) {
      findings.add(
          FindingCode.SUPPORT_NOT_PROVISIONAL,
          SupportReader.at(SupportGroup.PROVISIONAL, 0, "from"));
    }
  }

  private void numbersAreOfPeopleInTheRegister() {
    for (SupportGroup group : PERSONS) {
      for (int row = 0; row < content.rows(group).size(); row++) {
        String number = content.get(group, row, ADDRESS_NUMBER);
        if (number.isEmpty()) {
          continue;
        }
        ResidentRecord person = situation.people().get(AddressNumber.of(number));
        if (person == null) {
          findings.add(FindingCode.SUPPORT_NOBODY, SupportReader.at(group, row, ADDRESS_NUMBER));
        } else if (isUnlike(person, content.get(group, row, "birthDate"))) {
          findings.add(
              FindingCode.SUPPORT_PERSON_UNLIKE, SupportReader.at(group, row, "birthDate"));
        }
      }
    }
  }

  private boolean isUnlike(ResidentRecord person, String birthDate) {
    return !birthDate.isEmpty() && !RegisterDate.parse(birthDate, eras).equals(person.birthDate());
  }

  private void nobodyIsNamedTwice() {
    Set<String> seen = new HashSet<>();
    for (SupportGroup group : List.of(SupportGroup.APPLICANT, SupportGroup.JOINT)) {
      for (int row = 0; row < content.rows(group).size(); row++) {
        String number = content.get(group, row, ADDRESS_NUMBER);
        if (!number.isEmpty() && !seen.add(number)) {
          findings.add(
              FindingCode.SUPPORT_PERSON_TWICE, SupportReader.at(group, row, ADDRESS_NUMBER));
        }
      }
    }
  }

  private void assailantIsNotProtected() {
    Set<AddressNumber> persons = protectedPersons();
    List<Map<String, String>> rows = content.rows(SupportGroup.ASSAILANT);
    for (int row = 0; row < rows.size(); row++) {
      String number = content.get(SupportGroup.ASSAILANT, row, ADDRESS_NUMBER);
      if (!number.isEmpty() && persons.contains(AddressNumber.of(number))) {
        findings.add(
            FindingCode.SUPPORT_ASSAILANT_PROTECTED,
            SupportReader.at(SupportGroup.ASSAILANT, row, ADDRESS_NUMBER));
      }
    }
  }

  /** Who lives with the assailant may ask for support, but papers of the household show all. */
  private void assailantOfTheHousehold() {
    Set<Object> households = new HashSet<>();
    for (AddressNumber number : protectedPersons()) {
      situation
          .person(number)
          .filter(person -> person.status().isResident())
          .ifPresent(person -> households.add(person.household().householdNumber()));
    }
    for (int row = 0; row < content.rows(SupportGroup.ASSAILANT).size(); row++) {
      String number = content.get(SupportGroup.ASSAILANT, row, ADDRESS_NUMBER);
      if (number.isEmpty() || protectedPersons().contains(AddressNumber.of(number))) {
        continue;
      }
      ResidentRecord assailant = situation.people().get(AddressNumber.of(number));
      if (assailant != null
          && assailant.status().isResident()
          && households.contains(assailant.household().householdNumber())) {
        findings.add(
            FindingCode.SUPPORT_ASSAILANT_IN_HOUSEHOLD,
            SupportReader.at(SupportGroup.ASSAILANT, row, ADDRESS_NUMBER));
      }
    }
  }

  private void applicantHasNoOtherMeasure() {
    String number = content.get(SupportGroup.APPLICANT, ADDRESS_NUMBER);
    if (!number.isEmpty() && situation.elsewhere().contains(AddressNumber.of(number))) {
      findings.add(
          FindingCode.SUPPORT_ALREADY, SupportReader.at(SupportGroup.APPLICANT, 0, ADDRESS_NUMBER));
    }
  }

  /** In a designated city each ward keeps the measures of its own residents (ADR 0018, 4.0.1). */
  private void applicantIsOfTheOwnWard() {
    String number = content.get(SupportGroup.APPLICANT, ADDRESS_NUMBER);
    MunicipalityCode ward = situation.onlyWard();
    if (number.isEmpty() || ward == null) {
      return;
    }
    situation
        .person(AddressNumber.of(number))
        .filter(person -> person.status().isResident())
        .filter(person -> !ward.equals(person.residence().address().municipalityCode()))
        .ifPresent(
            person ->
                findings.add(
                    FindingCode.NOT_OF_OWN_WARD,
                    SupportReader.at(SupportGroup.APPLICANT, 0, ADDRESS_NUMBER)));
  }

  private Set<AddressNumber> protectedPersons() {
    return SupportMeasure.received(content).protectedPersons();
  }
}
