package jp.daicho.server.centre.internal;

import jp.daicho.server.audit.AuditSeal;

/**
 * A seal of a log in words.
 *
 * @param number its number
 * @param entries how many entries it and those before it cover
 * @param hash of the last of them
 * @param at when it was made
 */
record ShownSeal(long number, String entries, String hash, String at) {

  static ShownSeal of(AuditSeal seal) {
    return new ShownSeal(
        seal.sealNo(),
        String.format(java.util.Locale.ROOT, "%,d", seal.chainNo()),
        seal.chainHash(),
        ShownMunicipality.moment(seal.sealedAt()));
  }
}
