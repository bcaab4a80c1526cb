package jp.daicho.server.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.sample.Progress;
import jp.daicho.sample.SampleMunicipality;
import jp.daicho.server.certificates.PdfText;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.registry.LoadBatch;
import jp.daicho.server.registry.LoadLines;
import jp.daicho.server.registry.OneBatch;
import jp.daicho.server.registry.RegisterCheck.Fault;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No Individual Number stands in clear anywhere in the database (ADR 0040). */
class NumbersAtRestTests extends NumbersTestBase {
  @Autowired InitialLoad load;

  @Test
  void noNumberStandsInClearInAnyColumnOfAnyTable() throws Exception {
    everythingHappens();

    assertThat(EveryColumn.count(municipality)).as("columns looked at").isGreaterThan(800);
    assertThat(EveryColumn.holding(municipality, ALL)).isEmpty();
    for (EncryptedColumn column : EncryptedColumn.values()) {
      assertThat(kept(column))
          .as(column.name())
          .isNotEmpty()
          .allSatisfy(text -> assertThat(text).startsWith("e1."));
    }
    assertThat(keptNumbers())
        .hasSizeGreaterThan(3)
        .allSatisfy(it -> assertThat(it).contains(".1."));
    // What is looked for is found where it is.
    assertThat(EveryColumn.holding(municipality, List.of(FATHER.value())))
        .contains("public.resident_record.address_number");
  }

  @Test
  void whoeverMayStillReadsAndFindsThem() throws Exception {
    everythingHappens();

    assertThat(search(FATHERS)).containsExactly(FATHER.value());
    assertThat(search(CORRECTED)).containsExactly(STUDENT.value());
    assertThat(search(MISTYPED)).isEmpty();
    assertThat(numbers(history(MOTHER))).containsOnlyOnce(TOLD);
    assertThat(numbers(history(STUDENT))).contains(MISTYPED, CORRECTED);
    assertThat(taken("resident-identification").toString()).contains(CORRECTED);
    assertThat(
            as(SampleOperators.CLERK, () -> drafts.show(waiting))
                .draft()
                .entry()
                .persons()
                .getFirst()
                .get(PersonField.INDIVIDUAL_NUMBER))
        .isNotEmpty();
    byte[] pdf = as(SampleOperators.CLERK, () -> certificates.pdf(paper));
    assertThat(PdfText.of(pdf).all().replaceAll("\\s", "")).contains(FATHERS);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aLoadOfAWholeRegisterEncrypts() throws Exception {
    ServedMunicipality other = TestDatabase.newMunicipality();
    List<List<ResidentRecord>> persons = new ArrayList<>();
    SampleMunicipality.records(
        60,
        3,
        version -> {
          if (version.key().version() == 1) {
            persons.add(new ArrayList<>());
          }
          persons.getLast().add(version);
        },
        Progress.SILENT);
    LoadLines lines = new LoadLines(TestDatabase.encryption(other.code()));
    persons.forEach(lines::add);
    LoadBatch all = lines.take();
    CurrentOperator.as(
        system.of(other.code()),
        () -> door.enter(WORK, passage -> load.load(passage, leftOut -> new OneBatch(all))));

    List<String> numbers =
        persons.stream().flatMap(person -> numbers(person).stream()).distinct().toList();
    assertThat(numbers).hasSizeGreaterThan(50);
    assertThat(EveryColumn.holding(other, numbers)).isEmpty();
    List<Fault> found =
        CurrentOperator.as(
            system.of(other.code()),
            () -> door.enter(WORK, passage -> check.check(passage, derived -> {}).faults()));
    assertThat(found).isEmpty();
  }

  @Test
  void aMissingKeyIsToldAndNothingElseIsShown() throws Exception {
    Path keys = TestDatabase.keys(municipality.code());
    Path kept = keys.resolveSibling(lgCode + ".kept");
    Files.move(keys, kept);
    try {
      String api =
          body(
              open(SampleOperators.CLERK, "/api/residents/" + FATHER.value())
                  .andExpect(status().isServiceUnavailable()));
      assertThat(api).contains("個人番号の暗号鍵を使えない").doesNotContain("渡邉", lgCode);
      assertThat(
              body(
                  open(SampleOperators.CLERK, "/residents/" + FATHER.value())
                      .andExpect(status().isServiceUnavailable())))
          .contains("個人番号の暗号鍵を使えない")
          .doesNotContain("渡邉");
      assertThat(keys).doesNotExist();
    } finally {
      Files.move(kept, keys);
    }
    open(SampleOperators.CLERK, "/api/residents/" + FATHER.value()).andExpect(status().isOk());
  }

  private static List<String> numbers(List<ResidentRecord> versions) {
    return versions.stream()
        .map(version -> version.numbers().individualNumber())
        .filter(Objects::nonNull)
        .map(number -> number.value())
        .distinct()
        .toList();
  }
}
