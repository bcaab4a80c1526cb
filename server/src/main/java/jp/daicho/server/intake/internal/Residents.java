package jp.daicho.server.intake.internal;

import static jp.daicho.ledger.finding.FindingCode.MEMBERS_ALIKE;
import static jp.daicho.ledger.finding.FindingCode.NUMBER_OF_TWO_RESIDENTS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.household.HouseholdFault;
import jp.daicho.ledger.household.HouseholdRules;
import jp.daicho.ledger.household.OrderedMember;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordRules;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.intake.LineFinding;
import org.jspecify.annotations.Nullable;

/**
 * The residents of a file taken together: whose numbers there are, and who is in which household.
 * Deleted records do not count: their numbers may be those of residents who came back.
 */
final class Residents {
  private static final RecordItem<?> INDIVIDUAL_NUMBER = PersonLines.item("individual_number");
  private static final RecordItem<?> RECORD_CODE = PersonLines.item("resident_record_code");
  private static final RecordItem<?> CARD_NUMBER = PersonLines.item("residence_card_number");
  private static final RecordItem<?> RELATIONSHIP = PersonLines.item("relationship");
  private static final RecordItem<?> BIRTH_DATE = PersonLines.item("birth_date");

  private final Holders individualNumbers;
  private final Holders recordCodes;
  private final Holders cardNumbers;
  private final Map<String, List<Member>> households = new HashMap<>();
  private final BiConsumer<LineFinding, String> report;

  /** Tells of each finding with the household it concerns. */
  Residents(NumberTexts texts, BiConsumer<LineFinding, String> report) {
    this.individualNumbers = new Holders(texts);
    this.recordCodes = new Holders(texts);
    this.cardNumbers = new Holders(texts);
    this.report = report;
  }

  /**
   * A member of a household.
   *
   * @param likeness equal for two of the same name, birth date and sex
   */
  private record Member(long line, OrderedMember member, long likeness) {}

  /** Adds the latest version of somebody's record, which is on that line. */
  void add(ResidentRecord resident, long line) {
    if (!resident.status().isResident()) {
      return;
    }
    String household = resident.household().householdNumber().value();
    IndividualNumber number = resident.numbers().individualNumber();
    ResidentRecordCode code = resident.numbers().residentRecordCode();
    unique(
        individualNumbers,
        number == null ? null : number.value(),
        line,
        household,
        INDIVIDUAL_NUMBER);
    unique(recordCodes, code == null ? null : code.value(), line, household, RECORD_CODE);
    unique(cardNumbers, CardNumbers.of(resident.person()), line, household, CARD_NUMBER);
    households.computeIfAbsent(household, key -> new ArrayList<>(3)).add(member(resident, line));
  }

  /** Checks the households, once everybody is known. */
  void checkHouseholds() {
    households.forEach(this::checkHousehold);
  }

  /** Of two with the same number either may be the wrong one, so both households wait. */
  private void unique(
      Holders holders, @Nullable String number, long line, String household, RecordItem<?> item) {
    Holders.Holder other = number == null ? null : holders.putIfAbsent(number, line, household);
    if (other != null) {
      LineFinding finding =
          finding(line, NUMBER_OF_TWO_RESIDENTS, item, item.label(), Long.toString(other.line()));
      report.accept(finding, household);
      report.accept(finding, other.household());
    }
  }

  private void checkHousehold(String household, List<Member> members) {
    List<OrderedMember> ordered = members.stream().map(Member::member).toList();
    for (HouseholdFault fault : HouseholdRules.check(ordered)) {
      long line = lineOf(fault, members);
      report.accept(finding(line, code(fault.kind()), RELATIONSHIP), household);
    }
    Map<Long, Long> known = new HashMap<>();
    for (Member member : members) {
      Long other = known.putIfAbsent(member.likeness(), member.line());
      if (other != null) {
        report.accept(
            finding(member.line(), MEMBERS_ALIKE, BIRTH_DATE, other.toString()), household);
      }
    }
  }

  /** The last of those at fault: the first one is as good as the others. */
  private static long lineOf(HouseholdFault fault, List<Member> members) {
    return members.stream()
        .filter(
            member ->
                fault.addressNumbers().isEmpty()
                    || fault.addressNumbers().getLast().equals(member.member().addressNumber()))
        .mapToLong(Member::line)
        .findFirst()
        .orElse(members.getFirst().line());
  }

  private static FindingCode code(HouseholdFault.Kind kind) {
    return switch (kind) {
      case NO_HOUSEHOLDER -> FindingCode.NO_HOUSEHOLDER;
      case SEVERAL_HOUSEHOLDERS, SAME_PERSON_TWICE -> FindingCode.TWO_HOUSEHOLDERS;
      case SEVERAL_SPOUSES -> FindingCode.TWO_SPOUSES;
      case SEVERAL_FATHERS,
          SEVERAL_MOTHERS,
          CHILD_NOT_YOUNGER_THAN_PARENT,
          SIBLING_ON_WRONG_SIDE_OF_AGE,
          NOT_HIGHEST_NOTATION,
          FAMILY_NOT_IN_HOUSEHOLD ->
          FindingCode.RELATIONSHIP_UNLIKELY;
    };
  }

  private static Member member(ResidentRecord resident, long line) {
    Relationship relationship = resident.household().relationship();
    return new Member(
        line,
        OrderedMember.of(
            resident.key().addressNumber().value(),
            relationship == null ? Relationship.CO_RESIDENT : relationship,
            resident.birthDate().day()),
        likeness(
            resident.person().displayName() + "\n" + resident.birthDate() + "\n" + resident.sex()));
  }

  /**
   * Sixty-four bits instead of the text (FNV-1a): in a household of ten, two different ones agree
   * once in 10¹⁷ households, and the texts of a large city need not be remembered.
   */
  private static long likeness(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  private static LineFinding finding(
      long line, FindingCode code, RecordItem<?> item, String... details) {
    return new LineFinding(line, Finding.of(code, RecordRules.at(item), details));
  }
}
