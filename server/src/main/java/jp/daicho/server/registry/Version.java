package jp.daicho.server.registry;

import java.time.Instant;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * A version as the register holds it, on both time lines: when it was so is in the record's move,
 * when it was recorded is here.
 *
 * @param resident the record
 * @param recordedAt when it was recorded
 * @param inDeletedRecords whether it stands in the database of deleted records (9.3)
 */
public record Version(ResidentRecord resident, Instant recordedAt, boolean inDeletedRecords) {}
