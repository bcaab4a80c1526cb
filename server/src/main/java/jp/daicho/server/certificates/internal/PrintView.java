package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import jp.daicho.server.certificates.PrintJob;

/** An order to print as callers of the API read it. */
@Schema(name = "Print", description = "印刷の記録")
public record PrintView(
    @Schema(example = "12") long number,
    long issueNo,
    @Schema(example = "P001") String printer,
    @Schema(example = "上段") String tray,
    Instant at,
    String operator,
    String terminal,
    @Schema(description = "再印刷か") boolean again,
    @Schema(example = "印刷済み") String state) {

  /** As callers read it. */
  public static PrintView of(PrintJob job, String state) {
    return new PrintView(
        job.number(),
        job.issueNo(),
        job.printer(),
        job.tray(),
        job.at(),
        job.operator(),
        job.terminal(),
        job.again(),
        state);
  }
}
