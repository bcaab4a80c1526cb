package jp.daicho.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.reference.Nationalities;

/** Nationalities by their share of foreign residents, and the statuses with which they stay. */
final class ForeignStatuses {
  static final String SPECIAL_PERMANENT = "特別永住者";
  static final String PERMANENT = "永住者";
  static final String DEPENDENT = "家族滞在";
  static final String SPOUSE_OF_JAPANESE = "日本人の配偶者等";
  private static final String LONG_TERM = "定住者";
  private static final int ADULT = 18;
  private static final int OLD = 60;

  /**
   * A nationality as the sample draws it.
   *
   * @param nationality the nationality
   * @param residents foreign residents of the country who have it
   * @param names the group of names
   * @param statuses the statuses of adults by share
   */
  record Profile(
      ForeignPerson.Nationality nationality,
      double residents,
      String names,
      Weighted<Map.Entry<String, Integer>> statuses) {}

  private record Period(List<String> lengths, List<String> printed) {}

  private final Weighted<Profile> profiles;
  private final Map<String, Period> periods = new HashMap<>();

  ForeignStatuses() {
    profiles =
        new Weighted<>(
            TabularResource.read(ForeignStatuses.class, "nationality_profiles.tsv").rows().stream()
                .map(ForeignStatuses::profile)
                .toList(),
            Profile::residents);
    for (TabularResource.Row row :
        TabularResource.read(ForeignStatuses.class, "periods_of_stay.tsv").rows()) {
      periods.put(
          row.get("status"),
          new Period(parts(row.get("periods"), ","), parts(row.get("printed"), "\\|")));
    }
  }

  Profile profile(Chance chance) {
    return profiles.pick(chance);
  }

  /** The status of an adult who lives alone or heads a household. */
  String status(Profile profile, int age, Chance chance) {
    String status = profile.statuses().pick(chance).getKey();
    if (age >= OLD && !isPermanent(status)) {
      return PERMANENT;
    }
    return status;
  }

  /** The status of a child or spouse of someone with a status. */
  String dependentStatus(String householder, int age, Chance chance) {
    return switch (householder) {
      case SPECIAL_PERMANENT -> SPECIAL_PERMANENT;
      case PERMANENT -> age < ADULT || chance.happens(0.5) ? PERMANENT : "永住者の配偶者等";
      case LONG_TERM, SPOUSE_OF_JAPANESE, "永住者の配偶者等" -> LONG_TERM;
      default -> DEPENDENT;
    };
  }

  static boolean isPermanent(String status) {
    return status.equals(PERMANENT) || status.equals(SPECIAL_PERMANENT);
  }

  /** The items of Article 30-45 for someone who stays beyond a day. */
  ResidenceBasis basis(String status, LocalDate day, UniqueNumbers numbers, Chance chance) {
    if (status.equals(SPECIAL_PERMANENT)) {
      return new ResidenceBasis.SpecialPermanent(numbers.nextCertificate(chance));
    }
    Period period = periods.getOrDefault(status, new Period(List.of(), List.of()));
    String printed = period.printed().isEmpty() ? status : chance.pick(period.printed());
    if (period.lengths().isEmpty()) {
      return new ResidenceBasis.MidToLongTerm(
          printed, null, null, numbers.nextResidenceCard(chance));
    }
    String length = chance.pick(period.lengths());
    return new ResidenceBasis.MidToLongTerm(
        printed,
        length,
        day.plusDays(chance.between(10, days(length))),
        numbers.nextResidenceCard(chance));
  }

  /** About how many days a period such as 4年3月 has. */
  private static int days(String period) {
    int years = period.contains("年") ? period.charAt(0) - '0' : 0;
    int months = period.endsWith("月") ? period.charAt(period.length() - 2) - '0' : 0;
    return years * 365 + months * 30;
  }

  private static Profile profile(TabularResource.Row row) {
    Nationalities.Nationality nationality =
        Nationalities.standard().named(row.get("nationality")).orElseThrow();
    List<Map.Entry<String, Integer>> statuses =
        Stream.of(row.get("statuses").split(",", -1))
            .map(text -> text.split(":", -1))
            .map(pair -> Map.entry(pair[0], Integer.valueOf(pair[1])))
            .toList();
    return new Profile(
        new ForeignPerson.Nationality(nationality.code(), nationality.name()),
        Double.parseDouble(row.get("residents")),
        row.get("names"),
        new Weighted<>(statuses, Map.Entry::getValue));
  }

  private static List<String> parts(String text, String separator) {
    return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
  }
}
