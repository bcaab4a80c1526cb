package jp.daicho.server.signing;

/**
 * The signature of a short statement.
 *
 * @param algorithm as the JDK calls it, such as {@code Ed25519}
 * @param publicKey the key that checks it (X.509 SubjectPublicKeyInfo), in Base64
 * @param signature in Base64
 */
public record StatementSignature(String algorithm, String publicKey, String signature) {}
