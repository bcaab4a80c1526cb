package jp.daicho.server.reference.internal;

import jp.daicho.ledger.move.ResidenceStatusList;
import jp.daicho.reference.ResidenceStatus;
import jp.daicho.reference.ResidenceStatuses;

/** The statuses of residence of the immigration act; a subdivision may follow the name. */
public final class CarriedResidenceStatuses implements ResidenceStatusList {
  @Override
  public boolean contains(String status) {
    return ResidenceStatuses.standard().all().stream().anyMatch(known -> names(known, status));
  }

  @Override
  public boolean makesResident(String status) {
    return ResidenceStatuses.standard().ofMidToLongTermResidents().stream()
        .anyMatch(known -> names(known, status));
  }

  private static boolean names(ResidenceStatus known, String status) {
    return known.isStatusOfResidence()
        && (status.equals(known.name())
            || known.subdivisions().stream()
                .anyMatch(part -> narrowDigits(status).equals(known.name() + part)));
  }

  /** Cards print 特定技能１号 with a wide digit, lists often write a narrow one. */
  private static String narrowDigits(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < narrow.length(); i++) {
      char character = narrow.charAt(i);
      if (character >= '０' && character <= '９') {
        narrow.setCharAt(i, (char) (character - '０' + '0'));
      }
    }
    return narrow.toString();
  }
}
