package jp.daicho.server.inquiry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.inquiry.HistoryQuestion;
import jp.daicho.server.inquiry.MoveHistories;
import jp.daicho.server.inquiry.ShownHistory;
import jp.daicho.server.inquiry.ShownHistory.Choices;
import jp.daicho.server.inquiry.ShownHistory.Mover;
import jp.daicho.server.inquiry.ShownHistory.ShownMove;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** Histories through the door. */
@Component
final class LoggedMoveHistories implements MoveHistories {
  private static final Operation RESIDENT =
      Operation.of("異動履歴照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation HOUSEHOLD =
      Operation.of("異動履歴照会（世帯）", AuditAction.ENQUIRY, Permission.ENQUIRY);

  private final Door door;
  private final Registry registry;
  private final Operators operators;
  private final EnquiryGuard guard;

  LoggedMoveHistories(Door door, Registry registry, Operators operators, EnquiryGuard guard) {
    this.guard = guard;
    this.door = door;
    this.registry = registry;
    this.operators = operators;
  }

  @Override
  public Optional<ShownHistory> of(AddressNumber number, HistoryQuestion question) {
    return door.enter(
        RESIDENT,
        passage -> {
          List<PersonHistory> histories = histories(passage, List.of(number), any -> true);
          if (!histories.isEmpty()) {
            passage.concerning(number);
            guard.marksToShow(passage, number);
          }
          return shown(passage, histories, question);
        });
  }

  @Override
  public Optional<ShownHistory> of(HouseholdNumber number, HistoryQuestion question) {
    return door.enter(
        HOUSEHOLD,
        passage -> {
          List<AddressNumber> everIn = guard.whomToShow(passage, registry.everIn(passage, number));
          List<PersonHistory> histories =
              histories(
                  passage, everIn, record -> record.household().householdNumber().equals(number));
          return shown(passage, histories, question);
        });
  }

  private List<PersonHistory> histories(
      Passage passage, List<AddressNumber> people, Predicate<ResidentRecord> counts) {
    Map<String, String> placeNames = new LinkedHashMap<>();
    VersionPresenter presenter =
        new VersionPresenter(
            VisibleItems.in(passage),
            code -> placeNames.computeIfAbsent(code, it -> operators.placeName(it).orElse(it)));
    List<PersonHistory> histories = new ArrayList<>();
    for (AddressNumber person : people) {
      PersonHistory.of(
              registry.history(passage, person), registry.moves(passage, person), presenter, counts)
          .ifPresent(histories::add);
    }
    return histories;
  }

  private static Optional<ShownHistory> shown(
      Passage passage, List<PersonHistory> histories, HistoryQuestion question) {
    if (histories.isEmpty()) {
      return Optional.empty();
    }
    histories.forEach(history -> passage.concerning(history.addressNumber()));
    Map<Long, List<PersonHistory.Line>> all = byMove(histories, any -> true);
    Map<Long, List<PersonHistory.Line>> found =
        byMove(histories, line -> question.asksFor(line.move(), line.changedPoints()));
    passage.note("件数", Integer.toString(found.size()));
    return Optional.of(
        new ShownHistory(
            found.entrySet().stream().map(move -> shown(move.getKey(), move.getValue())).toList(),
            all.size(),
            histories.stream().flatMap(history -> history.otherNames().stream()).toList(),
            choices(histories)));
  }

  /**
   * The moves, the latest first. Those of one person are in the order of her versions; what was
   * taken over from another system was all recorded at one moment.
   */
  private static Map<Long, List<PersonHistory.Line>> byMove(
      List<PersonHistory> histories, Predicate<PersonHistory.Line> wanted) {
    Comparator<PersonHistory.Line> latestFirst =
        Comparator.comparing(PersonHistory.Line::recordedAt)
            .thenComparing(line -> line.move().processedOn())
            .thenComparing(line -> line.move().moveNumber())
            .reversed();
    return histories.stream()
        .flatMap(history -> history.lines().stream())
        .filter(wanted)
        .sorted(histories.size() == 1 ? (_, _) -> 0 : latestFirst)
        .collect(
            Collectors.groupingBy(
                line -> line.move().moveNumber(), LinkedHashMap::new, Collectors.toList()));
  }

  private static ShownMove shown(long number, List<PersonHistory.Line> lines) {
    return new ShownMove(
        number,
        lines.stream()
            .map(line -> line.move().reason().name())
            .distinct()
            .collect(Collectors.joining("・")),
        lines.stream()
            .map(line -> new Mover(line.addressNumber(), line.name(), line.shown()))
            .toList());
  }

  private static Choices choices(List<PersonHistory> histories) {
    Map<String, String> reasons = new TreeMap<>();
    Map<String, String> places = new TreeMap<>();
    Map<String, String> terminals = new TreeMap<>();
    histories.stream()
        .flatMap(history -> history.lines().stream())
        .forEach(
            line -> {
              MoveEntry move = line.move();
              reasons.put(move.reason().code(), move.reason().name());
              places.put(move.placeOfEntry(), line.shown().place());
              terminals.put(move.terminal(), move.terminal());
            });
    return new Choices(reasons, places, terminals);
  }
}
