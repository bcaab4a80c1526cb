package jp.daicho.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.daicho.server.support.TestDatabase;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

/** Writes that nobody waits for go to the database together, and lose nothing by it. */
class WrittenTogetherTests {
  private static final String ADD =
      "INSERT INTO department (lg_code, department_code, name) VALUES (?, ?, ?)";
  private static final String NAMES =
      "SELECT name FROM department WHERE lg_code = ?::bpchar ORDER BY department_code";

  private final Tenancy tenancy = TestDatabase.tenancy();
  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @Test
  void whatIsReadSeesWhatWasWrittenBefore() {
    List<String> seen =
        tenancy.within(
            municipality.code(),
            () -> {
              add("1", "市民課");
              List<String> constant = names();
              add("2", "税務課");
              List<String> rendered =
                  tenancy
                      .sql()
                      .select(DSL.field("name", String.class))
                      .from("department")
                      .where(DSL.field("lg_code", String.class).eq(municipality.code().value()))
                      .orderBy(DSL.field("department_code"))
                      .fetch(row -> row.value1());
              assertThat(rendered).containsExactly("市民課", "税務課");
              return constant;
            });

    assertThat(seen).containsExactly("市民課");
    assertThat(kept()).containsExactly("市民課", "税務課");
  }

  @Test
  void manyWritesAreDoneInTheirOrder() {
    tenancy.within(
        municipality.code(),
        () -> {
          add("1", "0");
          for (int i = 1; i <= 100; i++) {
            tenancy.write(
                "UPDATE department SET name = name || ? WHERE lg_code = ?",
                List.of("," + i, municipality.code().value()));
          }
          return "done";
        });

    String expected =
        String.join(",", IntStream.rangeClosed(0, 100).mapToObj(i -> "" + i).toList());
    assertThat(kept()).containsExactly(expected);
  }

  @Test
  void aBrokenConstraintShowsAtTheEndAndNothingRemains() {
    assertThatExceptionOfType(IntegrityConstraintViolationException.class)
        .isThrownBy(
            () ->
                tenancy.within(
                    municipality.code(),
                    () -> {
                      add("1", "市民課");
                      add("2", "税務課");
                      add("1", "市民課");
                      add("3", "総務課");
                      return "done";
                    }));

    assertThat(kept()).isEmpty();
  }

