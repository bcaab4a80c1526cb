package jp.daicho.server.papers.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.paper.LeftHousehold;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out how a household lost its householder, and who stood where before (4.0.5, 5.2). */
@Component
public final class LeftHouseholds {
  private final Registry registry;

  /** Over the register. */
  LeftHouseholds(Registry registry) {
    this.registry = registry;
  }

  /** A household and its members now; empty if nobody lives in it. All are noted in the log. */
  public Optional<LeftHousehold> find(Passage passage, HouseholdNumber number) {
    return find(passage, number, passage.at());
  }

  /** The same as it had come to be when a move was registered that gave it a householder again. */
  public Optional<LeftHousehold> before(Passage passage, HouseholdNumber number, MadeMove move) {
    RecordKey made = move.changes().getFirst().after().key();
    Instant moment =
        registry.history(passage, made.addressNumber()).stream()
            .filter(version -> version.resident().key().equals(made))
            .map(Version::recordedAt)
            .findFirst()
            .orElseThrow();
    return find(passage, number, moment);
  }

  private Optional<LeftHousehold> find(Passage passage, HouseholdNumber number, Instant moment) {
    List<ResidentRecord> now = registry.household(passage, number);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    now.forEach(member -> passage.concerning(member.key().addressNumber()));
    ResidentRecord last = registry.lastHouseholder(passage, number, moment).orElse(null);
    Version left = last == null ? null : next(passage, last);
    List<LeftHousehold.Member> members = new ArrayList<>();
    for (ResidentRecord member : now) {
      members.add(
          new LeftHousehold.Member(
              member, left == null ? null : before(passage, member, left.recordedAt())));
    }
    return Optional.of(
        new LeftHousehold(number, last, left == null ? null : left.resident().move(), members));
  }

  private @Nullable Version next(Passage passage, ResidentRecord householder) {
    passage.concerning(householder.key().addressNumber());
    return registry.history(passage, householder.key().addressNumber()).stream()
        .filter(version -> version.resident().key().version() > householder.key().version())
        .min(Comparator.comparingInt(version -> version.resident().key().version()))
        .orElse(null);
  }

  private @Nullable ResidentRecord before(Passage passage, ResidentRecord member, Instant moment) {
    return registry.history(passage, member.key().addressNumber()).stream()
        .filter(version -> version.recordedAt().isBefore(moment))
        .map(Version::resident)
        .findFirst()
        .orElse(null);
  }
}
