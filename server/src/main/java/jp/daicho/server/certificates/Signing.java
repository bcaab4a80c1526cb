package jp.daicho.server.certificates;

import jp.daicho.server.reference.AuthenticatorRole;
import org.jspecify.annotations.Nullable;

/**
 * How one paper is to be signed (5.6), as its clerk chooses. What is null is as the municipality
 * has set it for the kind of paper.
 *
 * @param role whose title and name it bears
 * @param seal which seal is printed
 * @param words the words about the seal
 */
public record Signing(
    @Nullable AuthenticatorRole role, @Nullable SealChoice seal, @Nullable String words) {
  /** Everything as set. */
  public static final Signing AS_SET = new Signing(null, null, null);

  /** As set but for the seal. */
  public static Signing with(@Nullable SealChoice seal) {
    return new Signing(null, seal, null);
  }
}
