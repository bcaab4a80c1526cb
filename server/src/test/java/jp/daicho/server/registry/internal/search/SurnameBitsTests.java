package jp.daicho.server.registry.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.IntStream;
import jp.daicho.ledger.search.NameKey;
import org.junit.jupiter.api.Test;

/** Nobody who is called as asked lacks the bits that are looked for. */
class SurnameBitsTests {
  private static final NameKey SUZUKI = new NameKey("スズキ", "ハナコ", "鈴木", "花子");
  private static final NameKey HAYASHI = new NameKey("ハヤシ", "ハナコ", "林", "花子");

  @Test
  void whoeverIsCalledSoHasTheBits() {
    assertThat(mayBe(SUZUKI, written(new WordSet.Words(List.of("鈴木"))))).isTrue();
    assertThat(mayBe(SUZUKI, read(new WordSet.Beginning("ス")))).isTrue();
    assertThat(mayBe(SUZUKI, read(new WordSet.Beginning("スズ")))).isTrue();
    assertThat(mayBe(HAYASHI, written(new WordSet.Words(List.of("林", "林田"))))).isTrue();
    assertThat(mayBe(HAYASHI, written(new WordSet.Beginning("林")))).isTrue();
  }

  @Test
  void aCharacterInsideIsTold() {
    WordSet withField =
        new WordSet.Words(
            IntStream.range(0, 100).mapToObj(i -> Character.toString(0x4E00 + i) + "原").toList());

    assertThat(SurnameBits.wanted(List.of(written(withField)))).hasSize(1);
    assertThat(mayBe(new NameKey("カサハラ", "ハナコ", "笠原", "花子"), written(withField))).isTrue();
    assertThat(mayBe(new NameKey("オガサワラ", "ハナコ", "小笠原", "花子"), written(withField))).isTrue();
    assertThat(othersWith(withField)).isLessThan(200);
  }

  @Test
  void wordsThatHaveNothingInCommonTellNothing() {
    WordSet any =
        new WordSet.Words(
            IntStream.range(0, 1_000).mapToObj(i -> Character.toString(0x4E00 + i)).toList());

    assertThat(SurnameBits.wanted(List.of(written(any)))).isNull();
  }

  @Test
  void everyNameOfAPersonCounts() {
    long bits = SurnameBits.of(List.of(SUZUKI, HAYASHI));

    assertThat(has(bits, read(new WordSet.Beginning("スズキ")))).isTrue();
    assertThat(has(bits, read(new WordSet.Beginning("ハヤシ")))).isTrue();
  }

  @Test
  void fewOthersHaveThemWhateverTheName() {
    for (String surname : List.of("鈴木", "佐藤", "近藤", "原田", "山田", "小笠原")) {
      assertThat(othersWith(new WordSet.Words(List.of(surname)))).as(surname).isLessThan(50);
    }
  }

  /** How many of a thousand who are called otherwise. */
  private static int othersWith(WordSet surname) {
    Random random = new Random(7);
    int others = 0;
    for (int i = 0; i < 1_000; i++) {
      NameKey other = new NameKey(anyWord(random), "ハナコ", anyWord(random), "花子");
      others += mayBe(other, written(surname)) ? 1 : 0;
    }
    return others;
  }

  @Test
  void aGivenNameTellsNothing() {
    assertThat(
            SurnameBits.wanted(List.of(NameWay.read(0, WordSet.ANY, new WordSet.Beginning("ハ")))))
        .isNull();
    assertThat(SurnameBits.wanted(List.of(read(new WordSet.Matching("ス.*")))))
        .as("nor does a pattern")
        .isNull();
    assertThat(SurnameBits.wanted(List.of(read(new WordSet.Words(List.of("ス", ""))))))
        .as("nor what is not there")
        .isNull();
  }

  private static String anyWord(Random random) {
    return new StringBuilder()
        .appendCodePoint(0x4E00 + random.nextInt(3_000))
        .appendCodePoint(0x4E00 + random.nextInt(3_000))
        .toString();
  }

  private static NameWay read(WordSet surname) {
    return NameWay.read(0, surname, WordSet.ANY);
  }

  private static NameWay written(WordSet surname) {
    return NameWay.written(0, surname, WordSet.ANY);
  }

  private static boolean mayBe(NameKey name, NameWay way) {
    return has(SurnameBits.of(List.of(name)), way);
  }

  private static boolean has(long bits, NameWay way) {
    SortedSet<Long> wanted = SurnameBits.wanted(List.of(way));
    return wanted == null || wanted.stream().anyMatch(some -> (bits & some) == some);
  }
}
