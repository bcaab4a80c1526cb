package jp.daicho.server.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.PdfText;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.NumberRotation;
import jp.daicho.server.registry.NumberRotation.RegisterUnsoundException;
import jp.daicho.server.registry.RegisterCheck.Rule;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** A municipality gets a new key while it works (ADR 0040). */
class NumberRotationTests extends NumbersTestBase {

  @Test
  void everythingIsWrittenAnewAndMeansWhatItMeant() throws Exception {
    everythingHappens();
    List<String> before = keptNumbers();
    List<String> digests = digests();

    NumberRotation.Done done = rotate();

    assertThat(done.key()).isEqualTo(2);
    assertThat(done.made()).isTrue();
    assertEverythingIsUnder(2);
    assertThat(commitments(keptNumbers())).isEqualTo(commitments(before));
    assertThat(digests()).hasSameSizeAs(digests).doesNotContainAnyElementsOf(digests);
    assertEverythingIsThere();
    assertThat(EveryColumn.holding(municipality, ALL)).isEmpty();
    assertThat(
            EveryColumn.texts(
                municipality,
                "SELECT detail ->> '段階' FROM audit_entry WHERE action = 'SETTING_CHANGE'"
                    + " AND operation = '個人番号の暗号鍵の変更' ORDER BY entry_no"))
        .containsExactly("新しい鍵の作成", "古い鍵の使用終了");

    assertThat(rotate().key()).isEqualTo(3);
    assertEverythingIsUnder(3);
    assertEverythingIsThere();
  }

  /** Interrupted, it goes on with the key it made; meanwhile everybody is found. */
  @Test
  void anInterruptedRotationGoesOn() throws Exception {
    everythingHappens();
    assertThatThrownBy(
            () ->
                asSystem(
                    () ->
                        rotation.rotate(
                            municipality.code(),
                            Duration.ZERO,
                            values -> {
                              throw new Interrupted();
                            })))
        .isInstanceOf(Interrupted.class);
    assertThat(keptNumbers()).as("halfway").anyMatch(it -> it.contains(".2."));
    assertThat(kept(EncryptedColumn.DRAFT)).as("halfway").anyMatch(it -> it.startsWith("e1."));

    assertEverythingIsThere();
    register(number("individual-number-correction", RegisteredPeople.GRANDMOTHER, REFUSED));
    assertThat(search(REFUSED)).containsExactly(RegisteredPeople.GRANDMOTHER.value());
    assertThat(faults()).isEmpty();

    NumberRotation.Done done = rotate();
    assertThat(done.key()).isEqualTo(2);
    assertThat(done.made()).isFalse();
    assertEverythingIsUnder(2);
    assertEverythingIsThere();
  }

  /** As it was before there was encryption, with what the log said then. */
  @Test
  void dataInClearAreBroughtOver() throws Exception {
    everythingHappens();
    asBefore();
    assertThat(EveryColumn.holding(municipality, List.of(FATHERS, TOLD, CORRECTED)))
        .contains(
            "public.resident_record.individual_number",
            "deleted_records.deleted_record.individual_number",
            "public.current_resident.individual_number_digest",
            "public.draft.entry",
            "public.message_to_send.content",
            "public.received_message.content",
            "public.issued_paper.pdf");
    assertThat(faults()).isEmpty();
    assertEverythingIsThere();

    NumberRotation.Done done = rotate();

    assertThat(done.made()).isFalse();
    assertEverythingIsUnder(1);
    assertThat(EveryColumn.holding(municipality, ALL)).isEmpty();
    assertEverythingIsThere();
    // From now on nothing in clear is taken for what was registered.
    EveryColumn.change(
        municipality,
        "UPDATE resident_record SET individual_number = '"
            + FATHERS
            + "' WHERE address_number = '"
            + FATHER.value()
            + "'");
    assertThat(faults()).anyMatch(fault -> fault.rule() == Rule.VERSION_IS_AS_LOGGED);
    assertThatThrownBy(() -> history(FATHER)).isInstanceOf(UndecipherableException.class);
  }

  @Test
  void aChangedRegisterInClearIsNotBroughtOver() throws Exception {
    everythingHappens();
    asBefore();
    EveryColumn.change(
        municipality,
        "UPDATE resident_record SET individual_number = '"
            + REFUSED
            + "' WHERE address_number = '"
            + FATHER.value()
            + "'");

    assertThatThrownBy(this::rotate).isInstanceOf(RegisterUnsoundException.class);
    assertThat(EveryColumn.holding(municipality, List.of(REFUSED))).isNotEmpty();
  }

  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void assertEverythingIsUnder(int key) throws SQLException {
    for (EncryptedColumn column : EncryptedColumn.values()) {
      assertThat(kept(column))
          .as(column.name())
          .isNotEmpty()
          .allSatisfy(text -> assertThat(text).startsWith("e" + key + "."));
    }
    assertThat(keptNumbers()).allSatisfy(it -> assertThat(it).contains("." + key + "."));
    assertThat(digests()).allSatisfy(it -> assertThat(it).startsWith(key + "."));
  }

