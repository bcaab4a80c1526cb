package jp.daicho.server.cs;

import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;

/** Where resident record codes for new assignment come from: 住基ネットCS (4.3.1). */
@FunctionalInterface
public interface RecordCodeSource {
  /**
   * New codes that nobody has.
   *
   * @throws jp.daicho.server.links.PartnerRefusedException if none are given
   * @throws jp.daicho.server.links.PartnerUnreachableException if there is no answer
   */
  List<String> next(MunicipalityCode municipality, int count);
}
