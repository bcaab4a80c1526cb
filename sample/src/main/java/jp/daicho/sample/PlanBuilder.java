package jp.daicho.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.record.Sex;
import jp.daicho.sample.PlannedMember.Line;
import jp.daicho.sample.PlannedMember.Register;

/** Puts a plan together, the householder first. */
final class PlanBuilder {
  private static final Map<String, Relationship> PARSED = new ConcurrentHashMap<>();

  private final List<PlannedMember> members = new ArrayList<>();

  static Relationship relationship(String text) {
    return PARSED.computeIfAbsent(text, Relationship::parse);
  }

  /** A householder who heads a family register. */
  PlanBuilder head(Sex sex, int age) {
    return add("世帯主", sex, age, Line.HOUSEHOLDER, Register.HOUSEHOLDER, true);
  }

  PlanBuilder add(
      String relationship, Sex sex, int age, Line line, Register register, boolean headsRegister) {
    members.add(
        new PlannedMember(relationship(relationship), sex, age, line, register, headsRegister));
    return this;
  }

  boolean isHeadedByMan() {
    return members.getFirst().sex() == Sex.MALE;
  }

  HouseholdPlan build() {
    return new HouseholdPlan(members);
  }
}
