package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.record.Annotations;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.FullRecords;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A record as texts, read again, is the same record (4.2.3, 4.1.1.2). */
class PersonTextsTest {
  private static final MoveReader READER = new MoveReader(TestReference.reference());

  @Property(tries = 300)
  void readOverTheRecordTheyGiveTheSameItems(@ForAll("records") ResidentRecord known) {
    PersonReading read = read("correction", known, Map.of());

    assertThat(read.person()).isEqualTo(known.person());
    assertThat(read.birthDate()).isEqualTo(known.birthDate());
    assertThat(read.sex()).isEqualTo(known.sex());
    assertThat(read.relationship()).isEqualTo(known.household().relationship());
    assertThat(read.residence().addressSetOn()).isEqualTo(known.residence().addressSetOn());
    assertThat(read.residence().notifiedOn()).isEqualTo(known.residence().notifiedOn());
    assertThat(read.residence().lastRegisteredAddress())
        .isEqualTo(known.residence().lastRegisteredAddress());
    assertThat(read.qualifications()).isEqualTo(known.qualifications());
    assertThat(read.cards()).isEqualTo(known.cards());
    assertThat(read.annotations()).isEqualTo(known.annotations());
    assertThat(read.numbers()).isEqualTo(known.numbers());
    assertThat(read("individual-number-correction", known, Map.of()).numbers())
        .isEqualTo(known.numbers());
    assertThat(read("record-code-change", known, Map.of()).numbers().residentRecordCode())
        .isEqualTo(known.numbers().residentRecordCode());
  }

  @Property(tries = 300)
  void readAsANewcomersTheyGiveTheSameItems(@ForAll("records") ResidentRecord known) {
    PersonReading read = read("moving-in", known, Map.of());

    assertThat(read.person()).isEqualTo(known.person());
    assertThat(read.birthDate()).isEqualTo(known.birthDate());
    assertThat(read.sex()).isEqualTo(known.sex());
    assertThat(read.relationship()).isEqualTo(known.household().relationship());
    assertThat(read.numbers()).isEqualTo(known.numbers());
    assertThat(read.qualifications()).isEqualTo(known.qualifications());
    assertThat(read.cards()).isEqualTo(known.cards());
    assertThat(read.annotations().remarks()).isEqualTo(known.annotations().remarks());
    assertThat(read.annotations().adultWard()).isEqualTo(known.annotations().adultWard());
  }

  @Property(tries = 200)
  void aCorrectionOfOneItemLeavesAllOthers(@ForAll("records") ResidentRecord known) {
    PersonReading read =
        READER
            .read(
                entry("correction", Forms.resident(known).with(PersonField.REMARKS, "一言")),
                TestReference.HERE,
                List.of(known))
            .persons()
            .getFirst();

    assertThat(read.person()).isEqualTo(known.person());
    assertThat(read.qualifications()).isEqualTo(known.qualifications());
    assertThat(read.annotations())
        .isEqualTo(
            new Annotations(
                "一言",
                known.annotations().pointsToNote(),
                known.annotations().restricted(),
                known.annotations().adultWard(),
                known.annotations().remadeOn()));
  }

  @Test
  void aNameIsCorrectedThoughAnotherItemCouldNotBeEnteredToday() {
    ForeignPerson old = (ForeignPerson) FullRecords.all().get(1).person();
    ForeignPerson strange =
        new ForeignPerson(
            old.name(),
            // Taken over from an old system: where it was recorded has no code.
            new Alias("住民　花子", null, new Alias.Entry(LocalDate.of(1990, 1, 8), "旧松村", null), null),
            new ForeignPerson.Nationality("SUN", "ソ連"),
            old.basis(),
            old.becameForeignResidentOn(),
            null,
            null,
            false,
            null);
    ResidentRecord known = with(FullRecords.all().get(1), strange);

    MoveReading read =
        READER.read(
            entry("correction", Forms.resident(known).with(PersonField.NAME_ALPHABET, "ZHANG LIN")),
            TestReference.HERE,
            List.of(known));

    assertThat(read.findings()).isEmpty();
    ForeignPerson corrected =
        (ForeignPerson) Objects.requireNonNull(read.persons().getFirst().person());
    assertThat(corrected.name().alphabet()).isEqualTo("ZHANG LIN");
    assertThat(corrected.alias()).isEqualTo(strange.alias());
    assertThat(corrected.nationality()).isEqualTo(strange.nationality());
  }

  private static PersonReading read(
      String type, ResidentRecord known, Map<PersonField, String> typed) {
    MoveType kind = MoveTypes.standard().get(type);
    Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
    texts.putAll(PersonTexts.of(known).fields());
    texts.putAll(typed);
    Set<PersonField> fields = MoveFields.person(kind, known.kind());
    texts.keySet().retainAll(fields);
    MoveReading read =
        READER.read(entry(type, new PersonEntry(texts)), TestReference.HERE, List.of(known));
    assertThat(read.findings())
        .filteredOn(Finding::isError)
        .filteredOn(finding -> finding.where().path().startsWith("persons"))
        .extracting(finding -> finding.where().path() + " " + finding.code())
        .isEmpty();
    return read.persons().getFirst();
  }

  private static EnteredMove entry(String type, PersonEntry person) {
    return new EnteredMove(
        MoveTypes.standard().get(type), Map.of(CommonField.MOVED_ON, "R8.4.1"), List.of(person));
  }

  @Provide
  Arbitrary<ResidentRecord> records() {
    return Arbitraries.randoms().map(random -> GeneratedRecord.of(FullRecords.all(), random));
  }

  static ResidentRecord with(ResidentRecord known, Person person) {
    return NextVersion.of(known).person(person).by(known.move());
  }

  static ResidentRecord with(ResidentRecord known, Annotations annotations) {
    return NextVersion.of(known).annotations(annotations).by(known.move());
  }
}
