package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.RegisteredVariants;
import jp.daicho.server.registry.Search;

/**
 * Finds a page of the persons who answer a search. It asks for the best answers first and, where
 * they do not fill the page, for the others together, stage by stage: by rank, then residents
 * before deleted records, then what is so today before what was, each in the order of the index
 * that finds it.
 */
public final class SearchRun {
  /** So many pages are asked for at several places at once. */
  private static final int FIRST_PAGES = 10;

  private final Passage passage;
  private final Search search;
  private final int few;
  private final List<Standing> standings;
  private final List<Question> questions;
  private final Map<Level, List<Stage>> stages = new EnumMap<>(Level.class);
  private final Map<List<Object>, FewPersons> fewPersons = new HashMap<>();

  private SearchRun(Passage passage, Search search, List<Question> questions, int few) {
    this.few = few;
    this.passage = passage;
    this.search = search;
    this.questions = questions;
    this.standings =
        switch (search.scope()) {
          case RESIDENTS -> List.of(Standing.RESIDENT);
          case ALL -> List.of(Standing.RESIDENT, Standing.DELETED);
          case DELETED -> List.of(Standing.DELETED);
          case MOVED_OVER -> List.of(Standing.MOVED_OVER);
        };
  }

  /**
   * What was found.
   *
   * @param hits those of the page
   * @param total to be asked when what lists tell of the hits was read: it comes with that
   */
  public record Result(List<Hit> hits, Supplier<Total> total) {}

  /**
   * How many there are.
   *
   * @param counted at most {@link Search#MOST_COUNTED}, if not all of them are on pages so far
   * @param areMore whether there are more than that
   */
  public record Total(int counted, boolean areMore) {}

  /**
   * Finds a page.
   *
   * @param cityNames the names of prefecture and city, with which addresses may begin
   * @param variants which characters do for one another
   * @param few how many persons are looked up one by one, and of how many all names are read
   */
  public static Result of(
      Passage passage,
      Search search,
      List<String> cityNames,
      RegisteredVariants.Known variants,
      int few) {
    Dictionary dictionary = new Dictionary(passage, variants);
    return new SearchRun(passage, search, Question.of(search, dictionary, cityNames), few).find();
  }

  private Result find() {
    if (search.page() > Search.MOST_PAGES) {
      return new Result(List.of(), () -> new Total(0, false));
    }
    askOfFewPersons();
    int before = (search.page() - 1) * Search.PAGE_SIZE;
    int wanted = before + Search.PAGE_SIZE + 1;
    List<Hit> first = first(wanted);
    List<Hit> page = first.stream().skip(before).limit(Search.PAGE_SIZE).toList();
    return new Result(page, first.size() < wanted ? () -> new Total(first.size(), false) : count());
  }

  /** Where few are meant, all there is to be known of them goes with the words. */
  private void askOfFewPersons() {
    for (Question question : questions) {
      if (!question.names().isEmpty() && question.persons().areSelective()) {
        for (PersonTerms persons : question.persons().byFewBirths()) {
          standings.forEach(standing -> fewPersons(persons, question.places()).names(standing));
        }
        question.names().forEach(NameTerm::inside);
      }
    }
  }

  /** The first persons in their order, each by the best row. */
  private List<Hit> first(int wanted) {
    Map<String, Hit> found = new LinkedHashMap<>();
    int most = Stage.rowsFor(wanted);
    if (stages(Level.BEGINNING).stream().allMatch(Stage::isBetterAskedWithOthers)) {
      askAll(Level.BEGINNING, most);
    }
    for (Level level : Level.values()) {
      if (level == Level.INSIDE) {
        askAll(level, most);
      }
      for (Stage stage : stages(level)) {
        if (found.size() >= wanted) {
          break;
        }
        add(found, stage, wanted, most);
        if (found.size() < wanted) {
          askAll(level, most);
        }
      }
      if (found.size() >= wanted) {
        break;
      }
    }
    return found.values().stream().limit(wanted).toList();
  }

  /**
   * Asks at once what is left, and for the words that are wanted next. Not for a page far behind:
   * then each may answer by thousands of rows.
   */
  private void askAll(Level level, int most) {
    if (search.page() > FIRST_PAGES) {
      return;
    }
    stages(level).forEach(stage -> stage.ask(most));
    if (level == Level.BEGINNING) {
      questions.stream().flatMap(question -> question.names().stream()).forEach(NameTerm::inside);
    }
  }

  /** A person may have several rows, so more are asked for until enough persons are among them. */
  private static void add(Map<String, Hit> found, Stage stage, int wanted, int most) {
    Map<String, Hit> more = new LinkedHashMap<>();
    int rows = most;
    while (true) {
      Stage.Rows first = stage.first(rows);
      first.hits().stream()
          .filter(hit -> !found.containsKey(hit.addressNumber()))
          .forEach(hit -> more.putIfAbsent(hit.addressNumber(), hit));
      if (first.areAll() || found.size() + more.size() >= wanted) {
        found.putAll(more);
        return;
      }
      rows *= 2;
    }
  }

