package jp.daicho.server.registry.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import jp.daicho.characters.MjCharacters;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchTerm.Born;
import org.jspecify.annotations.Nullable;

/** Questions as clerks type them, made from the people there are; the same for the same seed. */
final class Questions {
  private static final String VOICELESS = "カキクケコサシスセソタチツテトハヒフヘホ";
  private static final String NUMBERS = "[0-9〇一二三四五六七八九十百千].*";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボ";

  private final List<PlainPerson> people;
  private final RandomGenerator random;

  Questions(List<PlainPerson> people, long seed) {
    this.people = people;
    this.random = new Random(seed);
  }

  PlainSearch.Question next() {
    PlainPerson person = people.get(random.nextInt(people.size()));
    List<PlainName> names = new ArrayList<>(person.now());
    names.addAll(person.past());
    PlainName name = names.get(random.nextInt(names.size()));
    boolean isRead = random.nextBoolean() && !name.surnameKana().isEmpty();
    String surname = isRead ? slips(name.surnameKana()) : variants(name.surname());
    String given = isRead ? slips(name.givenKana()) : variants(name.given());
    List<String> places = places(person);
    List<String> words =
        !places.isEmpty() && random.nextInt(3) == 0 ? List.of() : words(surname, given);
    return new PlainSearch.Question(
        words, places, born(person), Scope.values()[random.nextInt(Scope.MOVED_OVER.ordinal())]);
  }

  private List<String> words(String surname, String given) {
    String either = given.isEmpty() ? surname : given;
    return switch (random.nextInt(8)) {
      case 0 -> List.of(surname);
      case 1 -> List.of(either);
      case 2 -> List.of(surname + given);
      case 3 -> List.of(part(surname + given));
      case 4 -> List.of(part(surname));
      case 5 -> List.of(part(either));
      case 6 -> List.of(surname, either);
      default -> List.of(part(either), part(surname));
    };
  }

  /** Of one of the person's addresses, or of two. */
  private List<String> places(PlainPerson person) {
    if (random.nextInt(3) > 0) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    List<PlainPlace> all = new ArrayList<>(person.pastPlaces());
    all.add(person.placeNow());
    PlainPlace one = all.get(random.nextInt(all.size()));
    addPart(parts, one.key().town());
    PlainPlace other = random.nextInt(3) == 0 ? all.get(random.nextInt(all.size())) : one;
    if (random.nextBoolean()) {
      addPart(parts, random.nextBoolean() ? other.key().building() : other.key().town());
    }
    return parts;
  }

  /** Without numbers, which are read as those of a lot or a room. */
  private void addPart(List<String> parts, String text) {
    String words = text.replaceAll(NUMBERS, "");
    if (!words.isEmpty()) {
      parts.add(random.nextBoolean() ? words : part(words));
    }
  }

  private @Nullable Born born(PlainPerson person) {
    return switch (random.nextInt(4)) {
      case 0 ->
          new Born(person.latest().birthDate().earliest(), person.latest().birthDate().latest());
      case 1 -> {
        int year = person.latest().birthDate().earliest().getYear();
        yield new Born(java.time.LocalDate.of(year, 1, 1), java.time.LocalDate.of(year, 12, 31));
      }
      default -> null;
    };
  }

  private String part(String text) {
    int[] characters = text.codePoints().toArray();
    if (characters.length == 0) {
      return "ア";
    }
    int from = random.nextInt(characters.length);
    int length = 1 + random.nextInt(characters.length - from);
    return new String(characters, from, length);
  }

  private String slips(String kana) {
    StringBuilder slips = new StringBuilder();
    for (char c : kana.replace("\u3000", "").toCharArray()) {
      int at = VOICELESS.indexOf(c);
      int voiced = VOICED.indexOf(c);
      boolean slip = random.nextInt(6) == 0;
      if (slip && at >= 0) {
        slips.append(VOICED.charAt(at));
      } else if (slip && voiced >= 0) {
        slips.append(VOICELESS.charAt(voiced));
      } else if (c >= 'ァ' && c <= 'ヶ' && random.nextInt(8) == 0) {
        slips.append((char) (c - 'ァ' + 'ぁ'));
      } else {
        slips.append(c);
      }
      if (random.nextInt(20) == 0) {
        slips.append("ー－-‐".charAt(random.nextInt(4)));
      }
    }
    return slips.toString();
  }

  private String variants(String text) {
    StringBuilder variants = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              List<String> others =
                  List.copyOf(MjCharacters.standard().variantsOf(Character.toString(character)));
              variants.append(
                  random.nextInt(5) == 0
                      ? others.get(random.nextInt(others.size()))
                      : Character.toString(character));
            });
    return variants.toString();
  }
}
