package jp.daicho.server.cs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.cs.internal.NumberMessages;
import jp.daicho.server.links.HandedOverMedia;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.NewMessage;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Individual Numbers through CS (4.4, 7.1.2.1). That one be generated is asked for by itself when
 * somebody without one is entered; that one be changed is asked for here. What CS answers is taken
 * in as a move of its kind.
 */
@Component
public final class IndividualNumbers {
  private static final Operation ASK =
      Operation.of("個人番号の変更要求", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final Registry registry;
  private final HandedOverMedia media;

  /** Made once. */
  IndividualNumbers(Door door, Registry registry, HandedOverMedia media) {
    this.door = door;
    this.registry = registry;
    this.media = media;
  }

  /** Why a number comes (4.4). */
  public enum Cause {
    /** 番号法第7条第1項: the first one. */
    GENERATED("generated", "個人番号の指定", "individual-number-entry"),
    /** 番号法第7条第2項, on the claim of the person. */
    CHANGED_ON_CLAIM("changed-on-claim", "請求に基づく変更", "individual-number-change"),
    /** 番号法第7条第2項, ex officio. */
    CHANGED_EX_OFFICIO("changed-ex-officio", "職権に基づく変更", "individual-number-correction");

    private final String id;
    private final String label;
    private final String moveType;

    Cause(String id, String label, String moveType) {
      this.id = id;
      this.label = label;
      this.moveType = moveType;
    }

    /** Its name in messages. */
    public String id() {
      return id;
    }

    /** What users read. */
    public String label() {
      return label;
    }

    /** The kind of move by which such a number comes into the register. */
    public String moveType() {
      return moveType;
    }

    /** The one with that name in messages. */
    public static Optional<Cause> find(String id) {
      return Stream.of(values()).filter(cause -> cause.id.equals(id)).findFirst();
    }
  }

  /**
   * Asks CS for another number for a resident.
   *
   * @throws IllegalArgumentException if the cause is not a change
   * @throws MoveRefusedException with {@link FindingCode#NO_NUMBER_TO_CHANGE} if this is nobody who
   *     lives here and has one
   */
  public void askForChange(AddressNumber person, Cause cause) {
    if (cause == Cause.GENERATED) {
      throw new IllegalArgumentException("a first number is asked for by itself");
    }
    door.enter(
        ASK,
        passage -> {
          ResidentRecord record = whoHasOne(passage, person);
          passage.concerning(person);
          media.add(
              passage,
              new NewMessage(
                  MessageKind.INDIVIDUAL_NUMBER_CHANGE,
                  record,
                  "",
                  NumberMessages.change(record, cause, passage.today())));
          return true;
        });
  }

  private ResidentRecord whoHasOne(Passage passage, AddressNumber person) {
    return registry
        .latest(passage, person)
        .filter(record -> record.status().isResident())
        .filter(record -> record.numbers().individualNumber() != null)
        .orElseThrow(
            () ->
                new MoveRefusedException(
                    List.of(
                        Finding.of(
                            FindingCode.NO_NUMBER_TO_CHANGE,
                            new EntryItem("addressNumber", "宛名番号")))));
  }
}