  @Test
  void aRefusalThatIsCaughtOnTheWayCannotBeRegistered() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                tenancy.within(
                    municipality.code(),
                    () -> {
                      add("1", "市民課");
                      add("1", "市民課");
                      try {
                        return names();
                      } catch (IntegrityConstraintViolationException swallowed) {
                        return List.of();
                      }
                    }));

    assertThat(kept()).isEmpty();
  }

  @Test
  void aFailureOfTheWorkLeavesNothingOfItsWrites() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                tenancy.within(
                    municipality.code(),
                    () -> {
                      add("1", "市民課");
                      throw new IllegalStateException("the work broke off");
                    }));

    assertThat(kept()).isEmpty();
  }

  @Test
  void whatIsDoneAsideStaysWhateverBecomesOfTheTransaction() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                tenancy.within(
                    municipality.code(),
                    () -> {
                      add("1", "市民課");
                      List<String> aside =
                          tenancy.aside(
                              ADD + " RETURNING name",
                              List.of(municipality.code().value(), "2", "税務課"),
                              row -> row.getString(1));
                      assertThat(aside).containsExactly("税務課");
                      throw new IllegalStateException("the work broke off");
                    }));

    assertThat(kept()).containsExactly("税務課");
  }

  @Test
  void aRefusalAsideIsToldAndTheNextOneIsDone() {
    List<Object> again = List.of(municipality.code().value(), "1", "市民課");
    List<String> done =
        tenancy.within(
            municipality.code(),
            () -> {
              tenancy.aside(ADD + " RETURNING name", again, row -> row.getString(1));
              assertThatExceptionOfType(IntegrityConstraintViolationException.class)
                  .isThrownBy(
                      () -> tenancy.aside(ADD + " RETURNING name", again, row -> row.getString(1)));
              return tenancy.aside(
                  ADD + " RETURNING name",
                  List.of(municipality.code().value(), "2", "税務課"),
                  row -> row.getString(1));
            });

    assertThat(done).containsExactly("税務課");
  }

  @Test
  void whatIsAskedComesWithWhatIsReadNext() {
    tenancy.within(
        municipality.code(),
        () -> {
          add("1", "市民課");
          Supplier<List<String>> asked = askNames();
          Supplier<List<String>> neverWanted = askNames();
          assertThat(names()).containsExactly("市民課");
          add("2", "税務課");
          assertThat(names()).containsExactly("市民課", "税務課");

          assertThat(asked.get()).isSameAs(asked.get()).containsExactly("市民課");
          assertThat(neverWanted).isNotNull();
          return "done";
        });
  }

  @Test
  void aQuestionPutTogetherFromPartsSeesWhatWasWritten() {
    tenancy.within(
        municipality.code(),
        () -> {
          add("1", "市民課");
          add("2", "税務課");
          Supplier<List<String>> asked =
              tenancy.ask(
                  DSL.select(DSL.field("name"))
                      .from("department")
                      .where(
                          DSL.field(DSL.name("lg_code"), SQLDataType.CHAR(6))
                              .eq(municipality.code().value()))
                      .and(DSL.field("name", String.class).eq("税務課")),
                  row -> row.getString(1));

          assertThat(asked.get()).containsExactly("税務課");
          return "done";
        });
  }

  @Test
  void onlyAComparisonIsPlannedWithoutNestedLoops() {
    tenancy.within(
        municipality.code(),
        () -> {
          Select<?> loops = DSL.select(DSL.field("current_setting('enable_nestloop')"));
          Supplier<List<String>> compared = tenancy.compare(loops, row -> row.getString(1));
          Supplier<List<String>> after = tenancy.ask(loops, row -> row.getString(1));

          assertThat(after.get()).containsExactly("on");
          assertThat(compared.get()).containsExactly("off");
          return "done";
        });
  }

  @Test
  void whatIsAskedIsReadWhenItIsWanted() {
    tenancy.within(
        municipality.code(),
        () -> {
          Supplier<List<String>> one = askNames();
          Supplier<List<String>> other = askNames();
          add("1", "市民課");

          assertThat(one.get()).containsExactly("市民課");
          assertThat(other.get()).containsExactly("市民課");
          assertThat(names()).containsExactly("市民課");
          return "done";
        });
  }

  @Test
  void aRefusalOfWhatWasAskedShowsWithTheNextRead() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                tenancy.within(
                    municipality.code(),
                    () -> {
                      add("1", "市民課");
                      tenancy.ask("SELECT ?::integer / 0", List.of(1), row -> row.getString(1));
                      return names();
                    }));

    assertThat(kept()).isEmpty();
  }

  /** The municipality is named first, whatever the transaction begins with. */
  @Test
  void everyBeginningNamesTheMunicipality() throws IOException {
    tenancy.within(
        municipality.code(),
        () -> {
          add("1", "市民課");
          return "done";
        });
    assertThat(kept()).containsExactly("市民課");
    assertThat(tenancy.within(municipality.code(), () -> askNames().get())).containsExactly("市民課");
    assertThat(
            tenancy.within(
                municipality.code(),
                () ->
                    tenancy
                        .sql()
                        .fetchCount(
                            DSL.table("department"),
                            DSL.field("lg_code", String.class).eq(municipality.code().value()))))
        .isEqualTo(1);
    assertThat(tenancy.within(municipality.code(), this::copyOfNames)).contains("市民課");
    assertThat(tenancy.within(municipality.code(), () -> "nothing")).isEqualTo("nothing");
  }

  @Test
  void anotherMunicipalityIsNotReachedByWhatIsReadFirst() {
    tenancy.within(
        municipality.code(),
        () -> {
          add("1", "市民課");
          return "done";
        });
    ServedMunicipality other = TestDatabase.newMunicipality();

    assertThat(
            tenancy.within(
                other.code(),
                () ->
                    tenancy.read(
                        NAMES, List.of(municipality.code().value()), row -> row.getString(1))))
        .isEmpty();
    assertThat(kept()).containsExactly("市民課");
  }

  private String copyOfNames() throws IOException {
    try {
      StringWriter copied = new StringWriter();
      tenancy
          .copy()
          .copyOut(
              "COPY (SELECT name FROM department WHERE lg_code = '%s') TO STDOUT"
                  .formatted(municipality.code().value()),
              copied);
      return copied.toString();
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
  }

  private Supplier<List<String>> askNames() {
    return tenancy.ask(NAMES, List.of(municipality.code().value()), row -> row.getString(1));
  }

  private void add(String code, String name) {
    tenancy.write(ADD, List.of(municipality.code().value(), code, name));
  }

  private List<String> names() {
    return tenancy.read(NAMES, List.of(municipality.code().value()), row -> row.getString(1));
  }

  private List<String> kept() {
    return tenancy.within(municipality.code(), this::names);
  }
}
