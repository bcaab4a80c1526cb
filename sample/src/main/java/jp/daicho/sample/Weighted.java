package jp.daicho.sample;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Things of which some are more frequent than others.
 *
 * @param <T> what they are
 */
final class Weighted<T> {
  private final List<T> choices;
  private final double[] cumulative;

  Weighted(List<T> choices, ToDoubleFunction<T> weight) {
    this.choices = List.copyOf(choices);
    cumulative = new double[choices.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += weight.applyAsDouble(choices.get(i));
      cumulative[i] = sum;
    }
  }

  T pick(Chance chance) {
    double at = chance.fraction() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return choices.get(found >= 0 ? found + 1 : -found - 1);
  }

  List<T> choices() {
    return choices;
  }
}
