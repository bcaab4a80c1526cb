package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.FindingCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text in any field. */
class MovingInPropertiesTest {
  /** A text typed into a field: of a person, or a common one where the person is negative. */
  private record Typed(int person, int field, String text) {
    EnteredMove into(EnteredMove entry) {
      return person < 0
          ? entry.with(CommonField.values()[field % CommonField.values().length], text)
          : entry.with(person, PersonField.values()[field % PersonField.values().length], text);
    }

    String textIn(EnteredMove entry) {
      return person < 0
          ? entry.get(CommonField.values()[field % CommonField.values().length])
          : entry
              .persons()
              .get(person)
              .get(PersonField.values()[field % PersonField.values().length]);
    }
  }

  @Property(tries = 500)
  void nothingTypedThrowsOrIsLostAndOnlyErrorsRefuse(@ForAll("typing") List<Typed> typing) {
    EnteredMove entry = Entries.family();
    for (Typed typed : typing) {
      entry = typed.into(entry);
    }
    Desk desk = Desk.empty();
    Assessment assessment = desk.assess(entry);

    assertThat(typing.getLast().textIn(entry)).isEqualTo(typing.getLast().text());
    assessment.findings().forEach(finding -> assertThat(finding.reason()).isNotEmpty());
    if (assessment.allows()) {
      assertThat(desk.register(entry)).hasSize(entry.persons().size());
    } else {
      MoveReading reading = desk.read(entry);
      assertThatThrownBy(
              () ->
                  MoveRegistration.versions(
                      reading,
                      desk.situation(),
                      new Desk.Numbers(1),
                      new EntryStamp(1, Entries.TODAY, "01", "01")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property(tries = 200)
  void theOrderOfEntryChangesNeitherFindingsNorTheOrderOfTheHousehold(
      @ForAll("typing") List<Typed> typing, @ForAll long seed) {
    EnteredMove entry = Entries.family();
    for (Typed typed : typing) {
      entry = typed.into(entry);
    }
    List<PersonEntry> shuffled = new ArrayList<>(entry.persons());
    Collections.shuffle(shuffled, new Random(seed));
    EnteredMove permuted = new EnteredMove(entry.type(), entry.common(), shuffled);

    assertThat(codes(permuted)).isEqualTo(codes(entry));
    if (Desk.empty().assess(entry).allows()) {
      assertThat(birthsInOrder(permuted)).isEqualTo(birthsInOrder(entry));
    }
  }

  @Property(tries = 100)
  void aValidFamilyStaysValidInAnyOrderOfEntry(@ForAll long seed) {
    List<PersonEntry> shuffled = new ArrayList<>(Entries.family().persons());
    Collections.shuffle(shuffled, new Random(seed));
    EnteredMove permuted = new EnteredMove(Entries.MOVING_IN, Entries.family().common(), shuffled);

    assertThat(Desk.empty().assess(permuted).findings()).isEmpty();
    assertThat(Desk.householdOf(permuted))
        .extracting(member -> member.household().relationship() + " " + member.household().order())
        .containsExactly("世帯主 1", "妻 2", "子 3", "子の妻 4", "子の子 5");
  }

  private static List<FindingCode> codes(EnteredMove entry) {
    return Desk.empty().codes(entry).stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static List<RegisterDate> birthsInOrder(EnteredMove entry) {
    List<RegisterDate> births = new ArrayList<>();
    Desk.householdOf(entry).forEach(member -> births.add(member.birthDate()));
    return births;
  }

  @Provide
  Arbitrary<List<Typed>> typing() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(30),
            Arbitraries.strings().numeric().ofMaxLength(13),
            Arbitraries.strings()
                .withChars("ぁアｱー渡邉　 \uDB40\uDD00年月日頃不詳令和平成.-/のR\n\u0000\uE000")
                .ofMaxLength(12),
            Arbitraries.of(
                "",
                "1",
                "0",
                "2",
                "有",
                "無",
                "R8.4.1",
                "R8.4.11",
                "平成15年2月29日",
                "昭和12年頃",
                "年月日不詳",
                "明治45年7月30日",
                "0001-01-01",
                "9999-12-31",
                "+999999999-01",
                "世帯主",
                "妻",
                "子",
                "父の子",
                "同居人",
                "短期滞在",
                "不明",
                "なし",
                "中国",
                "072028",
                "12345678",
                "ZHANG",
                Entries.individualNumber(1),
                Entries.residentRecordCode(2)));
    return Combinators.combine(
            Arbitraries.integers().between(-1, 4), Arbitraries.integers().between(0, 70), texts)
        .as(Typed::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}