  private void assertEverythingIsThere() throws Exception {
    assertThat(search(FATHERS)).containsExactly(FATHER.value());
    assertThat(search(CORRECTED)).containsExactly(STUDENT.value());
    assertThat(numbers(FATHER)).contains(FATHERS);
    assertThat(numbers(MOTHER)).contains(TOLD);
    assertThat(numbers(STUDENT)).contains(MISTYPED, CORRECTED);
    assertThat(
            as(SampleOperators.CLERK, () -> drafts.show(waiting))
                .draft()
                .entry()
                .persons()
                .getFirst()
                .get(PersonField.INDIVIDUAL_NUMBER))
        .isNotEmpty();
    assertThat(
            PdfText.of(as(SampleOperators.CLERK, () -> certificates.pdf(paper)))
                .all()
                .replaceAll("\\s", ""))
        .contains(FATHERS);
    // The same wish of a program is still known as the same.
    sendByProgram()
        .andExpect(
            org.springframework.test.web.servlet.result.MockMvcResultMatchers.status().isCreated());
    assertThat(faults()).isEmpty();
  }

  private List<String> numbers(AddressNumber person) {
    return history(person).stream()
        .map(version -> version.numbers().individualNumber())
        .filter(Objects::nonNull)
        .map(number -> number.value())
        .toList();
  }

  private static List<String> commitments(List<String> kept) {
    return kept.stream().map(it -> it.substring(0, it.indexOf('.'))).toList();
  }

  /** Puts everything back into the form in which it stood before V177. */
  private void asBefore() throws SQLException, IOException {
    MunicipalEncryption encryption = TestDatabase.encryption(municipality.code());
    List<String> statements = new ArrayList<>();
    Map<String, String> persons =
        Map.of(
            "resident_record", "current_resident",
            "deleted_records.deleted_record", "deleted_records.deleted_person");
    for (Map.Entry<String, String> tables : persons.entrySet()) {
      for (String version :
          EveryColumn.texts(
              municipality,
              "SELECT address_number || '/' || version || ' ' || individual_number FROM "
                  + tables.getKey()
                  + " WHERE individual_number IS NOT NULL")) {
        String[] parts = version.split(" ", -1);
        String[] key = parts[0].split("/", -1);
        String set = " = '%s' WHERE address_number = '%s' AND version = %s";
        String number = encryption.decryptNumber(parts[0], parts[1]);
        statements.add(
            ("UPDATE " + tables.getKey() + " SET individual_number" + set)
                .formatted(number, key[0], key[1]));
        statements.add(
            ("UPDATE " + tables.getValue() + " SET individual_number_digest" + set)
                .formatted(number, key[0], key[1]));
      }
    }
    for (EncryptedColumn column : EncryptedColumn.values()) {
      String text = column.isJson() ? "(" + column.column() + " #>> '{}')" : column.column();
      for (String row :
          EveryColumn.texts(
              municipality,
              "SELECT %s || ' ' || %s FROM %s WHERE %s IS NOT NULL"
                  .formatted(column.row(), text, column.table(), text))) {
        String[] parts = row.split(" ", 2);
        statements.add(
            column == EncryptedColumn.ISSUED_PAPER
                ? "UPDATE issued_paper SET pdf_key = NULL, pdf = decode('%s', 'hex') WHERE issue_no = %s"
                    .formatted(pdf(parts[0]), parts[0])
                : "UPDATE %s SET %s = '%s' WHERE %s = '%s'"
                    .formatted(
                        column.table(),
                        column.column(),
                        encryption.decrypt(column, parts[0], parts[1]).replace("'", "''"),
                        column.row(),
                        parts[0]));
      }
    }
    statements.add("DELETE FROM encryption_key WHERE lg_code = '" + lgCode + "'");
    statements.add("INSERT INTO encryption_key VALUES ('" + lgCode + "', 0, 'in clear', now())");
    statements.add("UPDATE audit_entry SET witness = NULL");
    EveryColumn.change(municipality, statements.toArray(String[]::new));
    // The service learns of it when the file has changed, as it does when it starts.
    Files.setLastModifiedTime(
        TestDatabase.keys(municipality.code()), FileTime.from(Instant.now().plusSeconds(1)));
    inside(witnesses::adopt);
  }

  private String pdf(String number) {
    return java.util.HexFormat.of()
        .formatHex(as(SampleOperators.CLERK, () -> certificates.pdf(Long.parseLong(number))));
  }
}
