package jp.daicho.sample;

import static jp.daicho.ledger.record.Sex.FEMALE;
import static jp.daicho.ledger.record.Sex.MALE;

import java.util.List;
import java.util.stream.IntStream;
import jp.daicho.ledger.record.Sex;
import jp.daicho.sample.PlannedMember.Line;
import jp.daicho.sample.PlannedMember.Register;

/**
 * Drafts households of a given size in the forms in which people live together. How often each form
 * appears is an estimate; ages are settled by the {@link AgePyramid} choosing among drafts.
 */
final class HouseholdPlanner {
  private static final int YOUNGEST_MOTHER = 20;
  private static final int OLDEST_MOTHER = 42;
  private static final int OLDEST = 103;

  /** A household of a size, from 1. */
  HouseholdPlan draft(int size, Chance chance) {
    return switch (size) {
      case 1 -> new PlanBuilder().head(sex(chance), between(chance, 18, OLDEST)).build();
      case 2 -> pair(chance);
      default -> family(size, chance);
    };
  }

  /** Someone who came to study or to work. */
  HouseholdPlan draftYoungSingle(Chance chance) {
    return new PlanBuilder()
        .head(sex(chance), between(chance, 19, chance.happens(0.8) ? 45 : 75))
        .build();
  }

  /** A couple with children or without, as the family of a foreign resident or a mixed one. */
  HouseholdPlan draftNuclear(int size, Chance chance) {
    PlanBuilder plan = new PlanBuilder();
    int wife = couple(plan, between(chance, 24, 44), chance);
    children(plan, "子", wife, size - 2, Register.HOUSEHOLDER, chance);
    return plan.build();
  }

  private HouseholdPlan pair(Chance chance) {
    PlanBuilder plan = new PlanBuilder();
    double form = chance.fraction();
    if (form < 0.60) {
      couple(plan, between(chance, 22, 98), chance);
    } else if (form < 0.84) {
      parentAndChild(plan, chance);
    } else if (form < 0.89) {
      int age = between(chance, 22, 80);
      boolean man = chance.happens(0.6);
      plan.head(man ? MALE : FEMALE, age)
          .add(
              man ? "妻（未届）" : "夫（未届）",
              man ? FEMALE : MALE,
              adult(chance.around(age, 3)),
              Line.OTHER,
              Register.OWN,
              true);
    } else if (form < 0.95) {
      siblings(plan, 2, chance);
    } else if (form < 0.97) {
      int age = between(chance, 60, 90);
      plan.head(FEMALE, age)
          .add(
              "子の子",
              sex(chance),
              between(chance, Math.max(0, age - 66), age - 45),
              Line.HOUSEHOLDER,
              Register.OWN,
              false);
    } else {
      plan.head(sex(chance), between(chance, 30, 85));
      stranger(plan, chance);
    }
    return plan.build();
  }

  private HouseholdPlan family(int size, Chance chance) {
    PlanBuilder plan = new PlanBuilder();
    double form = chance.fraction();
    if (form < 0.10) {
      boolean mother = chance.happens(0.85);
      int age = between(chance, 26, 70);
      plan.head(mother ? FEMALE : MALE, age);
      children(plan, "子", mother ? age : age - 2, size - 1, Register.HOUSEHOLDER, chance);
    } else if (form < 0.14 && size <= 4) {
      siblings(plan, size, chance);
    } else if (form < 0.20) {
      threeGenerationsUnderOld(plan, size, chance);
    } else if (form < 0.20 + 0.05 * size) {
      withParents(plan, size, chance);
    } else {
      int wife = couple(plan, between(chance, 24, 82), chance);
      int strangers = chance.happens(0.02) ? 1 : 0;
      String child = chance.happens(0.02) ? "妻の子" : "子";
      Register register = child.equals("子") ? Register.HOUSEHOLDER : Register.OWN;
      boolean unionOfHusband = plan.isHeadedByMan();
      children(plan, unionOfHusband ? child : "子", wife, size - 2 - strangers, register, chance);
      if (strangers > 0) {
        stranger(plan, chance);
      }
    }
    return plan.build();
  }

  /** Adds a couple and gives the wife's age. */
  private static int couple(PlanBuilder plan, int husbandsAge, Chance chance) {
    int wifesAge = adult(chance.around(husbandsAge - 2, 3));
    if (chance.happens(0.95)) {
      plan.head(MALE, husbandsAge)
          .add("妻", FEMALE, wifesAge, Line.HOUSEHOLDER, Register.HOUSEHOLDER, false);
    } else {
      plan.add("世帯主", FEMALE, wifesAge, Line.HOUSEHOLDER, Register.HOUSEHOLDER, false)
          .add("夫", MALE, husbandsAge, Line.HOUSEHOLDER, Register.HOUSEHOLDER, true);
    }
    return wifesAge;
  }

  private static void children(
      PlanBuilder plan,
      String relationship,
      int mothersAge,
      int count,
      Register register,
      Chance chance) {
    for (int age : agesOfChildren(mothersAge, count, chance)) {
      plan.add(relationship, sex(chance), age, Line.HOUSEHOLDER, register, false);
    }
  }

