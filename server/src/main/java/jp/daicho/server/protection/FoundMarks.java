package jp.daicho.server.protection;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentOutline;

/** What is shown with people who were found, asked for together with what lists tell of them. */
@FunctionalInterface
public interface FoundMarks {

  /**
   * The marks of those who have one.
   *
   * @param outlines what lists tell of them, which says in which households they are
   */
  Map<AddressNumber, Marks> of(List<ResidentOutline> outlines);
}
