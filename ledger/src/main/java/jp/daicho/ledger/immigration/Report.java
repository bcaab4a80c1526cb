package jp.daicho.ledger.immigration;

/**
 * A report that is due.
 *
 * @param kind 市町村通知 or 市町村伝達
 * @param law under which act
 */
public record Report(ReportKind kind, Law law) {}
