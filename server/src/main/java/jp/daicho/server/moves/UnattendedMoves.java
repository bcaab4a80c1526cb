package jp.daicho.server.moves;

import java.util.List;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.internal.Moves;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * Registers moves that another system told of and that need no clerk (4.1.3.1.2), by the same rules
 * as everything else. What gives a clerk something to look at is not registered.
 */
@Component
public final class UnattendedMoves {
  private final Moves moves;

  /** Made once. */
  UnattendedMoves(Moves moves) {
    this.moves = moves;
  }

  /** What became of it. */
  public sealed interface Result {
    /** It is in the register. */
    record Registered(DecidedMove move) implements Result {}

    /** A clerk has to look: errors, or alerts. */
    record Stopped(List<Finding> findings) implements Result {
      /** Stopped; the list is copied. */
      public Stopped {
        findings = List.copyOf(findings);
      }
    }
  }

  /**
   * Registers a move in the passage of whoever brings it.
   *
   * @param accepted alerts that need nobody in this case
   */
  public Result register(Passage passage, EnteredMove entry, Set<FindingCode> accepted) {
    Moves.Look look = moves.lockAndLookUnattended(passage, entry);
    List<Finding> findings =
        look.assessment().findings().stream()
            .filter(finding -> finding.isError() || !accepted.contains(finding.code()))
            .toList();
    if (!findings.isEmpty()) {
      return new Result.Stopped(findings);
    }
    List<ResidentRecord> versions = moves.registerUnattended(passage, look);
    List<AddressNumber> persons =
        versions.stream().map(version -> version.key().addressNumber()).toList();
    persons.forEach(passage::concerning);
    return new Result.Registered(
        new DecidedMove(
            versions.getFirst().move().moveNumber(),
            versions.getFirst().household().householdNumber(),
            persons));
  }
}
