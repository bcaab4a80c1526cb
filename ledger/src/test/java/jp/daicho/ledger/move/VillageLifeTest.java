package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Decades of a small municipality. Another life, or the one that found a fault, is lived with
 * {@code -Ddaicho.village.seed=…}; {@code -Ddaicho.village.moves=…} makes it longer.
 */
class VillageLifeTest {
  private static final long SEED = Long.getLong("daicho.village.seed", 2026_11_23L);
  private static final int MOVES = Integer.getInteger("daicho.village.moves", 20_000);

  @Test
  void theRegisterIsSoundAfterEveryMove() {
    VillageLife life = new VillageLife(SEED);
    life.live(MOVES);

    System.out.println("seed " + SEED + ", " + life);
    System.out.println(life.registered());
    System.out.println(life.found());
    assertThat(life.registered().keySet())
        .containsExactlyInAnyOrderElementsOf(
            MoveTypes.standard().all().stream()
                .map(MoveType::id)
                .filter(type -> !type.equals("ward-transfer"))
                .collect(Collectors.toSet()));
  }

  @Test
  void theRegisterOfADesignatedCityIsSoundToo() {
    VillageLife life = VillageLife.inACity(SEED);
    life.live(MOVES / 5);
    System.out.println("city, seed " + SEED + ", " + life);
    assertThat(life.registered()).containsKeys("ward-transfer", "moving-inside", "cancellation");
  }
}
