package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.Assessment;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryStamp;
import jp.daicho.ledger.move.HouseholdChange;
import jp.daicho.ledger.move.MoveReader;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.ledger.move.MoveRegistration;
import jp.daicho.ledger.move.MoveRules;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.move.ReferenceData;
import jp.daicho.ledger.move.Situation;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.EntryLocks;
import jp.daicho.server.moves.internal.SamePersons.Candidate;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.registry.DeletedRecords;
import jp.daicho.server.registry.RecordCodeStock;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the ledger's reading, rules and registration of moves together with the register. */
@Component
public final class Moves {
  private static final EntryItem PERSONS = new EntryItem("persons", "異動者");
  private static final Set<RestrictedFunction> ENTERING = Set.of(RestrictedFunction.MOVE_ENTRY);
  private static final Set<RestrictedFunction> DECIDING = Set.of(RestrictedFunction.MOVE_DECISION);
  private static final Set<RestrictedFunction> UNATTENDED =
      EnumSet.of(RestrictedFunction.MOVE_ENTRY, RestrictedFunction.MOVE_DECISION);

  private final AddressBooks addresses;
  private final Situations situations;
  private final Registry registry;
  private final DeletedRecords deletedRecords;
  private final Registration registration;
  private final Protections protections;
  private final SamePersons samePersons;
  private final EntryLocks locks;

  /** Made once. */
  Moves(
      AddressBooks addresses,
      Situations situations,
      Registry registry,
      DeletedRecords deletedRecords,
      Registration registration,
      Protections protections,
      SamePersons samePersons,
      EntryLocks locks) {
    this.locks = locks;
    this.samePersons = samePersons;
    this.deletedRecords = deletedRecords;
    this.addresses = addresses;
    this.situations = situations;
    this.registry = registry;
    this.registration = registration;
    this.protections = protections;
  }

  /**
   * An entry, read and assessed.
   *
   * @param reading what could be read
   * @param situation the register as far as it matters
   * @param assessment errors and alerts
   * @param candidates who of the register may be the same person as a newcomer, by the place in the
   *     entry; none when it is about to be registered
   */
  public record Look(
      MoveReading reading,
      Situation situation,
      Assessment assessment,
      Map<Integer, List<Candidate>> candidates) {
    /** The present members of the household to be joined (4.0.2); empty for a new one. */
    public List<ResidentRecord> joined() {
      return situation.joined(reading);
    }
  }

  /** Looks at an entry; holds of the named draft do not count. */
  public Look look(Passage passage, EnteredMove entry, long draftNumber) {
    return look(passage, entry, draftNumber, ENTERING);
  }

  /** The same for somebody who reviews or decides: what stands against registering it (3.1). */
  public Look lookToDecide(Passage passage, EnteredMove entry, long draftNumber) {
    return look(passage, entry, draftNumber, DECIDING);
  }

  private Look look(
      Passage passage, EnteredMove entry, long draftNumber, Set<RestrictedFunction> functions) {
    ReferenceData reference = addresses.referenceData(passage);
    Look look = look(passage, read(passage, entry, reference), reference, draftNumber, functions);
    return withCandidates(look, samePersons.of(passage, look.reading()));
  }

  /** Candidates are told while an entry is typed and reviewed; to register it needs no new look. */
  private static Look withCandidates(Look look, Map<Integer, List<Candidate>> candidates) {
    if (candidates.isEmpty()) {
      return look;
    }
    List<Finding> findings = new ArrayList<>(look.assessment().findings());
    candidates.forEach(
        (position, found) -> {
          PersonReading person = look.reading().persons().get(position);
          found.forEach(candidate -> findings.add(candidate.told(person)));
        });
    return new Look(look.reading(), look.situation(), new Assessment(findings), candidates);
  }

  /** What the rules look up; asked for together with what is read next. */
  public ReferenceData referenceData(Passage passage) {
    return addresses.referenceData(passage);
  }

