package jp.daicho.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.record.Sex;
import jp.daicho.sample.PlannedMember.Register;

/** Gives the members of a planned household names, days of birth, numbers and domiciles. */
final class People {
  private static final int YOUNG_SINGLE = 32;

  /** Who is foreign in a household. */
  enum Origin {
    JAPANESE,
    FOREIGN,
    MIXED
  }

  private final Setting setting;
  private final UniqueNumbers numbers;
  private final ForeignPeople foreigners;

  People(Setting setting, UniqueNumbers numbers, ForeignPeople foreigners) {
    this.numbers = numbers;
    this.setting = setting;
    this.foreigners = foreigners;
  }

  /** What members added to a household later share with it. */
  Family family(LocalAddresses local, Chance chance) {
    return new Family(setting, local, chance);
  }

  /** The members in the order of the plan. */
  List<Individual> of(HouseholdPlan plan, Origin origin, Family family, Chance chance) {
    List<Individual> members = new ArrayList<>();
    switch (origin) {
      case JAPANESE -> {
        List<PersonName> given = new ArrayList<>();
        List<LocalDate> births = new ArrayList<>();
        for (PlannedMember member : plan.members()) {
          LocalDate birth = birth(member.age(), chance);
          PersonName name = name(member, birth, family, chance);
          births.add(birth);
          given.add(name);
          boolean ownRegister = plan.members().size() > 1 || member.age() > YOUNG_SINGLE;
          if (member.headsRegister() && ownRegister && member.register() != Register.OWN) {
            family.head(member.register(), name.full());
          }
        }
        for (int i = 0; i < given.size(); i++) {
          members.add(japanese(plan.members().get(i), given.get(i), births.get(i), family, chance));
        }
      }
      case FOREIGN -> {
        ForeignPeople.Group group = foreigners.group(plan, chance);
        for (PlannedMember member : plan.members()) {
          members.add(
              foreigners.member(group, member, birth(member.age(), chance), family, chance));
        }
      }
      case MIXED -> members.addAll(mixed(plan, family, chance));
    }
    return members;
  }

  /** A Japanese member who joined the household or left it. */
  Individual japanese(PlannedMember member, LocalDate birth, Family family, Chance chance) {
    return japanese(member, name(member, birth, family, chance), birth, family, chance);
  }

  LocalDate birth(int age, Chance chance) {
    return SampleMunicipality.AS_OF.minusYears(age).minusDays(chance.between(0, 364));
  }

  /** One of the couple is Japanese and heads the family register; the children are Japanese. */
  private List<Individual> mixed(HouseholdPlan plan, Family family, Chance chance) {
    List<Individual> members = new ArrayList<>();
    int foreigner = chance.happens(0.75) ? 1 : 0;
    ForeignPeople.Group group = foreigners.groupOfSpouse(chance);
    PlannedMember japanese = plan.members().get(1 - foreigner);
    LocalDate birth = birth(japanese.age(), chance);
    PersonName name = name(japanese, birth, family, chance);
    family.head(Register.HOUSEHOLDER, name.full());
    for (int i = 0; i < plan.members().size(); i++) {
      PlannedMember member = plan.members().get(i);
      if (i == foreigner) {
        members.add(foreigners.member(group, member, birth(member.age(), chance), family, chance));
      } else if (i == 1 - foreigner) {
        members.add(japanese(member, name, birth, family, chance));
      } else {
        members.add(japanese(member, birth(member.age(), chance), family, chance));
      }
    }
    return members;
  }

  private PersonName name(PlannedMember member, LocalDate birth, Family family, Chance chance) {
    JapaneseNames.Part surname = family.surname(member.line(), member.register());
    JapaneseNames.Part given = setting.names().given(member.sex(), birth.getYear(), chance);
    return PersonName.of(
        surname.text(),
        given.text(),
        Furigana.of(surname.kana() + "　" + given.kana(), chance.happens(0.85)));
  }

  private Individual japanese(
      PlannedMember member, PersonName name, LocalDate birth, Family family, Chance chance) {
    Furigana furigana = name.furigana();
    JapaneseNames.Part surname =
        new JapaneseNames.Part(name.surname(), furigana == null ? "" : furigana.surname());
    boolean wife = member.sex() == Sex.FEMALE && member.relationship().toString().equals("妻");
    FormerSurname formerSurname =
        wife && member.age() < 60 && chance.happens(0.02)
            ? FormerSurname.of(
                family.spousesSurname().text(), Furigana.of(family.spousesSurname().kana(), true))
            : null;
    return new Individual(
        numbers.nextAddressNumber(),
        numbers.nextPersonNumbers(),
        member.sex(),
        birth,
        new Individual.Japanese(
            name,
            formerSurname,
            member.register() == Register.OWN && member.headsRegister()
                ? family.ownDomicile(name.full())
                : family.domicile(member.register(), surname, birth.getYear())));
  }
}