  /** Counts them. What is asked for that first is answered with what is read next. */
  private Supplier<Total> count() {
    stages.values().stream()
        .flatMap(List::stream)
        .filter(stage -> !stage.isKnown())
        .findFirst()
        .ifPresent(stage -> stage.askWho(Search.MOST_COUNTED));
    return () -> {
      Set<String> persons = new HashSet<>();
      boolean wasOneTooFew = false;
      for (Level level : Level.values()) {
        for (Stage stage : stages(level)) {
          if (wasOneTooFew) {
            stages(level).forEach(each -> each.askWho(Search.MOST_COUNTED));
          }
          stage.addTo(persons, Search.MOST_COUNTED);
          if (persons.size() > Search.MOST_COUNTED) {
            return new Total(Search.MOST_COUNTED, true);
          }
          wasOneTooFew |= !stage.isKnown();
        }
      }
      return new Total(persons.size(), false);
    };
  }

  /** What is asked at a level, by rank and then by place. */
  private List<Stage> stages(Level level) {
    return stages.computeIfAbsent(
        level,
        any -> {
          Map<Integer, List<Probe>> byRank = new TreeMap<>();
          questions.stream()
              .flatMap(question -> probes(question, level).stream())
              .forEach(
                  probe ->
                      byRank.computeIfAbsent(probe.rank(), one -> new ArrayList<>()).add(probe));
          return byRank.values().stream().flatMap(probes -> Stage.of(probes, standings)).toList();
        });
  }

  private List<Probe> probes(Question question, Level level) {
    if (!question.names().isEmpty()) {
      return level == Level.OTHER ? List.of() : names(question, level);
    }
    PersonTerms persons = question.persons();
    if (!question.places().isEmpty()) {
      return level == Level.OTHER
          ? question.places().stream()
              .<Probe>map(way -> new PlaceProbe(passage, way, persons))
              .toList()
          : List.of();
    }
    if (persons.askForNumber()) {
      return level == Level.BEGINNING
          ? List.of(NameProbe.ofPersons(passage, Rank.NUMBER, persons))
          : List.of();
    }
    int rank = persons.askForBirth() ? Rank.BIRTH : Rank.OTHER;
    return level == Level.OTHER
        ? persons.byBirth().stream()
            .<Probe>map(some -> NameProbe.ofPersons(passage, rank, some))
            .toList()
        : List.of();
  }

  private List<Probe> names(Question question, Level level) {
    List<List<NameWay>> terms =
        question.names().stream()
            .map(
                name -> {
                  List<NameWay> ways = new ArrayList<>(name.beginning().get());
                  if (level == Level.INSIDE) {
                    ways.addAll(name.inside().get());
                  }
                  return (List<NameWay>) ways;
                })
            .toList();
    List<NameWay> ways =
        NameWay.all(terms).stream()
            .filter(way -> Rank.isInside(way.rank()) == (level == Level.INSIDE))
            .toList();
    List<PlaceWay> places = question.places();
    if (!places.isEmpty() && !question.persons().areSelective()) {
      // Of some ways the index of places tells who may be called so; the others have other persons.
      return ways.stream().collect(Collectors.groupingBy(SurnameBits::tell)).values().stream()
          .flatMap(alike -> namesAtPlaces(alike, question))
          .toList();
    }
    List<Probe> asked = new ArrayList<>();
    for (PersonTerms persons : question.persons().byFewBirths()) {
      for (NameWay way : ways) {
        NameProbe probe = new NameProbe(passage, way.rank(), way, places, persons);
        asked.add(
            persons.areSelective()
                ? new FewPersonsProbe(fewPersons(persons, places), probe)
                : probe);
      }
    }
    return asked;
  }

  private Stream<Probe> namesAtPlaces(List<NameWay> ways, Question question) {
    List<PlaceWay> places = question.places();
    Candidates candidates = new Candidates(passage, ways, places, few);
    return ways.stream()
        .map(
            way ->
                new NameAndPlaceProbe(
                    passage, way.rank(), way, places, question.persons(), candidates));
  }

  private FewPersons fewPersons(PersonTerms persons, List<PlaceWay> places) {
    return fewPersons.computeIfAbsent(
        List.of(persons, places), any -> new FewPersons(passage, persons, places, few));
  }

  /** What is looked up first, next and last. */
  private enum Level {
    /** Names and given names that begin so, and numbers. */
    BEGINNING,
    /** Names that hold it. */
    INSIDE,
    /** Addresses and the rest. */
    OTHER
  }
}
