package jp.daicho.ledger.household;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts households in order by the places read off the text of 5.2 ({@code places.txt}), without
 * anything of {@link MemberOrder}.
 */
final class PlacesOfTheText {
  private PlacesOfTheText() {}

  /**
   * A place.
   *
   * @param rank 1 to 4, then the clause of rank 4
   * @param among singles and the spouse's side before families
   * @param generation of the family
   * @param family of whom
   * @param clause within the rank or the family
   */
  private record Place(
      String rank, int among, int generation, @Nullable String family, String clause) {
    static Place read(String text) {
      String[] parts = text.split("/");
      String clause = parts[0];
      if (clause.startsWith("2")) {
        return new Place("2", 0, 0, parts[1], clause);
      }
      if (!clause.startsWith("4")) {
        return new Place(clause.substring(0, 1), 0, 0, null, clause);
      }
      String[] side = clause.split(":");
      if (side.length > 1) {
        return new Place(side[0], 0, 0, null, side[1]);
      }
      return parts.length == 1
          ? new Place(clause, 1, 0, null, "")
          : new Place(clause, 2, Integer.parseInt(parts[2]), parts[1], parts[3]);
    }

    /** Where the text puts a 筆頭者 before the others. */
    boolean headFirst() {
      return clause.equals("3-1") || clause.equals("3-3");
    }
  }

  /** The places by the title of the household, by 宛名番号. */
  static Map<String, Map<String, String>> readAll() {
    try (var in = Objects.requireNonNull(PlacesOfTheText.class.getResourceAsStream("places.txt"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, Map<String, String>> all = new LinkedHashMap<>();
      for (String line : reader.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(" \\| ");
          all.put(
              parts[0],
              Arrays.stream(parts[1].split(" "))
                  .map(member -> member.split("="))
                  .collect(Collectors.toMap(member -> member[0], member -> member[1])));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The members in the order of their places. */
  static List<String> inOrder(List<OrderedMember> members, Map<String, String> places) {
    Map<String, OrderedMember> byNumber =
        members.stream().collect(Collectors.toMap(OrderedMember::addressNumber, member -> member));
    Comparator<String> byBirth =
        Comparator.comparing((String number) -> birth(byNumber, number))
            .thenComparing(number -> Long.parseLong(number));
    Map<String, Place> read =
        places.keySet().stream()
            .collect(Collectors.toMap(number -> number, n -> Place.read(of(places, n))));
    Comparator<String> order =
        Comparator.comparing((String number) -> of(read, number).rank())
            .thenComparing(number -> of(read, number).among())
            .thenComparing(number -> of(read, number).generation())
            .thenComparing(
                number -> Objects.requireNonNullElse(of(read, number).family(), ""),
                Comparator.comparing((String family) -> !family.isEmpty())
                    .thenComparing((one, other) -> one.isEmpty() ? 0 : byBirth.compare(one, other)))
            .thenComparing(number -> of(read, number).clause())
            .thenComparing(
                number ->
                    of(read, number).headFirst() && !of(byNumber, number).headOfFamilyRegister())
            .thenComparing(byBirth);
    return read.keySet().stream().sorted(order).toList();
  }

  private static LocalDate birth(Map<String, OrderedMember> members, String number) {
    return of(members, number).birth();
  }

  private static <T> T of(Map<String, T> map, String number) {
    return Objects.requireNonNull(map.get(number), number);
  }
}
