package jp.daicho.ledger.household;

/**
 * Says to whose family in the household a member belongs, where the relationships cannot tell:
 * which of two sons is the father of a 子の子, or which 縁故者 are a family.
 *
 * @param addressNumber the 宛名番号 of the relative or 縁故者 whose family it is
 * @param role what the member is in that family; a kinship chain says this itself, so it matters
 *     for 縁故者 only
 */
public record FamilyLink(String addressNumber, Role role) {

  /** The places of a family in 2-2 and 2-3. */
  public enum Role {
    /** Spouse, also one whose marriage is not notified. */
    SPOUSE,
    /** Child. */
    CHILD
  }
}
