package jp.daicho.server.findings;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.daicho.ledger.finding.Finding;

/**
 * A finding as callers of the API read it (11.1).
 *
 * @param number the number users see, such as {@code E0101}
 * @param level {@code ERROR} or {@code ALERT}
 * @param section the section of the standard behind it
 * @param path the item for a program
 * @param item the item as a clerk reads it
 * @param reason why, in Japanese
 * @param remedy what to do, in Japanese
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
