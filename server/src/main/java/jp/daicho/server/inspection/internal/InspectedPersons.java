package jp.daicho.server.inspection.internal;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.ListedPersons;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/** Who stands on which list for inspection (2.2.2). */
@Component
final class InspectedPersons implements ListedPersons {
  private static final String ISSUES =
      """
      SELECT DISTINCT l.issue_no FROM inspection_part p
        JOIN inspection_list l ON l.lg_code = p.lg_code AND l.list_no = p.list_no
       WHERE p.lg_code = ?::bpchar AND l.lg_code = ?::bpchar
         AND p.address_numbers @> ARRAY[?::text] AND l.issue_no IS NOT NULL\
      """;

  @Override
  public List<Long> issuesWith(Passage passage, AddressNumber person) {
    String lgCode = passage.municipality().value();
    return passage.read(ISSUES, List.of(lgCode, lgCode, person.value()), row -> row.getLong(1));
  }
}
