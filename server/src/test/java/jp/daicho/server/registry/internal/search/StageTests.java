package jp.daicho.server.registry.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of the database at one place, and how often. */
class StageTests {
  private final List<String> asked = new ArrayList<>();

  @Test
  void whatWasReadIsNotAskedAgain() {
    Stage stage = stage(probe(3));

    assertThat(stage.first(10).hits()).hasSize(3);
    stage.ask(10);
    stage.askWho(10);
    Set<String> persons = new LinkedHashSet<>();
    stage.addTo(persons, 9);

    assertThat(persons).hasSize(3);
    assertThat(asked).containsExactly("first 10");
  }

  @Test
  void whatWasAskedWithOthersIsNotAskedAgainToBeCounted() {
    Stage stage = stage(probe(3));

    stage.ask(10);

    assertThat(stage.isKnown()).isTrue();
    stage.askWho(10);
    assertThat(asked).containsExactly("first 10");
  }

  @Test
  void moreRowsAreAskedForWhereTheFirstAreNotEnough() {
    Stage stage = stage(probe(30));

    stage.ask(10);
    assertThat(stage.first(10).areAll()).isFalse();
    assertThat(stage.first(20).hits()).hasSize(20);
    assertThat(stage.first(40).hits()).hasSize(30);
    assertThat(stage.first(80).areAll()).isTrue();

    assertThat(asked).containsExactly("first 10", "first 20", "first 40");
  }

  @Test
  void ofSeveralQuestionsNoRowIsGivenBehindTheLastOfOneThatIsNotAll() {
    Stage stage = stage(probe(30), probe(2));

    Stage.Rows rows = stage.first(10);

    assertThat(rows.hits()).hasSize(10).isSortedAccordingTo(Hit.ORDER);
    assertThat(rows.areAll()).isFalse();
  }

  @Test
  void thoseWithSeveralRowsAreCountedOnce() {
    // Three rows each: the first thirteen rows are of five persons.
    Stage stage = stage(probe(24, 3));

    stage.askWho(10);
    Set<String> persons = new LinkedHashSet<>();
    stage.addTo(persons, 10);

    assertThat(persons).hasSize(8);
    assertThat(asked).containsExactly("some 13", "some 26");
  }

  @Test
  void whoIsAskedForIsAskedForOnce() {
    Stage stage = stage(probe(5));

    Set<String> persons = new LinkedHashSet<>();
    stage.addTo(persons, 10);
    stage.askWho(10);

    assertThat(persons).hasSize(5);
    assertThat(asked).containsExactly("some 13");
  }

  private static Stage stage(Probe... probes) {
    return Stage.of(List.of(probes), List.of(Standing.RESIDENT)).findFirst().orElseThrow();
  }

  private Probe probe(int rows) {
    return probe(rows, 1);
  }

  /** So many rows, of each person some. */
  private Probe probe(int rows, int each) {
    List<Hit> hits =
        IntStream.range(0, rows)
            .mapToObj(
                row ->
                    new Hit(
                        "%010d".formatted(row / each),
                        false,
                        false,
                        "",
                        "",
                        List.of("%03d".formatted(row))))
            .toList();
    return new Probe() {
      @Override
      public int rank() {
        return 0;
      }

      @Override
      public boolean looksBack() {
        return false;
      }

      @Override
      public boolean readsAtOnce() {
        return true;
      }

      @Override
      public Supplier<List<Hit>> first(Standing standing, boolean isPast, int most) {
        asked.add("first " + most);
        return () -> hits.stream().limit(most).toList();
      }

      @Override
      public Supplier<List<String>> some(Standing standing, boolean isPast, int most) {
        asked.add("some " + most);
        return () -> hits.stream().limit(most).map(Hit::addressNumber).toList();
      }
    };
  }
}
