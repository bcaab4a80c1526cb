package jp.daicho.server.tenancy;

import java.time.Instant;

/**
 * That the service of a municipality stands still by the will of the centre.
 *
 * @param at since when
 * @param by who of the centre did it, by name
 * @param reason why, as the people of the municipality are told
 */
public record Suspension(Instant at, String by, String reason) {}
