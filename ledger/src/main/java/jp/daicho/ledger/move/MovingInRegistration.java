package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.MemberOrder;
import jp.daicho.ledger.household.OrderedMember;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/** Makes the record versions of a moving-in that nothing stops (4.1.1.1, 4.0.2, 1.2.1). */
public final class MovingInRegistration {
  private static final MoveReason DOMESTIC_MOVING_IN =
      MoveReasons.standard().named(MoveReason.Effect.ENTRY, "国内転入");

  private MovingInRegistration() {}

  /** The reason of the move: 国内転入 (1.2.2). */
  public static MoveReason reason() {
    return DOMESTIC_MOVING_IN;
  }

  /**
   * The new versions, one for each person, in the order of the household (5.2).
   *
   * @param moving a moving-in that {@link MovingInRules} allow
   * @param situation the register as it is
   * @param numbering gives out 宛名番号 and, for a new household, its 世帯番号
   * @param stamp when, where and under which number it is registered
   * @throws IllegalArgumentException when an error stands against it (11.1)
   */
  public static List<ResidentRecord> versions(
      MovingInReading moving, MovingInSituation situation, Numbering numbering, EntryStamp stamp) {
    if (!MovingInRules.errors(moving, situation).isEmpty()) {
      throw new IllegalArgumentException("a moving-in with errors cannot be registered");
    }
    HouseholdNumber household =
        moving.joins() == null ? numbering.nextHouseholdNumber() : moving.joins();
    Map<String, PersonReading> movers = new HashMap<>();
    List<OrderedMember> newcomers = new ArrayList<>();
    for (PersonReading person : moving.persons()) {
      AddressNumber number =
          person.returningAs() == null ? numbering.nextAddressNumber() : person.returningAs();
      movers.put(number.value(), person);
      newcomers.add(member(number, person));
    }
    List<OrderedMember> ordered =
        MemberOrder.withNewcomers(
            situation.household().stream().map(MovingInRegistration::member).toList(), newcomers);
    String householder = householderName(moving, situation);
    int last = situation.household().stream().mapToInt(m -> m.household().order()).max().orElse(0);
    List<ResidentRecord> versions = new ArrayList<>();
    for (OrderedMember member : ordered) {
      PersonReading person = movers.get(member.addressNumber());
      if (person != null) {
        last++;
        versions.add(
            version(
                person,
                AddressNumber.of(member.addressNumber()),
                new HouseholdMembership(household, person.relationship(), householder, last),
                moving,
                situation,
                stamp));
      }
    }
    return versions;
  }

  private static ResidentRecord version(
      PersonReading person,
      AddressNumber number,
      HouseholdMembership membership,
      MovingInReading moving,
      MovingInSituation situation,
      EntryStamp stamp) {
    LocalDate movedOn = Objects.requireNonNull(moving.movedOn());
    RegisterDate date = RegisterDate.of(movedOn);
    OutsideAddress previous = Objects.requireNonNull(moving.previousAddress());
    return new ResidentRecord(
        key(number, situation),
        ResidentStatus.RESIDENT,
        Objects.requireNonNull(person.person()),
        Objects.requireNonNull(person.birthDate()),
        Objects.requireNonNull(person.sex()),
        membership,
        new Residence(
            address(moving, situation),
            // Equal to 住民となった年月日 until the person moves inside the municipality (4.1.1.1).
            date,
            moving.notifiedOn(),
            previous,
            person.lastRegisteredAddress()),
        person.numbers(),
        person.qualifications(),
        person.cards(),
        person.annotations(),
        null,
        new MoveEntry(
            stamp.moveNumber(),
            DOMESTIC_MOVING_IN,
            date,
            stamp.processedOn(),
            moving.notifiedOn(),
            null,
            null,
            null,
            stamp.placeOfEntry(),
            stamp.terminal()));
  }

  /** A returning resident goes on under the old 宛名番号 with the next version (4.1.1.2). */
  private static RecordKey key(AddressNumber number, MovingInSituation situation) {
    return situation
        .deletedRecord(number)
        .map(deleted -> deleted.key().next())
        .orElseGet(() -> new RecordKey(number, 1));
  }

  private static Address address(MovingInReading moving, MovingInSituation situation) {
    return moving.joining()
        ? situation.household().getFirst().residence().address()
        : Objects.requireNonNull(moving.address());
  }

  /** The name every member carries: that of the householder there, or of the one who moves in. */
  private static @Nullable String householderName(
      MovingInReading moving, MovingInSituation situation) {
    if (moving.joining()) {
      return situation.household().getFirst().household().householderName();
    }
    for (PersonReading person : moving.persons()) {
      Relationship relationship = person.relationship();
      Person named = person.person();
      if (relationship != null && relationship.isHouseholder() && named != null) {
        return named.displayName();
      }
    }
    return null;
  }

  private static OrderedMember member(AddressNumber number, PersonReading person) {
    return member(
        number,
        person.relationship(),
        Objects.requireNonNull(person.birthDate()),
        Objects.requireNonNull(person.person()));
  }

  private static OrderedMember member(ResidentRecord member) {
    return member(
        member.key().addressNumber(),
        member.household().relationship(),
        member.birthDate(),
        member.person());
  }

  /** Who has no relationship, which 1.1.6 allows, stands with those who are no kin. */
  private static OrderedMember member(
      AddressNumber number,
      @Nullable Relationship relationship,
      RegisterDate birthDate,
      Person person) {
    return withRegister(
        OrderedMember.of(
            number.value(),
            relationship == null ? Relationship.CO_RESIDENT : relationship,
            birthDate.day()),
        person);
  }

  private static OrderedMember withRegister(OrderedMember member, Person person) {
    return person instanceof JapanesePerson japanese
        ? member.withFamilyRegister(
            japanese.domicile().place(),
            japanese.domicile().headOfFamilyRegister(),
            japanese.displayName())
        : member;
  }
}
