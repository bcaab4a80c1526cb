package jp.daicho.server.registry.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one address can be of several things that were asked (2.1.3). */
class PlaceWayTests {
  private static final WordSet HONCHO = new WordSet.Words(List.of("中区本町", "南区本町"));
  private static final WordSet NAKA = new WordSet.Words(List.of("中区本町", "中区山手町"));
  private static final WordSet LEAVES = new WordSet.Words(List.of("青葉荘"));

  @Test
  void aTownAndABuildingAreInOneAddress() {
    assertThat(PlaceWay.all(List.of(towns(HONCHO)), List.of(buildings(LEAVES, "203"))))
        .containsExactly(new PlaceWay(HONCHO, "", LEAVES, "203"));
  }

  @Test
  void whatEachCanMeanIsTriedWithWhatTheOtherCan() {
    WordSet houses = new WordSet.Words(List.of("本町ハイツ"));

    assertThat(
            PlaceWay.all(
                List.of(towns(HONCHO), buildings(houses, "")),
                List.of(towns(NAKA), buildings(LEAVES, ""))))
        .containsExactly(
            towns(new WordSet.Words(List.of("中区本町"))),
            new PlaceWay(HONCHO, "", LEAVES, ""),
            new PlaceWay(NAKA, "", houses, ""));
  }

  @Test
  void ofTwoLotsOneGoesOnWithTheOther() {
    PlaceWay second = new PlaceWay(WordSet.ANY, "00002", WordSet.ANY, "");
    PlaceWay house = new PlaceWay(HONCHO, "0000200029", WordSet.ANY, "");
    PlaceWay other = new PlaceWay(HONCHO, "00003", WordSet.ANY, "");

    assertThat(PlaceWay.all(List.of(second), List.of(house))).containsExactly(house);
    assertThat(PlaceWay.all(List.of(house), List.of(second))).containsExactly(house);
    assertThat(PlaceWay.all(List.of(second), List.of(other))).isEmpty();
  }

  @Test
  void noAddressHasTwoTownsOrTwoRooms() {
    WordSet far = new WordSet.Words(List.of("港北区日吉"));

    assertThat(PlaceWay.all(List.of(towns(HONCHO)), List.of(towns(far)))).isEmpty();
    assertThat(PlaceWay.all(List.of(buildings(LEAVES, "203")), List.of(buildings(LEAVES, "204"))))
        .isEmpty();
    assertThat(PlaceWay.all(List.of(buildings(LEAVES, "203")), List.of(buildings(LEAVES, ""))))
        .containsExactly(buildings(LEAVES, "203"));
  }

  @Test
  void whatIsFewerIsLookedUp() {
    WordSet many = new WordSet.Words(IntStream.range(0, 1_000).mapToObj(i -> "コーポ" + i).toList());

    assertThat(new PlaceWay(HONCHO, "", LEAVES, "").isFoundByBuildings()).isTrue();
    assertThat(new PlaceWay(WordSet.ANY, "", many, "").isFoundByBuildings()).isTrue();
    assertThat(new PlaceWay(HONCHO, "", many, "").isFoundByBuildings()).isFalse();
    assertThat(new PlaceWay(HONCHO, "00002", LEAVES, "").isFoundByBuildings())
        .as("a lot of a town is less than a building")
        .isFalse();
    assertThat(towns(HONCHO).isFoundByBuildings()).isFalse();
  }

  private static PlaceWay towns(WordSet towns) {
    return PlaceWay.ofTowns(towns);
  }

  private static PlaceWay buildings(WordSet buildings, String room) {
    return new PlaceWay(WordSet.ANY, "", buildings, room);
  }
}
