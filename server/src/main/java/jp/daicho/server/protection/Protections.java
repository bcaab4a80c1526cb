package jp.daicho.server.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.HouseholdChange;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.ledger.restriction.RestrictionSubject;
import jp.daicho.ledger.restriction.Standing;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.ledger.support.SupportState;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.internal.FoundNumbers;
import jp.daicho.server.protection.internal.MeasureTable;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.Restrictions;
import org.springframework.stereotype.Component;

/**
 * What other modules ask about people they show, print or move: what stands against it, of support
 * measures (3.4) and of restrictions that clerks set (3.1) together. Exclusive control, the third
 * kind of 3.1, is what drafts hold; the moves themselves ask for it. They ask inside their own
 * passage, whose log entry names the people; what a measure says besides is not told here.
 */
@Component
public final class Protections {
  private static final EntryItem RECORD = new EntryItem("support-mark", "支援措置");

  /** Stands after 宛名番号. */
  private static final String NOT_TOLD = "は、権限により表示しません";

  private final Restrictions restrictions;

  /** Made once. */
  Protections(Restrictions restrictions) {
    this.restrictions = restrictions;
  }

  /** Everything that is shown with those who have a mark (1.1.16, 2.2.4, 3.1). */
  public Map<AddressNumber, Marks> all(Passage passage, Collection<AddressNumber> people) {
    Supplier<Map<AddressNumber, List<KeptRestriction>>> restricted =
        restrictions.ask(passage, people);
    return all(passage, marks(passage, people), restricted.get());
  }

  /**
   * Asks for the same of people who were found; the answer comes with what is read of them next.
   */
  public FoundMarks ask(Passage passage, Collection<AddressNumber> people) {
    Supplier<FoundNumbers> numbers = FoundNumbers.ask(passage, people);
    return outlines -> {
      FoundNumbers found = numbers.get();
      return all(
          passage,
          found.measures().isEmpty() ? Map.of() : marks(passage, people),
          restrictions.ofFound(passage, found.standing(), outlines));
    };
  }

  private static Map<AddressNumber, Marks> all(
      Passage passage,
      Map<AddressNumber, Mark> supported,
      Map<AddressNumber, List<KeptRestriction>> restricted) {
    Map<AddressNumber, Marks> all = new LinkedHashMap<>();
    supported.forEach((person, mark) -> all.put(person, new Marks(mark, null)));
    restricted.forEach(
        (person, kept) ->
            RestrictionMark.of(person, standing(kept), passage.today())
                .ifPresent(mark -> all.put(person, new Marks(supported.get(person), mark))));
    return all;
  }

  /** Everything that is shown with one. */
  public Marks all(Passage passage, AddressNumber person) {
    return all(passage, List.of(person)).getOrDefault(person, Marks.NONE);
  }

  /**
   * Everything that is shown with somebody about to be looked at. Who is looked for has to be noted
   * before, so that the log tells that somebody tried.
   *
   * @throws EnquiryRestrictedException if she may not be looked at (3.1)
   */
  public Marks marksToShow(Passage passage, AddressNumber person) {
    Marks marks = all(passage, person);
    RestrictionMark restriction = marks.restriction();
    if (restriction != null && restriction.withholds()) {
      passage.note("抑止", RestrictedFunction.ENQUIRY.label());
      throw new EnquiryRestrictedException(person, restriction.refusals());
    }
    return marks;
  }

  private static List<Standing> standing(List<KeptRestriction> kept) {
    return kept.stream().map(KeptRestriction::standing).toList();
  }

  /**
   * The marks of those who have one (1.1.16, 2.2.4): whose measure was not ended. Whoever may see a
   * record sees its mark, for it is she who might tell an address.
   */
  public Map<AddressNumber, Mark> marks(Passage passage, Collection<AddressNumber> people) {
    Map<AddressNumber, Mark> marks = new LinkedHashMap<>();
    notEnded(passage, people)
        .forEach((person, measures) -> marks.put(person, mark(measures, passage.today())));
    return marks;
  }

  private static Mark mark(List<KeptMeasure> measures, LocalDate today) {
    SupportState state =
        measures.stream()
            .map(kept -> kept.measure().state(today))
            .reduce((one, other) -> one.holdsBack() ? one : other)
            .orElseThrow();
    List<Finding> alerts = new ArrayList<>();
    for (KeptMeasure kept : measures) {
      SupportMeasure measure = kept.measure();
      if (measure.endsSoon(today)) {
        alerts.add(Finding.of(FindingCode.SUPPORT_ENDS_SOON, RECORD, lastDay(measure)));
      } else if (measure.state(today) == SupportState.OVER) {
        alerts.add(Finding.of(FindingCode.SUPPORT_PERIOD_OVER, RECORD, lastDay(measure)));
      }
    }
    return new Mark(state, state.label(), alerts);
  }

