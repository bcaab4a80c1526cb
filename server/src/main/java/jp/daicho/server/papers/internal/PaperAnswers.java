package jp.daicho.server.papers.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.paper.Recipient;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.server.papers.PaperQuestion;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** What the clerk answered, with what is wrong about it. */
public final class PaperAnswers {
  /** The persons a paper is about, for findings. */
  public static final EntryItem PERSONS = new EntryItem("persons", "異動者");

  private static final EntryItem RECIPIENT = new EntryItem("recipient", "宛先");

  private final Map<String, PaperQuestion> questions;
  private final Map<String, String> answers;
  private final Findings findings = new Findings();

  /** Answers to questions; one that is no answer to any is an error. */
  public PaperAnswers(List<PaperQuestion> questions, Map<String, String> answers) {
    this.questions =
        questions.stream().collect(Collectors.toMap(PaperQuestion::name, Function.identity()));
    this.answers = answers;
    answers.forEach(
        (name, answer) -> {
          PaperQuestion question = this.questions.get(name);
          if (question == null
              || !(question.options().isEmpty() || question.options().containsKey(answer))) {
            findings.add(FindingCode.of(Fault.UNKNOWN_CODE), new EntryItem(name, label(name)));
          }
        });
  }

  /**
   * The answer to a question: as given, or as it was offered.
   *
   * @throws IllegalArgumentException if nobody asked
   */
  public String get(String name) {
    PaperQuestion question = questions.get(name);
    if (question == null) {
      throw new IllegalArgumentException("nobody asked for " + name);
    }
    return answers.getOrDefault(name, question.initial()).strip();
  }

  /** Where a question is answered, for findings. */
  public EntryItem at(String name) {
    return new EntryItem(name, label(name));
  }

  /** A text that has to be there; null with a finding if it is missing or too long. */
  public @Nullable String required(String name, int longest) {
    return findings.require(
        get(name),
        at(name),
        text -> {
          RegisterText.required(text, longest, "answer");
          return text;
        });
  }

  /** A day that has to be there, in the Japanese calendar; empty with a finding if it is not. */
  public String day(String name) {
    RegisterDate day =
        findings.require(
            get(name), at(name), text -> RegisterDate.parse(text, StandardReferenceData.eras()));
    return day == null ? "" : ShownDates.of(StandardReferenceData.eras()).of(day);
  }

  /** A recipient that has to be there, with an alert if the post may not find it. */
  public @Nullable Recipient recipient(@Nullable Recipient recipient) {
    if (recipient == null) {
      findings.add(FindingCode.NO_ADDRESS_TO_SEND, RECIPIENT);
    } else if (!recipient.isComplete()) {
      findings.add(FindingCode.ADDRESS_INCOMPLETE, RECIPIENT);
    }
    return recipient;
  }

  /** What is wrong; writers add to it. */
  public Findings findings() {
    return findings;
  }

  private String label(String name) {
    PaperQuestion question = questions.get(name);
    return question == null ? name : question.label();
  }
}