  /** Ages of siblings, the eldest first, two years apart at least. */
  private static List<Integer> agesOfChildren(int mothersAge, int count, Chance chance) {
    int eldest = Math.max(0, mothersAge - YOUNGEST_MOTHER);
    int youngest = Math.max(0, mothersAge - OLDEST_MOTHER);
    int span = Math.max(2 * (count - 1), 0);
    int first = between(chance, Math.min(eldest, youngest + span), eldest);
    int step = count < 2 ? 2 : Math.clamp((first - youngest) / (count - 1), 2, 4);
    return IntStream.range(0, count).map(i -> Math.max(0, first - i * step)).boxed().toList();
  }

  private static void parentAndChild(PlanBuilder plan, Chance chance) {
    int parent = between(chance, 24, 96);
    int child = agesOfChildren(parent, 1, chance).getFirst();
    boolean mother = chance.happens(0.8);
    if (child >= 40 && chance.happens(0.6)) {
      plan.head(sex(chance), child)
          .add(
              mother ? "母" : "父",
              mother ? FEMALE : MALE,
              parent,
              Line.HOUSEHOLDER,
              Register.PARENTS,
              !mother);
    } else {
      plan.head(mother ? FEMALE : MALE, parent)
          .add("子", sex(chance), child, Line.HOUSEHOLDER, Register.HOUSEHOLDER, false);
    }
  }

  private static void siblings(PlanBuilder plan, int size, Chance chance) {
    int age = between(chance, 22, 85);
    plan.add("世帯主", sex(chance), age, Line.HOUSEHOLDER, Register.PARENTS, false);
    for (int i = 1; i < size; i++) {
      Sex sex = sex(chance);
      boolean elder = chance.happens(0.2);
      String relationship = sex == MALE ? (elder ? "兄" : "弟") : (elder ? "姉" : "妹");
      int other = elder ? age + 2 * i : adult(age - 2 * i);
      plan.add(relationship, sex, other, Line.HOUSEHOLDER, Register.PARENTS, false);
    }
  }

  /** An old couple, or one of them, with a married child and its children. */
  private static void threeGenerationsUnderOld(PlanBuilder plan, int size, Chance chance) {
    int old = between(chance, 58, 92);
    int left = size;
    int mother = old - 2;
    if (size > 3 && chance.happens(0.6)) {
      mother = couple(plan, old, chance);
      left -= 2;
    } else {
      plan.head(chance.happens(0.3) ? MALE : FEMALE, old);
      left -= 1;
    }
    int child = Math.max(20, mother - between(chance, 22, 34));
    boolean son = chance.happens(0.75);
    plan.add("子", son ? MALE : FEMALE, child, Line.HOUSEHOLDER, Register.CHILD, son || left == 1);
    left -= 1;
    int childsWife = child;
    if (left > 0) {
      int spouse = adult(chance.around(child, 2));
      childsWife = son ? spouse : child;
      plan.add(
          son ? "子の妻" : "子の夫",
          son ? FEMALE : MALE,
          spouse,
          son ? Line.HOUSEHOLDER : Line.OTHER,
          Register.CHILD,
          !son);
      left -= 1;
    }
    for (int age : agesOfChildren(childsWife, left, chance)) {
      plan.add("子の子", sex(chance), age, son ? Line.HOUSEHOLDER : Line.OTHER, Register.CHILD, false);
    }
  }

  /** A couple with children and one parent or two of one side, in rare cases a grandmother too. */
  private static void withParents(PlanBuilder plan, int size, Chance chance) {
    int husband = between(chance, 28, 66);
    int wife = couple(plan, husband, chance);
    boolean own = chance.happens(0.8);
    boolean both = size > 4 && chance.happens(0.5);
    boolean grandmother = own && size > 5 && chance.happens(0.2);
    String prefix = own ? "" : plan.isHeadedByMan() ? "妻の" : "夫の";
    Line line = own ? Line.HOUSEHOLDER : Line.SPOUSE;
    Register register = own ? Register.PARENTS : Register.SPOUSES_PARENTS;
    int mother = Math.min(OLDEST, Math.max(husband, wife) + between(chance, 22, 32));
    children(
        plan,
        "子",
        wife,
        size - 3 - (both ? 1 : 0) - (grandmother ? 1 : 0),
        Register.HOUSEHOLDER,
        chance);
    if (both) {
      plan.add(prefix + "父", MALE, Math.min(OLDEST, mother + 3), line, register, true);
    }
    plan.add(prefix + "母", FEMALE, mother, line, register, false);
    if (grandmother) {
      plan.add("父の母", FEMALE, Math.min(OLDEST, mother + 22), line, Register.OWN, false);
    }
  }

  private static void stranger(PlanBuilder plan, Chance chance) {
    plan.add(
        chance.happens(0.5) ? "同居人" : "縁故者",
        sex(chance),
        between(chance, 19, 75),
        Line.OTHER,
        Register.OWN,
        chance.happens(0.5));
  }

  private static int adult(int age) {
    return Math.clamp(age, 18, OLDEST);
  }

  private static int between(Chance chance, int first, int last) {
    return chance.between(first, last);
  }

  private static Sex sex(Chance chance) {
    return chance.happens(0.5) ? MALE : FEMALE;
  }
}
