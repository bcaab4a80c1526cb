package jp.daicho.characters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;

/**
 * Finds MJ characters that somebody cannot type (2.1.3) and says what is known of one (2.2.3).
 *
 * <p>Immutable and safe for many threads; the indexes are made at the first question, in about a
 * second.
 */
public final class CharacterFinder {
  private static final int MOST_NUMBERS = 1 << 17;

  private final MjTable table = MjCharacters.standard().table();
  private final Radicals radicals = new Radicals();
  private final Components components = new Components(radicals.all());
  private final ReadingIndex readings = new ReadingIndex(new Readings());
  private final CodeIndex codes = new CodeIndex(table);
  private final CodeReading codeReading = new CodeReading(codes);
  private final Map<Integer, BitSet> byStrokes = new HashMap<>();
  private final int[] ranks = new int[MOST_NUMBERS];

  private CharacterFinder() {
    List<MjCharacter> all = new ArrayList<>();
    table.forEach(
        (row, number) -> {
          MjCharacter character = table.character(number);
          if (character != null) {
            all.add(character);
            byStrokes.computeIfAbsent(character.strokes(), n -> new BitSet()).set(number);
          }
        });
    all.sort(
        Comparator.comparingInt(CharacterFinder::rarity)
            .thenComparingInt(MjCharacter::strokes)
            .thenComparing(MjCharacter::name));
    for (int i = 0; i < all.size(); i++) {
      ranks[all.get(i).name().number()] = i;
    }
  }

  /** That of the tables this module carries, made once. */
  public static CharacterFinder standard() {
    return Loaded.FINDER;
  }

  /**
   * What was found.
   *
   * @param characters the first of them: those whose whole reading was asked for before those whose
   *     reading only begins so, common characters before rare ones, then by strokes
   * @param total how many there are
   */
  public record Found(List<MjCharacter> characters, int total) {
    /** The characters are copied. */
    public Found {
      characters = List.copyOf(characters);
    }
  }

  /**
   * Looks for characters.
   *
   * @param query what is known; nothing is found if nothing is
   * @param most how many are wanted at most
   */
  public Found find(CharacterQuery query, int most) {
    if (query.isEmpty()) {
      return new Found(List.of(), 0);
    }
    BitSet found = new BitSet();
    found.set(0, MOST_NUMBERS);
    BitSet first = new BitSet();
    if (!query.reading().isBlank()) {
      found.and(readings.beginning(query.reading()));
      first = readings.reading(query.reading());
    }
    if (query.leastStrokes() > 0 || query.mostStrokes() > 0) {
      found.and(strokes(query.leastStrokes(), query.mostStrokes()));
    }
    if (!query.radicals().isEmpty()) {
      BitSet under = new BitSet();
      query
          .radicals()
          .forEach(number -> under.or(radicals.under(number, each -> isWanted(each, query))));
      found.and(under);
    }
    for (String part : query.parts()) {
      BitSet having = new BitSet();
      components.having(part).stream()
          .forEach(codePoint -> codes.addOfCodePoint(codePoint, having));
      found.and(having);
    }
    if (!query.code().isBlank()) {
      String code = query.code().strip();
      BitSet coded = codeReading.numbers(code);
      found.and(coded.isEmpty() ? insteadOf(code) : coded);
    }
    return new Found(inOrder(found, first, most), found.cardinality());
  }

  /** The characters that share a base with one, which variation sequences tell apart, it first. */
  public List<MjCharacter> shapesOf(MjCharacter character) {
    BitSet first = new BitSet();
    first.set(character.name().number());
    return character.codePoint() == 0
        ? List.of(character)
        : inOrder(codes.ofCodePoint(character.codePoint()), first, MOST_NUMBERS);
  }

