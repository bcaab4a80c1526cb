package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.FindingCode;
import org.junit.jupiter.api.Test;

/**
 * Decades of a small municipality. Another life, or the one that found a fault, is lived with
 * {@code -Ddaicho.village.seed=…}; {@code -Ddaicho.village.moves=…} makes it longer.
 */
class VillageLifeTest {
  private static final long SEED = Long.getLong("daicho.village.seed", 2026_11_23L);
  private static final int MOVES = Integer.getInteger("daicho.village.moves", 20_000);
  private static final LocalDate BEGINNING = LocalDate.of(1995, 4, 3);

  @Test
  void theRegisterIsSoundAfterEveryMove() {
    VillageLife life = new VillageLife(VillageSetting.matsu(BEGINNING, SEED));
    life.live(MOVES);

    print(life);
    assertThat(life.registered().keySet())
        .containsExactlyInAnyOrderElementsOf(
            MoveTypes.standard().all().stream()
                .map(MoveType::id)
                // No village has wards, or a database of deleted records: RestorationTest.
                .filter(type -> !type.equals("ward-transfer"))
                .filter(type -> !type.equals("cancellation-by-entry"))
                .collect(Collectors.toSet()));
    assertThat(life.found()).containsKey(FindingCode.UNDER_DRAFT);
  }

  /** Some sixty people on eight lots: everybody has had to do with everybody. */
  @Test
  void theRegisterOfAFewHousesIsSoundAfterEveryMove() {
    VillageLife life = new VillageLife(VillageSetting.matsu(BEGINNING, SEED).small());
    life.live(MOVES / 4);

    print(life);
  }

  @Test
  void theRegisterOfADesignatedCityIsSoundToo() {
    VillageLife life = new VillageLife(VillageSetting.matsu(BEGINNING, SEED).city());
    life.live(MOVES / 5);

    print(life);
    assertThat(life.registered()).containsKeys("ward-transfer", "moving-inside", "cancellation");
  }

  /**
   * Sets and maps of the JDK are gone through in another order in every JVM. A life that another
   * JVM lives is the same nevertheless, so that a fault found on one machine is found on any.
   */
  @Test
  void theSameSeedGivesTheSameLifeInAnotherJvm() throws Exception {
    Set<String> lives = new HashSet<>(List.of(aLife(), lifeInAnotherJvm(), lifeInAnotherJvm()));

    assertThat(lives).hasSize(1);
  }

  private static String lifeInAnotherJvm() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                VillageLifeTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return said.strip();
    } finally {
      other.destroyForcibly();
    }
  }

  private static String aLife() {
    VillageLife life = new VillageLife(VillageSetting.matsu(BEGINNING, SEED));
    life.live(500);
    return life + " " + life.registered() + " " + life.found();
  }

  private static void print(VillageLife life) {
    List.of("seed " + SEED + ", " + life, life.registered(), life.found())
        .forEach(System.out::println);
  }

  /** A life in another JVM, for the test above. */
  public static void main(String[] none) {
    System.out.println(aLife());
  }
}
