package jp.daicho.ledger.support;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import org.jspecify.annotations.Nullable;

/**
 * A support measure as one version of it says (1.1.16).
 *
 * @param content the items, as they were read
 * @param periods the periods so far, the earliest first; an extension adds one (3.4)
 * @param end when and why it was ended; null while it is not
 */
public record SupportMeasure(SupportEntry content, List<SupportPeriod> periods, @Nullable End end) {
  /** A measure; the list is copied. */
  public SupportMeasure {
    Objects.requireNonNull(content);
    periods = List.copyOf(periods);
  }

  /**
   * The end of a measure.
   *
   * @param on the day
   * @param reason why
   */
  public record End(LocalDate on, EndReason reason) {
    /** An end. */
    public End {
      Objects.requireNonNull(on);
      Objects.requireNonNull(reason);
    }
  }

  /** An application that was received. */
  public static SupportMeasure received(SupportEntry content) {
    return new SupportMeasure(content, List.of(), null);
  }

  /** Which municipality this one is. */
  public Standing standing() {
    return Standing.parse(content.get(SupportGroup.APPLICATION, "standing"));
  }

  /** Where the application was received first. */
  public Reception reception() {
    return Reception.parse(content.get(SupportGroup.APPLICATION, "reception"));
  }

  /** The first day of the provisional measure; empty if there is none. */
  public Optional<LocalDate> provisionalFrom() {
    String day = content.get(SupportGroup.PROVISIONAL, "from");
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
  }

  /** 宛名番号 of the applicant, if she has one here. */
  public Optional<AddressNumber> applicant() {
    return numbers(SupportGroup.APPLICANT).stream().findFirst();
  }

  /** 宛名番号 of those who are protected: the applicant and those together with her. */
  public Set<AddressNumber> protectedPersons() {
    Set<AddressNumber> all = numbers(SupportGroup.APPLICANT);
    all.addAll(numbers(SupportGroup.JOINT));
    return all;
  }

  /** 宛名番号 of the persons of a group that have one, in their order. */
  public Set<AddressNumber> numbers(SupportGroup group) {
    Set<AddressNumber> numbers = new LinkedHashSet<>();
    for (var row : content.rows(group)) {
      String number = row.getOrDefault("addressNumber", "");
      if (!number.isEmpty()) {
        numbers.add(AddressNumber.of(number));
      }
    }
    return numbers;
  }

  /**
   * The period that counts: the last one, unless a provisional measure began after it started, as
   * when the applicant moved out (3.4).
   */
  public Optional<SupportPeriod> period() {
    return periods.isEmpty()
        ? Optional.empty()
        : Optional.of(periods.getLast())
            .filter(
                last -> provisionalFrom().map(from -> !last.from().isBefore(from)).orElse(true));
  }

  /** How it stands on a day (3.4). */
  public SupportState state(LocalDate day) {
    if (end != null) {
      return SupportState.ENDED;
    }
    Optional<LocalDate> provisional = provisionalFrom();
    List<SupportPeriod> counting =
        periods.stream()
            .filter(period -> provisional.map(from -> !period.from().isBefore(from)).orElse(true))
            .toList();
    if (counting.stream().anyMatch(period -> period.contains(day))) {
      return SupportState.UNDER;
    }
    if (!counting.isEmpty() && day.isAfter(counting.getLast().to())) {
      return SupportState.OVER;
    }
    if (provisional.filter(from -> !day.isBefore(from)).isPresent()) {
      return SupportState.PROVISIONAL;
    }
    return counting.isEmpty() ? SupportState.RECEIVED : SupportState.NOT_BEGUN;
  }

  /** Whether the last month of the period has begun and it is not over (3.4). */
  public boolean endsSoon(LocalDate day) {
    return state(day) == SupportState.UNDER
        && period().filter(last -> !day.isBefore(last.lastMonth())).isPresent();
  }

  /** Without the persons, who have no place in a log. */
  @Override
  public String toString() {
    return "SupportMeasure[" + periods.size() + " periods]";
  }
}
