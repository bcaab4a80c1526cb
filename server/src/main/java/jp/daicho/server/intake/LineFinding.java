package jp.daicho.server.intake;

import jp.daicho.ledger.finding.Finding;

/**
 * A finding with its line.
 *
 * @param line the line of the file, from 1; the first line of a record that goes over several
 * @param finding what is wrong there
 */
public record LineFinding(long line, Finding finding) {}
