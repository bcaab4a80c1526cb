package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.daicho.ledger.finding.Finding;

/** A finding as callers of the API read it (11.1). */
@Schema(name = "Finding", description = "エラー又はアラート")
record FindingView(
    String number,
    String level,
    String section,
    String path,
    String item,
    String reason,
    String remedy) {
  /** As callers read it. */
  static FindingView of(Finding finding) {
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