  /**
   * As {@link #lookToDecide}, after everybody else is kept away from those who move and from the
   * households they leave, join or go back to, until the end of the transaction (10.3).
   *
   * @param reference what the rules look up, which was asked for before
   */
  public Look lockAndLook(
      Passage passage, EnteredMove entry, long draftNumber, ReferenceData reference) {
    return lockAndLook(passage, entry, draftNumber, reference, DECIDING);
  }

  /**
   * The same for a move that no clerk entered: what stands against entering a move stands against
   * it too (3.1).
   */
  public Look lockAndLookUnattended(Passage passage, EnteredMove entry) {
    return lockAndLook(passage, entry, 0, referenceData(passage), UNATTENDED);
  }

  /** The same for a move that becomes a draft, which no clerk entered either. */
  public Look lockAndLookToEnter(Passage passage, EnteredMove entry) {
    return lockAndLook(passage, entry, 0, referenceData(passage), ENTERING);
  }

  private Look lockAndLook(
      Passage passage,
      EnteredMove entry,
      long draftNumber,
      ReferenceData reference,
      Set<RestrictedFunction> functions) {
    MoveReading reading = read(passage, entry, reference);
    lock(passage, reading);
    // What a reading holds of the register may have changed while we waited.
    MoveReading locked =
        MoveReader.named(entry).isEmpty() ? reading : read(passage, entry, reference);
    return look(passage, locked, reference, draftNumber, functions);
  }

  private Look look(
      Passage passage,
      MoveReading reading,
      ReferenceData reference,
      long draftNumber,
      Set<RestrictedFunction> functions) {
    Situation situation = situations.of(passage, reading, draftNumber);
    Assessment assessment = new MoveRules(reference).assess(reading, situation);
    return new Look(
        reading,
        situation,
        withRestrictions(
            passage, reading, situation, functions, withCodes(passage, reading, assessment)),
        Map.of());
  }

  /**
   * A move of somebody who is restricted or under support measures is stopped or looked at twice,
   * and never registered unattended (3.1, 3.4).
   */
  private Assessment withRestrictions(
      Passage passage,
      MoveReading reading,
      Situation situation,
      Set<RestrictedFunction> functions,
      Assessment assessment) {
    Supplier<List<Finding>> entered =
        functions.equals(UNATTENDED)
            ? List::of
            : locks.against(
                passage,
                Situations.personsOf(reading).stream().map(AddressNumber::of).toList(),
                situation.households().keySet());
    List<Finding> told =
        new ArrayList<>(
            protections.onMove(
                passage,
                functions,
                Situations.personsOf(reading).stream().map(AddressNumber::of).toList(),
                HouseholdChange.of(reading, situation),
                PERSONS));
    told.addAll(entered.get());
    if (told.isEmpty()) {
      return assessment;
    }
    List<Finding> findings = new ArrayList<>(assessment.findings());
    findings.addAll(told);
    return new Assessment(findings);
  }

  /** Codes that will be assigned have to be there, and should not run out (4.3.1). */
  private Assessment withCodes(Passage passage, MoveReading reading, Assessment assessment) {
    List<PersonReading> assigned =
        reading.type().takesCodeFromPool()
            ? reading.persons().stream()
                .filter(person -> !person.says(PersonField.RESIDENT_RECORD_CODE))
                .toList()
            : List.of();
    if (assigned.isEmpty()) {
      return assessment;
    }
    RecordCodeStock stock = registration.recordCodes(passage);
    EntryItem where = assigned.getFirst().at(PersonField.RESIDENT_RECORD_CODE);
    List<Finding> findings = new ArrayList<>(assessment.findings());
    if (stock.left() < assigned.size()) {
      findings.add(
          Finding.of(FindingCode.NO_RECORD_CODE_LEFT, where, Integer.toString(stock.left())));
    } else if (stock.isLowAfter(assigned.size())) {
      findings.add(
          Finding.of(FindingCode.FEW_RECORD_CODES_LEFT, where, Integer.toString(stock.level())));
    }
    return new Assessment(findings);
  }

  private MoveReading read(Passage passage, EnteredMove entry, ReferenceData reference) {
    return new MoveReader(reference)
        .read(entry, passage.municipality(), known(passage, MoveReader.named(entry)));
  }

