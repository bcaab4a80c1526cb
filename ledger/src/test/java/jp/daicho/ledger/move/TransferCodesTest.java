package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.transfer.TransferCode;
import jp.daicho.ledger.transfer.TransferCodes;
import jp.daicho.ledger.transfer.TransferEntry;
import jp.daicho.ledger.transfer.TransferPaper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The two-dimensional code of a 転出証明書, printed and read back (20.2.1, 10.8). */
class TransferCodesTest {
  private static final int PER_PAGE = 3;

  private final Neighbourhood at = new Neighbourhood();
  private final EnteredMove family = TransferEntry.of(movedOut());
  private final List<String> codes = TransferCodes.print(head(77), family, 3);

  @Test
  void allWhoMoveTogetherAreReadBackFromAllPagesInAnyOrder() {
    assertThat(codes).hasSize(2).allMatch(code -> code.matches("[0-9A-Z]+"));
    List<String> shuffled = new ArrayList<>(codes);
    Collections.reverse(shuffled);
    for (String text :
        List.of(
            String.join("", codes),
            String.join("\r\n", shuffled) + "\r\n",
            String.join("\n", codes) + "\n" + codes.getFirst())) {
      Findings findings = new Findings();
      TransferCode read = TransferCodes.read(text, findings).orElseThrow();

      assertThat(findings.list()).isEmpty();
      assertThat(read.entry()).isEqualTo(family);
      assertThat(read.head().people()).isEqualTo(5);
      assertThat(read.head().movesOn()).isEqualTo(LocalDate.of(2026, 4, 12));
    }
  }

  @Test
  void theNextMunicipalityEntersTheSameItemsFromIt() {
    assertThat(family.get(CommonField.PREVIOUS_MUNICIPALITY_CODE))
        .isEqualTo(TestReference.HERE.value());
    assertThat(family.get(CommonField.PREVIOUS_HOUSEHOLDER))
        .isEqualTo(at.head().person().displayName());
    assertThat(family.get(CommonField.MOVED_ON)).isEmpty();
    PersonReading wife =
        new MoveReader(TestReference.reference())
            .read(family.with(CommonField.MOVED_ON, "R8.4.12"), TestReference.WARD, List.of())
            .persons()
            .get(1);

    ResidentRecord known = at.village.latest(at.wife());
    assertThat(wife.person())
        .extracting(Person::displayName)
        .isEqualTo(known.person().displayName());
    assertThat(wife.numbers()).isEqualTo(known.numbers());
    assertThat(wife.relationship()).isEqualTo(known.household().relationship());
  }

  @Test
  @ComesClose({
    FindingCode.CODE_MISSING,
    FindingCode.CODE_OF_OTHER_PAPER,
    FindingCode.CODE_DAMAGED,
    FindingCode.CODE_OF_OTHER_VERSION
  })
  void aKeyboardSetOtherwiseDoesNoHarm() {
    StringBuilder wide = new StringBuilder("\uFEFF");
    String.join("\n", codes)
        .toLowerCase(java.util.Locale.ROOT)
        .chars()
        .forEach(c -> wide.append(c > ' ' ? (char) (c + 0xfee0) : (char) c));

    assertThat(TransferCodes.isCode(wide.toString())).isTrue();
    assertThat(found(wide.toString())).isEmpty();
  }

  @Test
  @Raises({
    FindingCode.CODE_MISSING,
    FindingCode.CODE_OF_OTHER_PAPER,
    FindingCode.CODE_DAMAGED,
    FindingCode.CODE_OF_OTHER_VERSION
  })
  void whatIsMissingDamagedOrStrangeIsNamedAndTheRestGiven() {
    String other = TransferCodes.print(head(78), family, PER_PAGE).getFirst();
    String first = codes.getFirst();
    String last = codes.getLast();

    assertThat(found(first)).containsExactly(FindingCode.CODE_MISSING);
    assertThat(found(first + last + other)).containsExactly(FindingCode.CODE_OF_OTHER_PAPER);
    assertThat(found(first + last.substring(0, 90)))
        .containsExactly(FindingCode.CODE_DAMAGED, FindingCode.CODE_MISSING);
    assertThat(found(first + last.replaceFirst("A", "B"))).contains(FindingCode.CODE_DAMAGED);
    assertThat(found(first.replaceFirst("DTC01", "DTC02") + first + last))
        .containsExactly(FindingCode.CODE_OF_OTHER_VERSION);
    assertThat(found("DTC01")).containsExactly(FindingCode.CODE_DAMAGED);
    assertThat(found("DTC01" + "A".repeat(100_000))).containsExactly(FindingCode.CODE_DAMAGED);
    assertThat(TransferCodes.read(first, new Findings()).orElseThrow().entry().persons())
        .hasSize(PER_PAGE);
    assertThat(TransferCodes.isCode("idobi,seibetsu")).isFalse();
  }

  @Property(tries = 200)
  void everyTextComesBackAsItIs(@ForAll("texts") List<String> texts) {
    PersonEntry person =
        new PersonEntry(
            Map.of(
                PersonField.SURNAME, texts.get(0),
                PersonField.DOMICILE, texts.get(1),
                PersonField.CHILD_ALLOWANCE_ENDS_IN, texts.get(2)));
    EnteredMove entry =
        new EnteredMove(
            MoveTypes.standard().get("moving-in"),
            Map.of(CommonField.PREVIOUS_TOWN, texts.get(3)),
            Collections.nCopies(7, person));

    Optional<TransferCode> read =
        TransferCodes.read(
            String.join("", TransferCodes.print(head(1), entry, PER_PAGE)), new Findings());

    assertThat(read.orElseThrow().entry()).isEqualTo(entry);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> text =
        Arbitraries.of("渡", "邉\uDB40\uDD19", "𠮷", "ｱ", "A", "　", "\uE000", "１", "葛\uDB40\uDD02")
            .list()
            .ofMaxSize(40)
            .map(letters -> String.join("", letters).strip());
    return text.list().ofSize(4);
  }

  private List<ResidentRecord> movedOut() {
    return at.village.register(
        Forms.toWard(at.move("moving-out", at.family.toArray(ResidentRecord[]::new)))
            .with(CommonField.MOVED_ON, "R8.4.12"));
  }

  private static TransferCode.Head head(long moveNumber) {
    return new TransferCode.Head(
        TransferPaper.CERTIFICATE,
        TestReference.HERE,
        moveNumber,
        LocalDate.of(2026, 4, 12),
        1,
        1,
        5);
  }

  private static List<FindingCode> found(String text) {
    Findings findings = new Findings();
    TransferCodes.read(text, findings);
    return findings.list().stream().map(Finding::code).toList();
  }
}
