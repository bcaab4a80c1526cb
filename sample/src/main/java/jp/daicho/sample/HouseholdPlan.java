package jp.daicho.sample;

import java.util.List;

/**
 * Who lives together: the householder first.
 *
 * @param members the members
 */
record HouseholdPlan(List<PlannedMember> members) {
  HouseholdPlan {
    members = List.copyOf(members);
  }

  PlannedMember householder() {
    return members.getFirst();
  }
}
