package jp.daicho.server.moves;

import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.EnteredMove;

/**
 * What a file of a paper holds, and everything that is wrong with it.
 *
 * @param entry all that could be read, as an entry to go on from
 * @param findings of the file and of the rules, with their lines
 */
public record CheckedFile(EnteredMove entry, List<Finding> findings) {
  /** A checked file; the list is copied. */
  public CheckedFile {
    Objects.requireNonNull(entry);
    findings = List.copyOf(findings);
  }
}
