package jp.daicho.server.masters.internal;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import jp.daicho.ledger.calendar.RegisterDate;
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
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** As pages show it. */
  static ShownMasterVersion of(MasterVersion version, List<MasterField> fields) {
    ZonedDateTime at = version.at().atZone(JAPAN);
    return new ShownMasterVersion(
        version.version(),
        RegisterDate.of(at.toLocalDate()).toJapanese(StandardReferenceData.eras())
            + String.format(Locale.ROOT, "　%d時%02d分", at.getHour(), at.getMinute()),
        version.operator(),
        ShownEntry.cells(version.values(), fields));
  }
}
