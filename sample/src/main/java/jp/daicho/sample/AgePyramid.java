package jp.daicho.sample;

import java.util.List;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.record.Sex;

/**
 * How many of each age and sex there should be by the census, and how many there are so far. Of
 * several drafts of a household the one is taken that the municipality is short of.
 */
final class AgePyramid {
  private static final int CLASS_YEARS = 5;

  private final double[][] share;
  private final double[][] count;
  private double total;

  AgePyramid() {
    List<TabularResource.Row> rows =
        TabularResource.read(AgePyramid.class, "age_pyramid.tsv").rows();
    share = new double[2][rows.size()];
    count = new double[2][rows.size()];
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      share[0][i] = Double.parseDouble(rows.get(i).get("male"));
      share[1][i] = Double.parseDouble(rows.get(i).get("female"));
      sum += share[0][i] + share[1][i];
    }
    for (double[] ofSex : share) {
      for (int i = 0; i < ofSex.length; i++) {
        ofSex[i] /= sum;
      }
    }
  }

  /**
   * How much the members are needed: above 0 where there are too few of them, below where too many.
   */
  double need(HouseholdPlan plan) {
    double need = 0;
    for (PlannedMember member : plan.members()) {
      int sex = index(member.sex());
      int age = ageClass(member.age());
      double expected = share[sex][age] * (total + 100);
      need += (expected - count[sex][age]) / Math.sqrt(expected);
    }
    return need / plan.members().size();
  }

  void add(HouseholdPlan plan) {
    for (PlannedMember member : plan.members()) {
      count[index(member.sex())][ageClass(member.age())]++;
      total++;
    }
  }

  private int ageClass(int age) {
    return Math.min(age / CLASS_YEARS, share[0].length - 1);
  }

  private static int index(Sex sex) {
    return sex == Sex.MALE ? 0 : 1;
  }
}