  private static String lastDay(SupportMeasure measure) {
    return measure
        .period()
        .map(period -> RegisterDate.of(period.to()).toJapanese(StandardReferenceData.eras()))
        .orElse("");
  }

  /**
   * What stands against a function for some people (3.1, 3.4): a finding for each restriction, of
   * whatever kind. Support measures, provisional ones included, are errors against whatever hands
   * data out, alerts where that error was released after examination, and alerts against moves.
   *
   * @param where the item of the request that names the people
   */
  public List<Finding> against(
      Passage passage,
      RestrictedFunction function,
      Collection<AddressNumber> people,
      EntryItem where) {
    Supplier<Map<AddressNumber, List<KeptRestriction>>> restricted =
        restrictions.ask(passage, people);
    List<Finding> findings = new ArrayList<>(ofSupport(passage, function, people, where));
    restricted
        .get()
        .forEach(
            (person, kept) ->
                findings.addAll(
                    Standing.against(function, person, standing(kept), passage.today(), where)));
    return findings;
  }

  /**
   * What stands against a move of some people (3.1, 3.4), and that a restriction on a household
   * begins or ceases to concern somebody by it.
   *
   * @param functions entering, registering, or both
   * @param changes who will be in another household
   */
  public List<Finding> onMove(
      Passage passage,
      Set<RestrictedFunction> functions,
      Collection<AddressNumber> people,
      List<HouseholdChange> changes,
      EntryItem where) {
    Supplier<Map<HouseholdNumber, List<KeptRestriction>>> joined =
        restrictions.askOfHouseholds(
            passage,
            changes.stream().flatMap(it -> Stream.ofNullable(it.to())).distinct().toList());
    Supplier<Map<AddressNumber, List<KeptRestriction>>> restricted =
        restrictions.ask(passage, people);
    List<Finding> findings =
        new ArrayList<>(alerts(passage, people, FindingCode.MOVE_OF_SUPPORTED, where));
    LocalDate today = passage.today();
    restricted
        .get()
        .forEach(
            (person, kept) ->
                functions.forEach(
                    function ->
                        findings.addAll(
                            Standing.against(function, person, standing(kept), today, where))));
    joined
        .get()
        .values()
        .forEach(
            all ->
                holding(all, today)
                    .forEach(
                        kept ->
                            findings.add(
                                Finding.of(
                                    FindingCode.JOINS_RESTRICTED_HOUSEHOLD,
                                    where,
                                    kept.reasonWords()))));
    changes.forEach(change -> findings.addAll(left(change, restricted.get(), today, where)));
    return findings.stream().distinct().toList();
  }

  private static List<Finding> left(
      HouseholdChange change,
      Map<AddressNumber, List<KeptRestriction>> restricted,
      LocalDate today,
      EntryItem where) {
    AddressNumber person = change.person();
    return person == null
        ? List.of()
        : holding(restricted.getOrDefault(person, List.of()), today)
            .filter(
                kept ->
                    kept.restriction().subject() instanceof RestrictionSubject.OnHousehold left
                        && !left.number().equals(change.to()))
            .map(
                kept ->
                    Finding.of(
                        FindingCode.LEAVES_RESTRICTED_HOUSEHOLD,
                        where,
                        person.value(),
                        kept.reasonWords()))
            .toList();
  }

  private static Stream<KeptRestriction> holding(List<KeptRestriction> all, LocalDate today) {
    return all.stream().filter(kept -> kept.restriction().state(today).holds());
  }

  private static List<Finding> ofSupport(
      Passage passage,
      RestrictedFunction function,
      Collection<AddressNumber> people,
      EntryItem where) {
    return switch (function) {
      case CERTIFICATE_ISSUE, INSPECTION, LISTING -> errors(passage, people, where);
      case MOVE_ENTRY, MOVE_DECISION ->
          alerts(passage, people, FindingCode.MOVE_OF_SUPPORTED, where);
      case ENQUIRY -> List.of();
    };
  }

