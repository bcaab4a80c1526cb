package jp.daicho.server.administration;

/**
 * A department whose members may share permissions (10.3).
 *
 * @param version counts the changes
 */
public record Department(String code, String name, int version) {}
