package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.search.SearchNames.ADDRESS_NUMBER;
import static jp.daicho.server.registry.internal.search.SearchNames.IS_PAST;
import static jp.daicho.server.registry.internal.search.SearchNames.SEARCH_NAME;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;

/**
 * The names of few persons, read at once, so that each of the many ways in which a name can be
 * meant is looked for among them and not in the database.
 *
 * @param names all their names
 */
record FewNames(List<Name> names) {

  /**
   * A name somebody has or had.
   *
   * @param seam where its parts meet
   */
  private record Name(
      String person,
      boolean isPast,
      String surnameKana,
      String givenKana,
      String surname,
      String given,
      String seam) {
    Hit hit() {
      return new Hit(person, isPast, false, surname, given, List.of(surnameKana, givenKana));
    }
  }

  /**
   * Asks for them; nothing comes if they are more than so many.
   *
   * @param whose what holds for a row of {@link SearchNames}, whose municipality and standing
   *     included
   */
  static Supplier<Optional<FewNames>> ask(Passage passage, Condition whose, int few) {
    Supplier<List<Name>> asked =
        passage.ask(
            select(
                    ADDRESS_NUMBER,
                    IS_PAST,
                    SearchNames.SURNAME_KANA,
                    SearchNames.GIVEN_KANA,
                    SearchNames.SURNAME,
                    SearchNames.GIVEN,
                    SearchNames.SEAM)
                .from(SEARCH_NAME)
                .where(whose)
                .limit(inline(few + 1)),
            row ->
                new Name(
                    row.getString(1),
                    row.getBoolean(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)));
    return () -> Optional.of(asked.get()).filter(names -> names.size() <= few).map(FewNames::new);
  }

  /** Those that are what a way says, in no order. */
  private Stream<Hit> answering(NameWay way, boolean isPast) {
    Predicate<String> surnameKana = way.surnameKana().allowed();
    Predicate<String> givenKana = way.givenKana().allowed();
    Predicate<String> surname = way.surname().allowed();
    Predicate<String> given = way.given().allowed();
    Predicate<String> seam = way.seams().allowed();
    return names.stream()
        .filter(
            name ->
                name.isPast() == isPast
                    && surnameKana.test(name.surnameKana())
                    && givenKana.test(name.givenKana())
                    && surname.test(name.surname())
                    && given.test(name.given())
                    && seam.test(name.seam()))
        .map(Name::hit);
  }

  /** The first of them in their order. */
  List<Hit> first(NameWay way, boolean isPast, int most) {
    return Hit.first(answering(way, isPast), most);
  }

  /** Who answers. */
  List<String> some(NameWay way, boolean isPast, int most) {
    return Hit.persons(answering(way, isPast), most);
  }
}
