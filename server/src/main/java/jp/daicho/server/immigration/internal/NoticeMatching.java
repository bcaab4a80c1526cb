package jp.daicho.server.immigration.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.immigration.NoticedPerson;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** Finds whom a notice is about in the register (4.5.6). */
@Component
public final class NoticeMatching {
  private final Registry registry;

  NoticeMatching(Registry registry) {
    this.registry = registry;
  }

  /** Who it is, by the rules of the ledger. */
  public NoticedPerson.Match of(Passage passage, NoticedPerson person) {
    return person.among(
        registry.similar(
            passage,
            Set.of(),
            Set.of(),
            person.cardNumber().isEmpty() ? Set.of() : Set.of(person.cardNumber()),
            person.name().isEmpty() ? Set.of() : Set.of(person.name()),
            days(person.birthDate())));
  }

  private static List<LocalDate> days(String text) {
    try {
      return List.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return List.of();
    }
  }

  /** Whether somebody is a special permanent resident, whose notices a clerk takes in. */
  public static boolean isSpecialPermanent(ResidentRecord record) {
    return record.person() instanceof ForeignPerson foreign
        && foreign.basis() instanceof ResidenceBasis.SpecialPermanent;
  }
}
