package jp.daicho.ledger.move;

/** The statuses of residence (在留資格), by the immigration act. */
public interface ResidenceStatusList {
  /** Whether there is a status of this name. */
  boolean contains(String status);

  /** Whether a person with this status is a mid- to long-term resident, and so in the register. */
  boolean makesResident(String status);
}