  /**
   * The MJ characters that a search takes for one (2.1.2), in all their shapes, without the shapes
   * of the character itself. A variant that is no MJ character, such as 滨, has none.
   */
  public List<MjCharacter> variantsOf(MjCharacter character) {
    if (character.codePoint() == 0) {
      return List.of();
    }
    SequencedSet<String> bases =
        MjCharacters.standard().variantsOf(Character.toString(character.codePoint()));
    return bases.stream()
        .skip(1)
        .flatMap(base -> inOrder(codes.ofText(base), new BitSet(), MOST_NUMBERS).stream())
        .filter(variant -> variant.codePoint() != character.codePoint())
        .distinct()
        .toList();
  }

  /** The radicals, 1 to 214. */
  public List<Radical> radicals() {
    return radicals.all();
  }

  /**
   * The radicals that somebody may mean.
   *
   * @param typed a number, the radical itself or one of its forms, or one of its names in any kana
   * @return several where they share a name, such as しか; empty if there is none
   */
  public List<Radical> radicalsMeant(String typed) {
    String key = ReadingIndex.key(typed);
    return radicals.all().stream()
        .filter(
            radical ->
                key.equals(Integer.toString(radical.number()))
                    || key.equals(radical.character())
                    || radical.forms().contains(key)
                    || radical.names().contains(key))
        .toList();
  }

  /** Where a character stands among the radicals; more than one place if dictionaries differ. */
  public List<Radical.Place> placesOf(MjName name) {
    return radicals.of(name.number());
  }

  /** Whether a part is one that characters have, by itself or as the name of a radical. */
  public boolean isPart(String part) {
    return components.having(part).cardinality() > 1;
  }

  /**
   * For a character that no record may hold: the shapes of its base if only its selector is
   * unknown, else the variants of it, such as 浜 and 濱 for 滨.
   */
  private BitSet insteadOf(String character) {
    BitSet instead = new BitSet();
    if (character.isEmpty() || !Character.isIdeographic(character.codePointAt(0))) {
      return instead;
    }
    int base = character.codePointAt(0);
    instead.or(codes.ofCodePoint(base));
    if (instead.isEmpty()) {
      MjCharacters.standard()
          .variantsOf(Character.toString(base))
          .forEach(variant -> instead.or(codes.ofText(variant)));
    }
    return instead;
  }

  /** Where the strokes are not known, only somebody who does not ask for them finds the place. */
  private static boolean isWanted(int residual, CharacterQuery query) {
    boolean known = residual != Radical.Place.UNKNOWN;
    boolean enough = query.leastResidual() <= 0 || residual >= query.leastResidual();
    boolean fewEnough = query.mostResidual() < 0 || (known && residual <= query.mostResidual());
    return enough && fewEnough;
  }

  private BitSet strokes(int least, int most) {
    BitSet found = new BitSet();
    byStrokes.forEach(
        (strokes, numbers) -> {
          if (strokes >= least && (most == 0 || strokes <= most)) {
            found.or(numbers);
          }
        });
    return found;
  }

  private List<MjCharacter> inOrder(BitSet numbers, BitSet first, int most) {
    IntStream all = numbers.stream();
    return all.boxed()
        .sorted(
            Comparator.<Integer>comparingInt(number -> first.get(number) ? 0 : 1)
                .thenComparingInt(number -> ranks[number]))
        .limit(most)
        .map(table::character)
        .flatMap(character -> Optional.ofNullable(character).stream())
        .toList();
  }

  /** Common characters first; among rare ones, those of JIS X 0213 and those with a plain code. */
  private static int rarity(MjCharacter character) {
    int rarity =
        switch (character.list()) {
          case "常用漢字" -> 0;
          case "人名用漢字" -> 1;
          default -> character.jisPlace() != null ? 2 : 3;
        };
    boolean plain =
        character.text() != null
            && character.text().codePointCount(0, character.text().length()) == 1;
    return 2 * rarity + (plain ? 0 : 1);
  }

  private static final class Loaded {
    static final CharacterFinder FINDER = new CharacterFinder();
  }
}
