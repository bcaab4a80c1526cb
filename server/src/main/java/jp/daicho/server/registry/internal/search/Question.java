package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.registry.Search;
import jp.daicho.server.registry.SearchTerm;
import org.jspecify.annotations.Nullable;

/**
 * A search in which nothing is left to choose: all of it must hold for one person.
 *
 * @param names what is asked of one of the names
 * @param places the ways in which one of the addresses can be all that is asked of it; none if
 *     nothing is
 * @param persons what else is asked
 */
record Question(List<NameTerm> names, List<PlaceWay> places, PersonTerms persons) {

  /**
   * The questions of a search: at least one of them must hold. What can only be meant in a way that
   * no word of the municipality allows is left out.
   *
   * @param cityNames the names of prefecture and city, with which addresses may begin
   */
  static List<Question> of(Search search, Dictionary dictionary, List<String> cityNames) {
    Meanings meanings = new Meanings(dictionary, cityNames, search.ward());
    // All are asked for before the first answer is wanted.
    List<Supplier<List<Question>>> asked = search.terms().stream().map(meanings::of).toList();
    List<Question> questions =
        List.of(new Question(List.of(), List.of(), new PersonTerms(List.of(), search.ward())));
    for (Supplier<List<Question>> term : asked) {
      List<Question> meant = term.get();
      List<Question> longer = new ArrayList<>();
      for (Question question : questions) {
        meant.forEach(meaning -> question.and(meaning).ifPresent(longer::add));
      }
      questions = longer;
    }
    return questions;
  }

  /** Both of it; nothing if no address can be that. */
  private Optional<Question> and(Question other) {
    boolean ofBoth = !places.isEmpty() && !other.places.isEmpty();
    List<PlaceWay> ways =
        ofBoth ? PlaceWay.all(places, other.places) : joined(places, other.places);
    return ofBoth && ways.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Question(
                joined(names, other.names),
                ways,
                new PersonTerms(joined(persons.terms(), other.persons.terms()), persons.ward())));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /** What one term can mean. */
  private record Meanings(
      Dictionary dictionary, List<String> cityNames, @Nullable MunicipalityCode ward) {

    Supplier<List<Question>> of(SearchTerm term) {
      return switch (term) {
        case SearchTerm.Reading _, SearchTerm.Name _ -> {
          List<Question> named = List.of(name(name(term)));
          yield () -> named;
        }
        case SearchTerm.InAddress address -> place(anywhere(withoutCity(address.text())));
        case SearchTerm.InBuilding building ->
            place(new PlaceTerm(dictionary).building(building.text()));
        case SearchTerm.WithAddressCode code -> place(new PlaceTerm(dictionary).code(code.code()));
        case SearchTerm.AnyOf any -> any(any);
        case SearchTerm.Born _,
            SearchTerm.Number _,
            SearchTerm.OfSex _,
            SearchTerm.Related _,
            SearchTerm.DeletedFor _,
            SearchTerm.Empty _ ->
            () -> List.of(new Question(List.of(), List.of(), new PersonTerms(List.of(term), ward)));
      };
    }

    /** What is asked of names in several ways is one question, the first. */
    private Supplier<List<Question>> any(SearchTerm.AnyOf any) {
      List<Supplier<List<Question>>> others = new ArrayList<>();
      NameTerm names = null;
      for (SearchTerm term : any.terms()) {
        if (term instanceof SearchTerm.Reading || term instanceof SearchTerm.Name) {
          NameTerm name = name(term);
          names = names == null ? name : NameTerm.either(names, name);
        } else {
          others.add(of(term));
        }
      }
      List<Question> named = names == null ? List.of() : List.of(name(names));
      return () -> {
        List<Question> meanings = new ArrayList<>(named);
        others.forEach(other -> meanings.addAll(other.get()));
        return meanings;
      };
    }

    private NameTerm name(SearchTerm term) {
      return switch (term) {
        case SearchTerm.Reading reading ->
            new ReadingTerm(dictionary, reading.kana(), reading.part());
        case SearchTerm.Name name -> new WrittenTerm(dictionary, name);
        default -> throw new IllegalArgumentException("not asked of a name");
      };
    }

    /** All that is left of the name of the city is everywhere. */
    private Supplier<List<PlaceWay>> anywhere(String text) {
      return text.isEmpty()
          ? () -> List.of(PlaceWay.ofTowns(WordSet.ANY))
          : new PlaceTerm(dictionary).anywhere(text);
    }

    private Question name(NameTerm name) {
      return new Question(
          List.of(NameTerm.remembering(name)), List.of(), new PersonTerms(List.of(), ward));
    }

    private Supplier<List<Question>> place(Supplier<List<PlaceWay>> asked) {
      return () -> {
        List<PlaceWay> ways = asked.get();
        return ways.isEmpty()
            ? List.of()
            : List.of(new Question(List.of(), ways, new PersonTerms(List.of(), ward)));
      };
    }

    /** 神奈川県横浜市中区本町 is 中区本町. */
    private String withoutCity(String text) {
      String rest = text;
      for (String name : cityNames) {
        if (rest.startsWith(name)) {
          rest = rest.substring(name.length());
        }
      }
      return rest;
    }
  }
}
