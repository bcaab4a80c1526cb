package jp.daicho.server.papers.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.MadeMove.Change;
import jp.daicho.ledger.paper.Recipient;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.certificates.Envelope;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.papers.PaperQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 住民異動届受理通知 (4.1.0.3): to whoever notified, at the address before the move; where there was none,
 * or it is not fitting, to the mover at the address after it. The register does not keep who
 * notified, so the clerk is asked.
 */
@Component
final class AcceptanceNotice implements PaperWriter {
  private static final String NOTIFIER = "notifier";
  private static final String SENT_TO = "sentTo";
  private static final String BEFORE = "before-move";
  private static final String AFTER = "after-move";
  private static final String PROCEDURE = "procedure";
  private static final String MOVE = "move";
  private static final String CERTIFICATE = "equivalent-certificate";
  private static final String CERTIFICATE_WORDS = "転出証明書に準ずる証明書の交付";
  private static final String RECEIVED_ON = "receivedOn";
  private static final int LONGEST_NAME = 100;

  @Override
  public String kind() {
    return "acceptance-notice";
  }

  @Override
  public List<PaperQuestion> questions(Passage passage, MadeMove move) {
    Change first = move.changes().getFirst();
    Map<String, String> places = new LinkedHashMap<>();
    boolean hasBefore = Recipient.beforeMove(first, "").isPresent();
    if (hasBefore) {
      places.put(BEFORE, "異動前住所・届出人本人");
    }
    places.put(AFTER, "異動後住所・異動者本人（異動前住所がない、又は送付が適当でないとき）");
    List<PaperQuestion> questions = new ArrayList<>();
    questions.add(PaperQuestion.typed(NOTIFIER, "届出人氏名", "届出書に記載された届出人", name(first.after())));
    questions.add(new PaperQuestion(SENT_TO, "宛先", "", hasBefore ? BEFORE : AFTER, places));
    if (mayBeForCertificate(move)) {
      Map<String, String> procedures = new LinkedHashMap<>();
      boolean notified = move.ground() == Ground.NOTIFICATION;
      if (notified) {
        procedures.put(MOVE, "届出");
      }
      procedures.put(CERTIFICATE, CERTIFICATE_WORDS);
      questions.add(
          new PaperQuestion(PROCEDURE, "手続", "", notified ? MOVE : CERTIFICATE, procedures));
      questions.add(
          PaperQuestion.typed(
              RECEIVED_ON,
              "準ずる証明書の交付の届出日",
              "「" + CERTIFICATE_WORDS + "」のときだけ使います",
              PaperTexts.day(passage.today())));
    }
    return questions;
  }

  @Override
  public List<Letter> write(Passage passage, MadeMove move, PaperAnswers answers) {
    String notifier = answers.required(NOTIFIER, LONGEST_NAME);
    if (move.movers().isEmpty()) {
      answers.findings().add(FindingCode.PAPER_NOT_FOR_PERSON, PaperAnswers.PERSONS);
    }
    if (notifier == null || move.movers().isEmpty()) {
      return List.of();
    }
    Recipient recipient = answers.recipient(recipient(move, answers.get(SENT_TO), notifier));
    if (recipient == null) {
      return List.of();
    }
    List<ResidentRecord> movers = move.movers().stream().map(Change::after).toList();
    String sentence = answers.get(SENT_TO);
    boolean certificate = mayBeForCertificate(move) && answers.get(PROCEDURE).equals(CERTIFICATE);
    String day = certificate ? answers.day(RECEIVED_ON) : PaperTexts.notifiedOn(move);
    String reason = certificate ? CERTIFICATE_WORDS : move.entry().reason().name();
    return List.of(
        Letter.about(
            movers, values -> content(values, movers, recipient, notifier, day, reason, sentence)));
  }

  /** Whether the certificate equivalent to that of a moving-out may be asked for (4.1.3.0.3). */
  private static boolean mayBeForCertificate(MadeMove move) {
    MoveType type = move.type();
    return type != null && type.papers().contains(CERTIFICATE);
  }

  private static @Nullable Recipient recipient(MadeMove move, String sentTo, String notifier) {
    Change first = move.movers().getFirst();
    Optional<Recipient> found =
        sentTo.equals(BEFORE)
            ? Recipient.beforeMove(first, notifier)
            : Recipient.afterMove(first, name(first.after()));
    return found.orElse(null);
  }

  private static void content(
      FormValues.Builder values,
      List<ResidentRecord> movers,
      Recipient recipient,
      String notifier,
      String day,
      String reason,
      String sentence) {
    Envelope.address(values, recipient)
        .set(FormItem.MOVE_NOTIFIED_ON, day)
        .set(FormItem.MOVE_REASON, reason)
        .set(FormItem.NOTIFIER, notifier)
        .certification(sentence);
    PaperTexts.names(values, movers);
  }

  private static String name(ResidentRecord record) {
    return record.person().displayName();
  }
}
