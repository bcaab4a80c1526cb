package jp.daicho.server.issuenotices;

import java.time.Instant;
import jp.daicho.ledger.issuenotice.NoticeRegistration;

/**
 * A registration as it is kept.
 *
 * @param number of the registration in the municipality
 * @param version how often it was entered or changed
 * @param registration what it says
 * @param operator the ID of who entered this version
 * @param at when
 */
public record KeptRegistration(
    long number, int version, NoticeRegistration registration, String operator, Instant at) {}
