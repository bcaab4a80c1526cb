package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.daicho.ledger.finding.Finding;

/**
 * A finding as callers of the API read it (11.1).
 *
 * @param number the number users see
 * @param level ERROR or ALERT
 * @param section the section of the standard behind it
 * @param path where in the entry, such as {@code persons[1].birthDate}
 * @param item the item in Japanese
 * @param reason why
 * @param remedy what to do
 */
@Schema(name = "Finding", description = "エラー又はアラート")
public record FindingView(
    String number,
    String level,
    String section,
    String path,
    String item,
    String reason,
    String remedy) {
  /** As callers read it. */
  public static FindingView of(Finding finding) {
    return new FindingView(
        finding.number(),
        finding.level().name(),
        finding.section(),
        finding.where().path(),
        finding.where().label(),
        finding.reason(),
        finding.remedy());
  }
}