  private static List<Finding> errors(
      Passage passage, Collection<AddressNumber> people, EntryItem where) {
    Map<AddressNumber, Set<Long>> held = heldBack(passage, people);
    Set<Long> released =
        MeasureTable.RELEASES.standing(
            passage, held.values().stream().flatMap(Set::stream).distinct().toList());
    Map<FindingCode, List<AddressNumber>> byCode = new LinkedHashMap<>();
    held.forEach(
        (person, measures) ->
            byCode
                .computeIfAbsent(
                    released.containsAll(measures)
                        ? FindingCode.ISSUE_SUPPORT_RELEASED
                        : FindingCode.ISSUE_UNDER_SUPPORT,
                    none -> new ArrayList<>())
                .add(person));
    List<Finding> findings = new ArrayList<>();
    byCode.forEach((code, some) -> findings.addAll(told(passage, people, some, code, where)));
    return findings;
  }

  /**
   * A finding for each of those who are protected. Whoever may not look into measures and asked for
   * several is told that somebody is among them, and neither who nor how many: a list of everybody
   * would otherwise be a list of the protected.
   */
  private static List<Finding> told(
      Passage passage,
      Collection<AddressNumber> asked,
      Collection<AddressNumber> found,
      FindingCode code,
      EntryItem where) {
    if (found.isEmpty()
        || asked.stream().distinct().count() == 1
        || passage.may(Permission.SUPPORT_MEASURE_ENQUIRY)) {
      return found.stream().map(person -> Finding.of(code, where, person.value())).toList();
    }
    return List.of(Finding.of(code, where, NOT_TOLD));
  }

  /**
   * Everybody for whom a function that hands data out is an error today, and whether every such
   * error about each is released at this moment (3.1, 3.4): for lists of many, which cannot name
   * them one by one.
   */
  public Map<AddressNumber, Boolean> everybodyHeldBack(
      Passage passage, RestrictedFunction function) {
    Map<AddressNumber, Set<Long>> held = new LinkedHashMap<>();
    for (KeptMeasure kept : MeasureTable.list(passage, false, null)) {
      if (kept.measure().state(passage.today()).holdsBack()) {
        for (AddressNumber person : kept.measure().protectedPersons()) {
          held.computeIfAbsent(person, none -> new TreeSet<>()).add(kept.number());
        }
      }
    }
    Set<Long> released =
        MeasureTable.RELEASES.standing(
            passage, held.values().stream().flatMap(Set::stream).distinct().toList());
    Map<AddressNumber, Boolean> people = new LinkedHashMap<>();
    held.forEach((person, measures) -> people.put(person, released.containsAll(measures)));
    restrictions
        .everybody(passage)
        .forEach(
            (person, kept) ->
                released(kept, function, passage.today())
                    .ifPresent(free -> people.merge(person, free, Boolean::logicalAnd)));
    return people;
  }

  /** Whether all that make a function an error are released; empty if none does. */
  private static Optional<Boolean> released(
      List<KeptRestriction> kept, RestrictedFunction function, LocalDate today) {
    return kept.stream()
        .filter(one -> one.restriction().level(function, today) == RestrictionLevel.ERROR)
        .map(one -> one.releasedUntil() != null)
        .reduce(Boolean::logicalAnd);
  }

  /** An alert for each supported person of a paper that stays in the office (3.4). */
  public List<Finding> onInternalPaper(
      Passage passage, Collection<AddressNumber> people, EntryItem where) {
    return alerts(passage, people, FindingCode.PAPER_ABOUT_SUPPORTED, where);
  }

  private static List<Finding> alerts(
      Passage passage, Collection<AddressNumber> people, FindingCode code, EntryItem where) {
    return told(passage, people, heldBack(passage, people).keySet(), code, where);
  }

  /** Those of the people whose data are held back today, with the measures that do so. */
  private static Map<AddressNumber, Set<Long>> heldBack(
      Passage passage, Collection<AddressNumber> people) {
    Map<AddressNumber, Set<Long>> held = new LinkedHashMap<>();
    notEnded(passage, people)
        .forEach(
            (person, measures) -> {
              Set<Long> numbers =
                  measures.stream()
                      .filter(kept -> kept.measure().state(passage.today()).holdsBack())
                      .map(KeptMeasure::number)
                      .collect(Collectors.toCollection(TreeSet::new));
              if (!numbers.isEmpty()) {
                held.put(person, numbers);
              }
            });
    return held;
  }

  private static Map<AddressNumber, List<KeptMeasure>> notEnded(
      Passage passage, Collection<AddressNumber> people) {
    Map<AddressNumber, List<KeptMeasure>> found = new LinkedHashMap<>();
    MeasureTable.about(passage, people, MeasureTable.PROTECTED)
        .forEach(
            (person, measures) -> {
              List<KeptMeasure> open =
                  measures.stream().filter(kept -> kept.measure().end() == null).toList();
              if (!open.isEmpty()) {
                found.put(person, open);
              }
            });
    return found;
  }
}
