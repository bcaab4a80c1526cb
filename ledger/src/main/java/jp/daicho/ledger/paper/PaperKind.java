package jp.daicho.ledger.paper;

import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.record.ItemProtection;

/**
 * A kind of paper that a move brings forth. The kinds are data; see {@link PaperKinds}.
 *
 * @param id its name in addresses, files and {@code move_types.tsv}, such as {@code
 *     acceptance-notice}
 * @param label what it is called
 * @param section the section of the standard
 * @param form the form it is printed on
 * @param occasion when it is offered
 * @param automatic whether it comes out by itself when the move is registered (4.3.3)
 * @param sent whether it is sent to somebody and does not stay in the office
 * @param sealed whether it bears the authenticator's electronic seal unless chosen otherwise
 * @param oneOriginal whether there is one original, of which each further one is a 再交付 (4.1.3.0.3)
 * @param shows the protected items it always shows (10.4)
 */
public record PaperKind(
    String id,
    String label,
    String section,
    String form,
    Occasion occasion,
    boolean automatic,
    boolean sent,
    boolean sealed,
    boolean oneOriginal,
    Set<ItemProtection> shows) {
  /** A kind of paper; the set is copied. */
  public PaperKind {
    Objects.requireNonNull(id);
    Objects.requireNonNull(label);
    Objects.requireNonNull(section);
    Objects.requireNonNull(form);
    Objects.requireNonNull(occasion);
    shows = Set.copyOf(shows);
  }

  /** The id: what the paper is called in logs. */
  @Override
  public String toString() {
    return id;
  }
}
