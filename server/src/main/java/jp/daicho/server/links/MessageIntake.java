package jp.daicho.server.links;

import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.operators.Passage;

/** Takes in the received messages of one kind. */
public interface MessageIntake {

  /** What became of a message. */
  sealed interface Outcome {
    /**
     * It was registered.
     *
     * @param moveNumber the move
     */
    record Taken(long moveNumber) implements Outcome {}

    /**
     * A draft was made of it, which a clerk confirms.
     *
     * @param draftNumber the draft
     */
    record Prepared(long draftNumber) implements Outcome {}

    /**
     * It needs no move; what it tells is kept elsewhere.
     *
     * @param note in a few words without names or numbers of residents
     */
    record Noted(String note) implements Outcome {}

    /** It waits for a clerk to start an entry from it. */
    record Offered() implements Outcome {}

    /**
     * It could not be taken in; a clerk has to look.
     *
     * @param findings why
     */
    record Faulty(List<Finding> findings) implements Outcome {
      /** Faulty; the list is copied. */
      public Faulty {
        findings = List.copyOf(findings);
      }
    }
  }

  /** The kind it takes in. */
  MessageKind kind();

  /** Whether of several about one person only the one made last counts (4.1.3.1.2). */
  boolean newestCounts();

  /**
   * Takes in one message. It runs in one transaction with the note of what became of the message,
   * for an operator with {@link jp.daicho.server.operators.Permission#BATCH}; what the rules say
   * against it comes back as {@link Outcome.Faulty} and is not thrown.
   */
  Outcome take(Passage passage, ReceivedMessage received, Message message);
}
