package jp.daicho.sample;

import java.time.LocalDate;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.reference.Municipality;
import org.jspecify.annotations.Nullable;

/** Makes foreign residents: names of their country, nationality, status of residence, alias. */
final class ForeignPeople {
  private static final LocalDate ALIAS_FIRST = LocalDate.of(2012, 7, 9);
  private static final int CHILD = 18;

  private final ForeignNames names = new ForeignNames();
  private final ForeignStatuses statuses = new ForeignStatuses();
  private final UniqueNumbers numbers;
  private final Municipality municipality;
  private final LocalDate day;

  ForeignPeople(UniqueNumbers numbers, Municipality municipality, LocalDate day) {
    this.numbers = numbers;
    this.municipality = municipality;
    this.day = day;
  }

  /**
   * What the foreign members of a household share.
   *
   * @param profile their nationality
   * @param status the status on which that of the others depends
   * @param family the family name of the householder, where names of the group have one
   * @param married whether the group is the spouse of a Japanese national
   */
  record Group(
      ForeignStatuses.Profile profile,
      String status,
      ForeignNames.@Nullable Part family,
      boolean married) {}

  Group group(HouseholdPlan plan, Chance chance) {
    ForeignStatuses.Profile profile = statuses.profile(chance);
    return new Group(
        profile,
        statuses.status(profile, plan.householder().age(), chance),
        names.family(profile.names(), chance),
        false);
  }

  Group groupOfSpouse(Chance chance) {
    ForeignStatuses.Profile profile = statuses.profile(chance);
    String status =
        chance.happens(0.5) ? ForeignStatuses.PERMANENT : ForeignStatuses.SPOUSE_OF_JAPANESE;
    return new Group(profile, status, names.family(profile.names(), chance), true);
  }

  Individual member(
      Group group, PlannedMember member, LocalDate birth, Family family, Chance chance) {
    String names = group.profile().names();
    ForeignNames.Part familyName =
        member.isHouseholder()
                || group.married()
                || member.age() < CHILD
                || !this.names.wifeKeepsHerName(names)
            ? group.family()
            : this.names.family(names, chance);
    ForeignNames.Part given = this.names.given(names, member.sex(), chance);
    String status =
        member.isHouseholder() || group.married()
            ? group.status()
            : statuses.dependentStatus(group.status(), member.age(), chance);
    ResidenceBasis basis = statuses.basis(status, day, numbers, chance);
    boolean kanjiOnly = status.equals(ForeignStatuses.SPECIAL_PERMANENT) && chance.happens(0.7);
    return new Individual(
        numbers.nextAddressNumber(),
        numbers.nextPersonNumbers(),
        member.sex(),
        birth,
        new Individual.Foreign(
            name(familyName, given, kanjiOnly, chance),
            alias(group, status, given, birth, family, chance),
            group.profile().nationality(),
            basis));
  }

  private static ForeignName name(
      ForeignNames.@Nullable Part family,
      ForeignNames.Part given,
      boolean kanjiOnly,
      Chance chance) {
    String alphabet =
        family == null ? given.alphabet() : family.alphabet() + " " + given.alphabet();
    String kana = family == null ? given.kana() : family.kana() + "　" + given.kana();
    boolean kanji =
        family != null
            && !family.kanji().isEmpty()
            && !given.kanji().isEmpty()
            && (kanjiOnly || chance.happens(0.8));
    return ForeignName.of(
        kanji && kanjiOnly ? null : alphabet,
        kanji && family != null ? family.kanji() + "　" + given.kanji() : null,
        Furigana.of(kana.replace(' ', '　'), chance.happens(0.7)));
  }

  private @Nullable Alias alias(
      Group group,
      String status,
      ForeignNames.Part given,
      LocalDate birth,
      Family family,
      Chance chance) {
    double share =
        group.married() ? 0.3 : status.equals(ForeignStatuses.SPECIAL_PERMANENT) ? 0.6 : 0.04;
    if (!chance.happens(share)) {
      return null;
    }
    String givenText = given.kanji().isEmpty() ? given.kana().replace(' ', '　') : given.kanji();
    LocalDate first = birth.isAfter(ALIAS_FIRST) ? birth : ALIAS_FIRST;
    LocalDate recorded = chance.day(first, day);
    return Alias.of(
        family.householdersSurname().text() + "　" + givenText,
        Furigana.of(
            family.householdersSurname().kana() + "　" + given.kana().replace(' ', '　'),
            chance.happens(0.8)),
        new Alias.Entry(recorded, municipality.fullName(), municipality.code()));
  }
}
