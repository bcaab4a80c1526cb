package jp.daicho.server.certificates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.Passage;

/** Knows who asked to be told of certificates issued of them, so that the clerk sees it (8.1.2). */
public interface IssueWatch {
  /** Those of some people whose registration counts on a day. */
  Set<AddressNumber> watched(Passage passage, Collection<AddressNumber> persons, LocalDate day);
}
