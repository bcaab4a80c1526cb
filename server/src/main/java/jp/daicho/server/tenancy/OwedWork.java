package jp.daicho.server.tenancy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.tenancy.EachMunicipality.Whom;
import org.jspecify.annotations.Nullable;

/**
 * What each day brings to every municipality, once. What the database kept from being done stays
 * owed and is done when it is back: by whom it was missed, and by nobody else again. What fails for
 * another reason waits for its next day, and for somebody who reads the log.
 */
public final class OwedWork {
  private final EachMunicipality each;
  private final Whom whom;
  private final String name;
  private final DatedJob job;
  private final ReentrantLock atWork = new ReentrantLock();

  /** Touched only by whoever is at work. */
  private final Map<MunicipalityCode, LocalDate> owed = new LinkedHashMap<>();

  /** Has come, but whom it concerns is not known yet. */
  private @Nullable LocalDate come;

  /** A job of this process for those whose service goes on; it owes nothing yet. */
  public OwedWork(EachMunicipality each, String name, DatedJob job) {
    this(each, Whom.IN_SERVICE, name, job);
  }

  private OwedWork(EachMunicipality each, Whom whom, String name, DatedJob job) {
    this.whom = whom;
    this.each = each;
    this.name = name;
    this.job = job;
  }

  /** The same for everybody who has a log, the centre too. */
  public static OwedWork forEveryLog(EachMunicipality each, String name, DatedJob job) {
    return new OwedWork(each, Whom.EVERY_LOG, name, job);
  }

  /** What is done for one. */
  @FunctionalInterface
  public interface DatedJob {
    /** Does it, for a day that may be past when it comes to it. */
    void run(MunicipalityCode municipality, LocalDate day);
  }

  /** A day has come: all that are served are owed its work, and it is done if it can be. */
  public void due(LocalDate day) {
    come(day);
    catchUp();
  }

  /** Does what is still owed; nothing while another thread is at it. */
  public void catchUp() {
    if (!atWork.tryLock()) {
      return;
    }
    try {
      if (spread()) {
        pay();
      }
    } finally {
      atWork.unlock();
    }
  }

  /** Whom the day that has come concerns; false if the database cannot tell. */
  private boolean spread() {
    LocalDate day = come();
    if (day == null) {
      return true;
    }
    Optional<List<MunicipalityCode>> served = each.served(whom, name);
    served.ifPresent(
        all -> {
          all.forEach(municipality -> owed.put(municipality, day));
          gone(day);
        });
    return served.isPresent();
  }

  private void pay() {
    for (Map.Entry<MunicipalityCode, LocalDate> one : Map.copyOf(owed).entrySet()) {
      switch (each.attempt(name, one.getKey(), code -> job.run(code, one.getValue()))) {
        case DONE, FAILED -> owed.remove(one.getKey());
        case OUTAGE -> {}
        case NO_CONNECTION -> {
          return;
        }
      }
    }
  }

  private synchronized void come(LocalDate day) {
    come = day;
  }

  private synchronized @Nullable LocalDate come() {
    return come;
  }

  /** Unless another one has come meanwhile. */
  private synchronized void gone(LocalDate day) {
    if (day.equals(come)) {
      come = null;
    }
  }
}
