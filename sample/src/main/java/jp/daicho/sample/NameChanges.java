package jp.daicho.sample;

import static jp.daicho.sample.HouseholdStory.later;

import java.time.LocalDate;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveReason.Effect;
import jp.daicho.ledger.record.Person;

/** Surnames changed by marriage, former surnames and aliases that were recorded later. */
final class NameChanges {
  /** Former surnames are in the register since this day. */
  private static final LocalDate FORMER_SURNAMES_SINCE = LocalDate.of(2019, 11, 5);

  private static final String EX_OFFICIO = "職権修正";

  private final Setting setting;
  private final Moves moves;

  NameChanges(Setting setting, Moves moves) {
    this.setting = setting;
    this.moves = moves;
  }

  /** A spouse who has just come had another surname until the marriage. */
  void byMarriage(Residency member, Timeline timeline, Chance chance) {
    String relationship = member.relationship().toString();
    if (!(relationship.equals("妻") || (relationship.equals("夫") && chance.happens(0.05)))
        || !(timeline.last().person instanceof JapanesePerson spouse)) {
      return;
    }
    LocalDate married = timeline.first().move.processedOn().plusDays(chance.between(1, 60));
    JapaneseNames.Part born = surnameAtBirth(spouse, chance);
    if (married.isBefore(SampleMunicipality.AS_OF)) {
      timeline.put(
          moves.onTheDay(Effect.CORRECTION, EX_OFFICIO, married, false),
          version -> version.person = named(version.person, born));
    }
  }

  /** Former surname and alias were not there from the first version on. */
  void tell(Residency member, Timeline timeline, Chance chance) {
    switch (timeline.last().person) {
      case JapanesePerson japanese -> {
        if (japanese.formerSurname() != null) {
          LocalDate from =
              later(FORMER_SURNAMES_SINCE, timeline.first().move.movedOn().day()).plusDays(30);
          if (from.isBefore(SampleMunicipality.AS_OF)) {
            timeline.put(
                moves.onTheDay(
                    Effect.CORRECTION,
                    "旧氏の記載",
                    chance.day(from, SampleMunicipality.AS_OF.minusDays(1)),
                    true),
                version -> version.person = withoutFormerSurname(version.person));
          }
        }
      }
      case ForeignPerson foreign -> {
        Alias alias = foreign.alias();
        Alias.Entry recorded = alias == null ? null : alias.recorded();
        if (recorded != null) {
          timeline.put(
              moves.onTheDay(Effect.CORRECTION, "通称の記載", recorded.day(), true),
              version -> version.person = withoutAlias(version.person));
        }
      }
    }
  }

  private JapaneseNames.Part surnameAtBirth(JapanesePerson spouse, Chance chance) {
    FormerSurname former = spouse.formerSurname();
    if (former == null) {
      return setting.names().surname(chance);
    }
    Furigana reading = former.furigana();
    return new JapaneseNames.Part(former.surname(), reading == null ? "" : reading.kana());
  }

  private static Person named(Person person, JapaneseNames.Part surname) {
    if (!(person instanceof JapanesePerson japanese)) {
      return person;
    }
    Furigana reading = japanese.name().furigana();
    Furigana before =
        reading == null || surname.kana().isEmpty()
            ? null
            : Furigana.of(surname.kana() + "　" + reading.given(), reading.confirmed());
    return new JapanesePerson(
        PersonName.of(surname.text(), japanese.name().given(), before),
        null,
        japanese.domicile(),
        japanese.becameResidentOn());
  }

  private static Person withoutFormerSurname(Person person) {
    return person instanceof JapanesePerson japanese
        ? new JapanesePerson(
            japanese.name(), null, japanese.domicile(), japanese.becameResidentOn())
        : person;
  }

  private static Person withoutAlias(Person person) {
    return person instanceof ForeignPerson foreign ? foreign.aliased(null) : person;
  }
}
