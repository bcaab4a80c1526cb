package jp.daicho.server.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.ledger.support.SupportState;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.internal.MeasureTable;
import jp.daicho.server.protection.internal.MeasureTable.Role;
import jp.daicho.server.protection.internal.ReleaseTable;
import jp.daicho.server.reference.StandardReferenceData;
import org.springframework.stereotype.Component;

/**
 * What other modules ask about people they show, print or move: whether they are under support
 * measures, and what that holds back (3.4). They ask inside their own passage, whose log entry
 * names the people; what a measure says besides is not told here.
 */
@Component
public final class Protections {
  private static final EntryItem RECORD = new EntryItem("support-mark", "支援措置");
  private static final Set<Role> PROTECTED = Set.of(Role.APPLICANT, Role.JOINT);

  /** Made once. */
  Protections() {}

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
   * What stands against a paper that leaves the office, or against an inspection, because of the
   * people on it (3.4): an error for each who is under support measures, a provisional one
   * included; an alert where that error was released after examination.
   *
   * @param where the item of the request that names the people
   */
  public List<Finding> against(Passage passage, Collection<AddressNumber> people, EntryItem where) {
    Map<AddressNumber, Set<Long>> held = heldBack(passage, people);
    Set<Long> released =
        ReleaseTable.released(
            passage, held.values().stream().flatMap(Set::stream).distinct().toList());
    List<Finding> findings = new ArrayList<>();
    held.forEach(
        (person, measures) ->
            findings.add(
                Finding.of(
                    released.containsAll(measures)
                        ? FindingCode.ISSUE_SUPPORT_RELEASED
                        : FindingCode.ISSUE_UNDER_SUPPORT,
                    where,
                    person.value())));
    return findings;
  }

  /**
   * Everybody whose data are held back today, and whether the error about each is released at this
   * moment (3.4): for lists of many, which cannot name them one by one.
   */
  public Map<AddressNumber, Boolean> everybodyHeldBack(Passage passage) {
    Map<AddressNumber, Set<Long>> held = new LinkedHashMap<>();
    for (KeptMeasure kept : MeasureTable.list(passage, false, null)) {
      if (kept.measure().state(passage.today()).holdsBack()) {
        for (AddressNumber person : kept.measure().protectedPersons()) {
          held.computeIfAbsent(person, none -> new TreeSet<>()).add(kept.number());
        }
      }
    }
    Set<Long> released =
        ReleaseTable.released(
            passage, held.values().stream().flatMap(Set::stream).distinct().toList());
    Map<AddressNumber, Boolean> people = new LinkedHashMap<>();
    held.forEach((person, measures) -> people.put(person, released.containsAll(measures)));
    return people;
  }

  /** An alert for each person of a paper that stays in the office (3.4). */
  public List<Finding> onInternalPaper(
      Passage passage, Collection<AddressNumber> people, EntryItem where) {
    return alerts(passage, people, FindingCode.PAPER_ABOUT_SUPPORTED, where);
  }

  /**
   * An alert for each person of a move (3.1, 3.4). What is registered without a clerk stops at it.
   */
  public List<Finding> onMove(Passage passage, Collection<AddressNumber> people, EntryItem where) {
    return alerts(passage, people, FindingCode.MOVE_OF_SUPPORTED, where);
  }

  private static List<Finding> alerts(
      Passage passage, Collection<AddressNumber> people, FindingCode code, EntryItem where) {
    return heldBack(passage, people).keySet().stream()
        .map(person -> Finding.of(code, where, person.value()))
        .toList();
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
    MeasureTable.about(passage, people, PROTECTED)
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