  /** Records of the register, and those moved over: the rules say what can be done with them. */
  private List<ResidentRecord> known(Passage passage, List<AddressNumber> named) {
    if (named.isEmpty()) {
      return List.of();
    }
    List<ResidentRecord> known = new ArrayList<>(registry.latest(passage, named));
    Set<AddressNumber> missing = new HashSet<>(named);
    known.forEach(record -> missing.remove(record.key().addressNumber()));
    known.addAll(deletedRecords.latest(passage, missing));
    known.forEach(record -> passage.concerning(record.key().addressNumber()));
    return known;
  }

  /** The operator at work enters it from now on, or goes on with it (10.3). */
  public void enter(Passage passage, Look look) {
    EntryLockTable.take(passage, persons(look), look.situation().households().keySet());
  }

  /** She does not enter it any more. */
  public void leave(Passage passage, Look look) {
    EntryLockTable.letGo(passage, persons(look), look.situation().households().keySet());
  }

  /** The residents who move. */
  public static List<AddressNumber> persons(Look look) {
    return Situations.personsOf(look.reading()).stream().map(AddressNumber::of).toList();
  }

  private void lock(Passage passage, MoveReading reading) {
    for (HouseholdNumber household : situations.households(passage, reading)) {
      registration.lock(passage, household);
    }
    registration.lock(
        passage, Situations.personsOf(reading).stream().map(AddressNumber::of).toList());
  }

  /** Registers a move that the rules allow; place and terminal are those of the entry. */
  public List<ResidentRecord> register(Passage passage, Draft draft, Look look) {
    return register(
        passage,
        look,
        new Origin(draft.number(), draft.enteredBy(), draft.placeOfEntry(), draft.terminal()));
  }

  /** Registers a move that nobody entered, such as one that another system told of. */
  public List<ResidentRecord> registerUnattended(Passage passage, Look look) {
    return register(
        passage,
        look,
        new Origin(null, passage.operator().operatorId(), "", passage.operator().terminal()));
  }

  private record Origin(
      @Nullable Long draft, long enteredBy, String placeOfEntry, String terminal) {}

  private List<ResidentRecord> register(Passage passage, Look look, Origin origin) {
    MoveReading reading = look.reading();
    Registration.MoveNumbers numbers =
        registration.numbersOfMove(
            passage, newcomers(reading), MoveRegistration.newHouseholds(reading, look.situation()));
    EntryStamp stamp =
        new EntryStamp(
            numbers.moveNumber(), passage.today(), origin.placeOfEntry(), origin.terminal());
    List<ResidentRecord> versions =
        MoveRegistration.versions(reading, look.situation(), numbers.numbering(), stamp);
    registration.append(
        passage,
        new RegisteredMove(
            reading.type().id(),
            versions.getFirst().move(),
            origin.draft(),
            origin.enteredBy(),
            MoveRegistration.about(reading),
            reading.ground(),
            MoveRegistration.opened(versions, look.situation())),
        versions);
    return versions;
  }

  /** Of newcomers, those whose resident record code was entered and not taken from the pool. */
  public static Set<AddressNumber> withCodeOfTheirOwn(
      MoveReading reading, List<ResidentRecord> versions) {
    if (!reading.effect().takesNewcomers()) {
      return Set.of();
    }
    Set<ResidentRecordCode> entered =
        reading.persons().stream()
            .filter(person -> person.says(PersonField.RESIDENT_RECORD_CODE))
            .flatMap(person -> Stream.ofNullable(person.numbers().residentRecordCode()))
            .collect(Collectors.toSet());
    return versions.stream()
        .filter(
            version -> {
              ResidentRecordCode code = version.numbers().residentRecordCode();
              return code != null && entered.contains(code);
            })
        .map(version -> version.key().addressNumber())
        .collect(Collectors.toSet());
  }

  private static int newcomers(MoveReading reading) {
    if (!reading.effect().takesNewcomers()) {
      return 0;
    }
    List<PersonReading> newcomers = new ArrayList<>(reading.persons());
    newcomers.removeIf(person -> person.returningAs() != null);
    return newcomers.size();
  }
}
