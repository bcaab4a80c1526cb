package jp.daicho.server.papers.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.RecordedMove;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads registered moves as papers look at them. */
@Component
public final class MadeMoves {

  private final Registry registry;

  /** Over the register. */
  MadeMoves(Registry registry) {
    this.registry = registry;
  }

  /** A move; empty if there is none of this number. Everybody in it is noted in the log. */
  public Optional<MadeMove> find(Passage passage, long number) {
    List<ResidentRecord> versions = registry.ofMove(passage, number);
    Optional<RecordedMove> found = registry.move(passage, number);
    if (versions.isEmpty() || found.isEmpty()) {
      return Optional.empty();
    }
    RecordedMove move = found.get();
    Map<AddressNumber, ResidentRecord> last = new LinkedHashMap<>();
    versions.forEach(version -> last.put(version.key().addressNumber(), version));
    List<Change> all = new ArrayList<>();
    List<Change> standing = new ArrayList<>();
    for (ResidentRecord after : last.values()) {
      passage.concerning(after.key().addressNumber());
      List<RegisteredVersion> history = registry.moves(passage, after.key().addressNumber());
      Change change = new Change(before(history, number), after);
      all.add(change);
      if (stands(move.kind(), new RecordHistory(history), number)) {
        standing.add(change);
      }
    }
    return Optional.of(
        made(
            passage,
            move.kind(),
            move.ground(),
            !standing.isEmpty(),
            standing.isEmpty() ? all : standing));
  }

  /** The moves of one record as far as they are about it, by their numbers, the first one first. */
  public Map<Long, MadeMove> ofRecord(Passage passage, AddressNumber person) {
    List<RegisteredVersion> versions = registry.moves(passage, person);
    RecordHistory history = new RecordHistory(versions);
    Map<Long, RegisteredVersion> last = new LinkedHashMap<>();
    versions.forEach(version -> last.put(version.resident().move().moveNumber(), version));
    Map<Long, Ground> grounds = registry.grounds(passage, last.keySet());
    Map<Long, MadeMove> moves = new LinkedHashMap<>();
    last.forEach(
        (number, version) ->
            moves.put(
                number,
                made(
                    passage,
                    version.type(),
                    grounds.get(number),
                    stands(version.type(), history, number),
                    List.of(new Change(before(versions, number), version.resident())))));
    return moves;
  }

  private MadeMove made(
      Passage passage, String kind, @Nullable Ground said, boolean stands, List<Change> changes) {
    MoveType type = MoveTypes.standard().find(kind).orElse(null);
    Ground ground = said;
    if (ground == null && type != null) {
      ground = Ground.of(type, changes.getFirst().after().move());
    }
    return new MadeMove(kind, type, ground, stands, changes, withoutHouseholder(passage, changes));
  }

  private static boolean stands(String kind, RecordHistory history, long number) {
    return MoveTypes.CANCELLATIONS.contains(kind) || history.stands(number);
  }

  /** The version before the first that the move made; null where the record began with it. */
  private static @Nullable ResidentRecord before(List<RegisteredVersion> history, long number) {
    ResidentRecord before = null;
    for (RegisteredVersion version : history) {
      if (version.resident().move().moveNumber() == number) {
        return before;
      }
      before = version.resident();
    }
    return null;
  }

  private Set<HouseholdNumber> withoutHouseholder(Passage passage, List<Change> changes) {
    Set<HouseholdNumber> without = new LinkedHashSet<>();
    for (Change change : changes) {
      HouseholdNumber left = change.leavesAsHouseholder();
      if (left != null) {
        List<ResidentRecord> now = registry.household(passage, left);
        if (!now.isEmpty() && now.stream().noneMatch(Change::isHouseholder)) {
          without.add(left);
        }
      }
    }
    return without;
  }
}
