package jp.daicho.server.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.transfer.TransferCode;
import jp.daicho.ledger.transfer.TransferCodes;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.documents.DocumentKind;
import jp.daicho.server.moves.TransferCertificateFile.Contents;
import jp.daicho.server.moves.internal.PaperPersons;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in what stands on papers from which a move is entered (10.8): 転出証明書 as CSV or by its
 * two-dimensional code, 住民異動届 and 個人番号カードの券面事項 as CSV. Nothing is kept; the clerk goes on from the
 * entry.
 */
@Component
public final class MoveFiles {
  private static final Operation TAKE =
      Operation.of("書類データの取込み（異動入力）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final MoveType MOVING_IN = MoveTypes.standard().get("moving-in");
  private static final EntryItem FILE = new EntryItem("file", "ファイル");

  private final Door door;
  private final Drafts drafts;
  private final PaperPersons people;

  /** Made once. */
  MoveFiles(Door door, Drafts drafts, PaperPersons people) {
    this.door = door;
    this.drafts = drafts;
    this.people = people;
  }

  /**
   * What was taken in.
   *
   * @param paper which paper it is
   * @param contents the entry, with what is wrong with the file
   */
  public record Taken(DocumentKind paper, Contents contents) {
    /** Whether there is an entry to go on from. */
    public boolean isUsable() {
      return !contents.entry().persons().isEmpty();
    }
  }

  /**
   * Reads a file, or the text of codes.
   *
   * @param wanted the kind of move that is being entered; null where the paper says it
   */
  public Taken take(byte[] bytes, @Nullable MoveType wanted) {
    Findings findings = new Findings();
    Optional<String> text = CounterFile.text(bytes, findings);
    if (text.isPresent() && TransferCodes.isCode(text.get())) {
      return new Taken(DocumentKind.TRANSFER_CERTIFICATE, code(text.get(), wanted, findings));
    }
    Optional<CounterFile> file = text.flatMap(it -> CounterFile.parse(it, findings));
    if (file.isEmpty()) {
      return new Taken(
          DocumentKind.TRANSFER_CERTIFICATE, TransferCertificateFile.nothing(or(wanted), findings));
    }
    DocumentKind paper = DocumentKind.of(file.get().columns());
    Contents contents =
        switch (paper) {
          case TRANSFER_CERTIFICATE ->
              ofKind(TransferCertificateFile.read(file.get(), findings), wanted);
          case MOVE_NOTIFICATION, CARD ->
              door.enter(
                  TAKE,
                  passage -> {
                    passage.note("書類", paper.label());
                    return paper == DocumentKind.CARD
                        ? people.ofCards(passage, file.get(), or(wanted), findings)
                        : people.ofNotification(passage, file.get(), wanted, findings);
                  });
          case CERTIFICATE_APPLICATION -> other(paper.label(), or(wanted));
        };
    return new Taken(paper, contents);
  }

  /** What a file holds and the rules say of it, each with its line. */
  public CheckedFile check(byte[] bytes, @Nullable MoveType wanted) {
    Contents contents = take(bytes, wanted).contents();
    List<Finding> findings = new ArrayList<>(contents.findings());
    if (!contents.entry().persons().isEmpty()) {
      drafts.check(contents.entry()).findings().stream()
          .map(contents::onItsLine)
          .forEach(findings::add);
    }
    return new CheckedFile(contents.entry(), findings);
  }

  private static Contents code(String text, @Nullable MoveType wanted, Findings findings) {
    return TransferCodes.read(text, findings)
        .map(TransferCode::entry)
        .map(entry -> ofKind(new Contents(entry, findings.list(), List.of()), wanted))
        .orElseGet(() -> TransferCertificateFile.nothing(or(wanted), findings));
  }

  /** A 転出証明書 is taken in by every kind of moving-in, and by no other move. */
  private static Contents ofKind(Contents read, @Nullable MoveType wanted) {
    if (wanted == null || wanted.equals(MOVING_IN)) {
      return read;
    }
    if (!wanted.effect().takesNewcomers()) {
      return other(DocumentKind.TRANSFER_CERTIFICATE.label(), wanted);
    }
    return new Contents(
        new EnteredMove(wanted, read.entry().common(), read.entry().persons()),
        read.findings(),
        read.lines());
  }

  private static MoveType or(@Nullable MoveType wanted) {
    return wanted == null ? MOVING_IN : wanted;
  }

  private static Contents other(String paper, MoveType wanted) {
    Findings findings = new Findings();
    findings.add(FindingCode.FILE_OF_OTHER_PAPER, FILE, paper);
    return TransferCertificateFile.nothing(wanted, findings);
  }
}
