package jp.daicho.server.certificates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.daicho.forms.SealImage;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.internal.AuthorityTable;
import jp.daicho.server.certificates.internal.SealPicture;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.OperatorWards;
import org.springframework.stereotype.Component;

/**
 * Keeps the electronic seals (1.3.7, 5.6). A seal is registered for a period and ended, never
 * changed: papers that bear it say what they said. There is one of a kind at a time for the
 * municipality, or for each ward of a designated city, and none of a branch office.
 */
@Component
public final class Seals {
  private static final Operation READING =
      Operation.of("公印の照会", AuditAction.ENQUIRY, Permission.REFERENCE_MANAGEMENT);
  private static final Operation CHANGING =
      Operation.of("公印の登録", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT);

  private static final EntryItem KIND = new EntryItem("kind", "公印の種類");
  private static final EntryItem WARD = new EntryItem("ward", "行政区");
  private static final EntryItem COLOUR = new EntryItem("colour", "色");
  private static final EntryItem FROM = new EntryItem("from", "使用開始日");
  private static final EntryItem TO = new EntryItem("to", "使用終了日");
  private static final EntryItem SIZE = new EntryItem("size", "大きさ（mm）");

  private final Door door;
  private final Eras eras;

  /** Made once. */
  Seals(Door door, Eras eras) {
    this.door = door;
    this.eras = eras;
  }

  /** All seals, by kind and period. */
  public List<RegisteredSeal> all() {
    return door.enter(
        READING, passage -> AuthorityTable.seals(passage.sql(), passage.municipality().value()));
  }

  /** The seal of a number. */
  public Optional<RegisteredSeal> find(long number) {
    return door.enter(
        READING,
        passage ->
            AuthorityTable.seals(passage.sql(), passage.municipality().value()).stream()
                .filter(seal -> seal.number() == number)
                .findFirst());
  }

  /**
   * Registers a seal.
   *
   * @throws EntryRefusedException with all that is wrong with it
   */
  public RegisteredSeal register(SealEntry entry) {
    return door.enter(
        CHANGING,
        passage -> {
          RegisteredSeal seal = read(passage, entry);
          long number = AuthorityTable.add(passage.sql(), passage.municipality().value(), seal);
          passage.note("対象", Long.toString(number)).note("種類", seal.kind().label());
          return kept(passage, number);
        });
  }

  /**
   * Ends a seal, or moves its end.
   *
   * @param lastDay as typed
   * @return the seal as it is now; empty if there is none of the number
   * @throws EntryRefusedException if the day cannot be read, lies before the first, or the period
   *     would overlap another
   */
  public Optional<RegisteredSeal> end(long number, String lastDay) {
    return door.enter(
        CHANGING,
        passage -> {
          String code = passage.municipality().value();
          Optional<RegisteredSeal> seal =
              AuthorityTable.seals(passage.sql(), code).stream()
                  .filter(it -> it.number() == number)
                  .findFirst();
          if (seal.isEmpty()) {
            return seal;
          }
          Findings findings = new Findings();
          LocalDate to = findings.require(lastDay, TO, this::day);
          if (to != null) {
            requireFree(passage, ending(seal.get(), to), findings);
          }
          if (to == null || findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          AuthorityTable.end(passage.sql(), code, number, to);
          passage.note("対象", Long.toString(number)).note("使用終了日", to.toString());
          return Optional.of(kept(passage, number));
        });
  }

  private static RegisteredSeal kept(Passage passage, long number) {
    return AuthorityTable.seals(passage.sql(), passage.municipality().value()).stream()
        .filter(seal -> seal.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static RegisteredSeal ending(RegisteredSeal seal, LocalDate to) {
    return new RegisteredSeal(
        seal.number(),
        seal.kind(),
        seal.ward(),
        seal.red(),
        seal.from(),
        to,
        seal.size(),
        seal.png());
  }

  private RegisteredSeal read(Passage passage, SealEntry entry) {
    Findings findings = new Findings();
    SealKind kind = findings.require(entry.kind(), KIND, SealKind::parse);
    MunicipalityCode ward = findings.read(entry.ward(), WARD, typed -> ward(passage, typed));
    boolean red = "RED".equals(findings.read(entry.colour(), COLOUR, Seals::colour));
    if (red && kind != null && kind != SealKind.CARD) {
      findings.add(FindingCode.SEAL_COLOURED, COLOUR, "黒色");
    }
    LocalDate from = findings.require(entry.from(), FROM, this::day);
    LocalDate to = findings.read(entry.to(), TO, this::day);
    Double size = findings.require(entry.size(), SIZE, Seals::millimetres);
    if (size != null && size > SealImage.LARGEST) {
      findings.add(FindingCode.SEAL_TOO_LARGE, SIZE);
    }
    byte[] png = SealPicture.read(entry.file(), kind == SealKind.CARD, red, findings);
    if (findings.hasErrors() || kind == null || from == null || size == null || png == null) {
      throw new EntryRefusedException(findings.list());
    }
    RegisteredSeal seal = new RegisteredSeal(0, kind, ward, red, from, to, size, png);
    requireFree(passage, seal, findings);
    if (findings.hasErrors()) {
      throw new EntryRefusedException(findings.list());
    }
    return seal;
  }

  /** The period is in order, and no other seal of the kind is in use on one of its days. */
  private static void requireFree(Passage passage, RegisteredSeal seal, Findings findings) {
    LocalDate to = seal.to();
    if (to != null && to.isBefore(seal.from())) {
      findings.add(FindingCode.PERIOD_REVERSED, TO);
      return;
    }
    boolean taken =
        AuthorityTable.seals(passage.sql(), passage.municipality().value()).stream()
            .filter(other -> other.number() != seal.number() && other.kind() == seal.kind())
            .filter(other -> java.util.Objects.equals(other.ward(), seal.ward()))
            .anyMatch(
                other -> !other.isOver(seal.from()) && (to == null || !other.from().isAfter(to)));
    if (taken) {
      findings.add(FindingCode.PERIODS_OVERLAP, FROM);
    }
  }

  private LocalDate day(String typed) {
    return RegisterDate.parseDay(typed, eras.calendar());
  }

  private static MunicipalityCode ward(Passage passage, String typed) {
    if (!OperatorWards.of(passage.municipality()).containsKey(typed)) {
      throw new InvalidValueException(Fault.UNKNOWN_CODE, "ward");
    }
    return MunicipalityCode.of(typed);
  }

  private static String colour(String typed) {
    if (!Arrays.asList("RED", "BLACK").contains(typed)) {
      throw new InvalidValueException(Fault.UNKNOWN_CODE, "colour");
    }
    return typed;
  }

  private static Double millimetres(String typed) {
    if (!typed.strip().matches("[0-9]{1,3}(\\.[0-9])?") || Double.parseDouble(typed) == 0) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "size");
    }
    return Double.valueOf(typed);
  }
}
