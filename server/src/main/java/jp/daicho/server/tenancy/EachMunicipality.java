package jp.daicho.server.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Work that the service does by itself, for one municipality after another. One in trouble does not
 * keep the others from theirs, and the log of the process tells which it was and at what, but no
 * words of the failure.
 */
@Component
public final class EachMunicipality {
  private static final Logger LOG = LoggerFactory.getLogger(EachMunicipality.class);

  private final Municipalities municipalities;

  /** Made once. */
  public EachMunicipality(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  /** What is done for one. */
  @FunctionalInterface
  public interface Job {
    /** Does it. */
    void run(MunicipalityCode municipality);
  }

  /** For whom work is done. */
  enum Whom {
    /** The municipalities whose service goes on. */
    IN_SERVICE,
    /**
     * Whoever has a log: all municipalities, also one whose service stands still, and the centre.
     */
    EVERY_LOG
  }

  /** Does it for all that are served and whose service goes on. */
  public void run(String name, Job job) {
    served(Whom.IN_SERVICE, name).ifPresent(all -> run(name, all, job));
  }

  /** Does it for everybody who has a log, the centre too. */
  public void runForEveryLog(String name, Job job) {
    served(Whom.EVERY_LOG, name).ifPresent(all -> run(name, all, job));
  }

  /**
   * Does it for some. Where no connection is to be had, none is waited for again for each of the
   * rest.
   */
  public void run(String name, Collection<MunicipalityCode> some, Job job) {
    for (MunicipalityCode municipality : some) {
      if (attempt(name, municipality, job) == Attempt.NO_CONNECTION) {
        return;
      }
    }
  }

  /** What became of the work of one municipality. */
  enum Attempt {
    DONE,
    /** It could not be done, and could not be done again either before somebody looks into it. */
    FAILED,
    /** The database broke off, or had no room. */
    OUTAGE,
    /** The database could not be reached at all, which concerns everybody. */
    NO_CONNECTION
  }

  /** All of them; empty if the database cannot tell. */
  Optional<List<MunicipalityCode>> served(Whom whom, String name) {
    try {
      List<ServedMunicipality> all =
          switch (whom) {
            case IN_SERVICE -> municipalities.inService();
            case EVERY_LOG -> municipalities.withCentre();
          };
      return Optional.of(all.stream().map(ServedMunicipality::code).toList());
    } catch (RuntimeException failure) {
      tell("all", name, failure);
      return Optional.empty();
    }
  }

  /** Does it for one. */
  Attempt attempt(String name, MunicipalityCode municipality, Job job) {
    try {
      job.run(municipality);
      return Attempt.DONE;
    } catch (RuntimeException failure) {
      tell(municipality.value(), name, failure);
      return Outage.of(failure)
          .map(outage -> outage == Outage.NO_CONNECTION ? Attempt.NO_CONNECTION : Attempt.OUTAGE)
          .orElse(Attempt.FAILED);
    }
  }

  /** Of an outage the places in the program tell nothing. */
  private static void tell(String whose, String name, RuntimeException failure) {
    Outage.of(failure)
        .ifPresentOrElse(
            outage -> LOG.error("{}: {} failed: the database, {}", whose, name, outage),
            () -> LOG.error("{}: {} failed", whose, name, WordlessFailure.of(failure)));
  }
}
