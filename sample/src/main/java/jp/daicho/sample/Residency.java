package jp.daicho.sample;

import java.time.LocalDate;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.household.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * The time a person lives in a household.
 *
 * @param person the person
 * @param relationship 続柄; before the householder changed, if one did
 * @param laterRelationship 続柄 since the householder changed; null if none is set since
 * @param arrival the day of becoming a resident of the municipality
 * @param way how
 * @param previous where the person came from
 * @param departure how it ended; null for a resident
 */
record Residency(
    Individual person,
    Relationship relationship,
    @Nullable Relationship laterRelationship,
    LocalDate arrival,
    Way way,
    OutsideAddress previous,
    @Nullable Departure departure) {

  /** How a person became a resident. */
  enum Way {
    /** By birth. */
    BIRTH,
    /** From another municipality. */
    FROM_ELSEWHERE,
    /** From abroad. */
    FROM_ABROAD
  }

  static Residency of(
      Individual person,
      Relationship relationship,
      LocalDate arrival,
      Way way,
      OutsideAddress previous) {
    return new Residency(person, relationship, relationship, arrival, way, previous, null);
  }

  /** By birth; there is no address before. */
  static Residency born(Individual person, Relationship relationship) {
    return of(person, relationship, person.birth(), Way.BIRTH, OutsideAddress.none());
  }

  Residency leaving(@Nullable Departure how) {
    return new Residency(person, relationship, laterRelationship, arrival, way, previous, how);
  }

  Residency becoming(@Nullable Relationship later) {
    return new Residency(person, relationship, later, arrival, way, previous, departure);
  }

  boolean isResident() {
    return departure == null;
  }
}
