package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Who can be chosen for a move, from a household or from a move to be cancelled (4.0.1, 4.6.0.1).
 */
@Component
final class ChoiceDesk {
  private static final Operation CHOICE =
      Operation.of("異動者の選択", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final Registry registry;
  private final AddressBooks books;

  ChoiceDesk(Door door, Registry registry, AddressBooks books) {
    this.door = door;
    this.registry = registry;
    this.books = books;
  }

  /**
   * What can be chosen.
   *
   * @param people the latest versions, present members first
   * @param standing those of them for whom the move to be cancelled is the latest that stands;
   *     everybody where nothing is cancelled
   * @param move a version that the move to be cancelled made
   * @param wards whether there are wards to move between (4.1.0.1)
   */
  record Choice(
      List<ResidentRecord> people,
      Set<AddressNumber> standing,
      Optional<ResidentRecord> move,
      boolean wards) {}

  /** The household of a person, as it is now; nobody if there is no such person. */
  Choice householdOf(AddressNumber number) {
    return door.enter(
        CHOICE,
        passage ->
            registry
                .latest(passage, number)
                .map(person -> of(passage, person.household().householdNumber()))
                .orElse(new Choice(List.of(), Set.of(), Optional.empty(), false)));
  }

  /** A household with its deleted members (3.3); nobody if there is none. */
  Choice household(HouseholdNumber number) {
    return door.enter(CHOICE, passage -> of(passage, number));
  }

  private Choice of(Passage passage, HouseholdNumber number) {
    List<ResidentRecord> people = new ArrayList<>(registry.householdWithDeleted(passage, number));
    people.sort(java.util.Comparator.comparing(person -> !person.status().isResident()));
    return seen(
        passage,
        new Choice(
            people,
            Set.copyOf(people.stream().map(person -> person.key().addressNumber()).toList()),
            Optional.empty(),
            wards(passage)));
  }

  private boolean wards(Passage passage) {
    return !books.of(passage).wards(passage.municipality()).isEmpty();
  }

  /** Those a registered move concerned, as they are now; nobody if there is no such move. */
  Choice ofMove(long moveNumber) {
    return door.enter(
        CHOICE,
        passage -> {
          Map<AddressNumber, ResidentRecord> made = new LinkedHashMap<>();
          for (ResidentRecord version : registry.ofMove(passage, moveNumber)) {
            made.put(version.key().addressNumber(), version);
          }
          List<AddressNumber> standing =
              made.keySet().stream()
                  .filter(
                      number ->
                          new RecordHistory(registry.moves(passage, number)).isLatest(moveNumber))
                  .toList();
          return seen(
              passage,
              new Choice(
                  registry.latest(passage, List.copyOf(made.keySet())),
                  Set.copyOf(standing),
                  made.values().stream().findFirst(),
                  wards(passage)));
        });
  }

  private static Choice seen(Passage passage, Choice choice) {
    choice.people().forEach(person -> passage.concerning(person.key().addressNumber()));
    return choice;
  }
}
