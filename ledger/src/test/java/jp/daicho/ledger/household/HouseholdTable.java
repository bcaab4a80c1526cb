package jp.daicho.ledger.household;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.household.FamilyLink.Role;

/** Reads households written as tables, one member a line. */
final class HouseholdTable {
  private HouseholdTable() {}

  record Household(String title, List<OrderedMember> expected) {
    @Override
    public String toString() {
      return title;
    }
  }

  static List<Household> readAll() {
    List<Household> households = new ArrayList<>();
    try (var in =
            Objects.requireNonNull(HouseholdTable.class.getResourceAsStream("households.txt"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        if (line.startsWith("== ")) {
          households.add(new Household(line.substring(3), new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          households.getLast().expected().add(member(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return households;
  }

  /** All members of a text block. */
  static List<OrderedMember> members(String table) {
    return table.lines().filter(line -> !line.isBlank()).map(HouseholdTable::member).toList();
  }

  static OrderedMember member(String line) {
    String[] cells = line.strip().split(" ");
    OrderedMember member =
        OrderedMember.of(cells[0], Relationship.parse(cells[1]), LocalDate.parse(cells[2]));
    for (int i = 3; i < cells.length; i++) {
      String value = cells[i].substring(cells[i].indexOf('=') + 1);
      member =
          switch (cells[i].split("=")[0]) {
            case "head" -> member.asHeadOfFamilyRegister();
            case "register" -> member.withFamilyRegister(value, "筆頭者", "本人");
            case "spouse-of" -> member.withFamily(new FamilyLink(value, Role.SPOUSE));
            case "child-of" -> member.withFamily(new FamilyLink(value, Role.CHILD));
            default -> throw new IllegalArgumentException(cells[i]);
          };
    }
    return member;
  }

  static List<String> numbers(List<OrderedMember> members) {
    return members.stream().map(OrderedMember::addressNumber).toList();
  }
}
