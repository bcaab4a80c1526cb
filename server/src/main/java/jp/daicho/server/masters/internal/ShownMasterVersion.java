package jp.daicho.server.masters.internal;

import java.util.List;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.server.reference.MasterField;
import jp.daicho.server.reference.MasterVersion;
import jp.daicho.server.reference.StandardReferenceData;

/**
 * A version in the history of an entry.
 *
 * @param version which
 * @param at when it was entered
 * @param operator the user ID
 * @param cells its values
 */
record ShownMasterVersion(int version, String at, String operator, List<String> cells) {

  /** As pages show it. */
  static ShownMasterVersion of(MasterVersion version, List<MasterField> fields) {
    return new ShownMasterVersion(
        version.version(),
        ShownDates.of(StandardReferenceData.eras()).of(version.at()),
        version.operator(),
        ShownEntry.cells(version.values(), fields));
  }
}
