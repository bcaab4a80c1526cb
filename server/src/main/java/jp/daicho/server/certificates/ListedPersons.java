package jp.daicho.server.certificates;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.Passage;

/**
 * Knows who stands on lists whose persons are too many to be kept with the issue: 住民基本台帳の一部の写し（閲覧用）
 * (20.3.1). Asked with the history of issues of a person (2.2.2).
 */
public interface ListedPersons {
  /** The numbers of the issues of the lists a person stands on. */
  List<Long> issuesWith(Passage passage, AddressNumber person);
}
