package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.NationalityList;
import jp.daicho.ledger.record.ForeignPerson.Nationality;
import jp.daicho.reference.Nationalities;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.reference.DictionaryKind;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The editions of the nationwide dictionaries that are in force (1.3.3): the latest taken in, or
 * what travels with the program. Another instance of the service sees a new one within ten minutes.
 */
@Component
public final class Editions {
  private static final long FRESH_FOR = Duration.ofMinutes(10).toNanos();

  private static final class Carried {
    static final NationwideTowns TOWNS = new NationwideTowns(PostalCodes.standard());
  }

  /** What is in force, made of the editions with these numbers. */
  private record InForce(
      Map<DictionaryKind, Long> numbers, NationwideTowns towns, Countries countries) {}

  private final Tenancy tenancy;
  private volatile @Nullable InForce inForce;
  private volatile long readAt;

  /** Made once. */
  Editions(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** The towns of the country. */
  public NationwideTowns towns() {
    return current().towns();
  }

  /** The countries and regions. */
  public NationalityList nationalities() {
    return current().countries();
  }

  /** The names of the countries and regions, in the order of the dictionary. */
  public List<String> countries() {
    return current().countries().names();
  }

  /** Looks for new editions. */
  public synchronized void reread() {
    Map<DictionaryKind, Long> numbers = numbers();
    InForce known = inForce;
    if (known == null || !known.numbers().equals(numbers)) {
      inForce = new InForce(numbers, towns(numbers), countries(numbers));
    }
    readAt = System.nanoTime();
  }

  /** The edition in force, to be followed by another; empty where there was none of the kind. */
  public Edition inForce(DictionaryKind kind) {
    Long number = numbers().get(kind);
    if (number != null) {
      return Edition.ofCompressed(content(number));
    }
    return switch (kind) {
      case POSTAL -> Edition.of(PostalCodes.standard().lines());
      case TOWN -> new Edition(java.util.List.of());
      case COUNTRY ->
          new Edition(
              Nationalities.standard().all().stream()
                  .map(country -> DictionaryFile.country(country.code(), country.name()))
                  .toList());
    };
  }

  private InForce current() {
    InForce known = inForce;
    if (known == null || System.nanoTime() - readAt > FRESH_FOR) {
      reread();
      known = inForce;
    }
    return java.util.Objects.requireNonNull(known);
  }

  private NationwideTowns towns(Map<DictionaryKind, Long> numbers) {
    Long number = numbers.getOrDefault(DictionaryKind.TOWN, numbers.get(DictionaryKind.POSTAL));
    return number == null
        ? Carried.TOWNS
        : new NationwideTowns(PostalCodes.of(Edition.ofCompressed(content(number)).text()));
  }

  private Countries countries(Map<DictionaryKind, Long> numbers) {
    Long number = numbers.get(DictionaryKind.COUNTRY);
    return number == null
        ? Countries.carried()
        : new Countries(
            Edition.ofCompressed(content(number)).lines().stream()
                .filter(line -> !line.isEnded())
                .map(line -> new Nationality(line.code(), line.town()))
                .toList());
  }

  private Map<DictionaryKind, Long> numbers() {
    Map<DictionaryKind, Long> numbers = new EnumMap<>(DictionaryKind.class);
    tenancy
        .nationwide(
            sql ->
                sql.select(
                        field(name("kind"), SQLDataType.VARCHAR),
                        org.jooq.impl.DSL.max(field(name("edition_no"), SQLDataType.BIGINT)))
                    .from(table(name("dictionary_edition")))
                    .groupBy(field(name("kind")))
                    .fetch())
        .forEach(row -> numbers.put(DictionaryKind.valueOf(row.value1()), row.value2()));
    return numbers;
  }

  private byte[] content(long number) {
    return tenancy.nationwide(
        sql ->
            sql.select(field(name("content"), SQLDataType.BLOB))
                .from(table(name("dictionary_edition")))
                .where(field(name("edition_no"), SQLDataType.BIGINT).eq(number))
                .fetchSingle()
                .value1());
  }
}
