package jp.daicho.server.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.lists.PrintedList;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.Printout;
import jp.daicho.server.printing.IppPrinters;
import jp.daicho.server.printing.PrintFailedException;
import jp.daicho.server.printing.PrintedDocument;
import jp.daicho.server.reference.Printer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Prints lists and labels (10.7): papers that are made anew each time and have no number. The
 * choice is that of {@link Printing}; the print log tells who printed which (10.2).
 */
@Component
public final class ListPrinting {
  /** What an order is called at the printer. No list holds a seal or an Individual Number. */
  private static final String JOB_NAME = "daicho-list";

  private static final String PDF = ".pdf";

  private final Door door;
  private final IppPrinters printers;

  /** Made once. */
  ListPrinting(Door door, IppPrinters printers) {
    this.door = door;
    this.printers = printers;
  }

  /**
   * A list ready to be printed. Whose data it holds was logged when it was made.
   *
   * @param permission what whoever makes it needs, which is what printing it needs
   * @param label what it is, for the log
   * @param fileName what its file is called
   * @param pdf its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Made(Permission permission, String label, String fileName, byte[] pdf) {
    /** A list made at a moment. */
    public static Made of(Permission permission, PrintedList list, Instant at) {
      return new Made(permission, list.title(), list.layout() + PDF, list.pdf(at));
    }

    /** What it is, not what stands in it. */
    @Override
    public String toString() {
      return "Made[" + label + "]";
    }
  }

  /**
   * A list as a file, which is in the print log before it leaves (10.2).
   *
   * @param permission what whoever makes it needs
   */
  public ResponseEntity<byte[]> pdf(Permission permission, PrintedList list) {
    return door.enter(
        Operation.of("一覧のPDF出力", AuditAction.PRINTING, permission),
        passage -> handedOut(passage, Made.of(permission, list, passage.at())));
  }

  /** The same for what was made already, such as labels. */
  public ResponseEntity<byte[]> pdf(Made list) {
    return door.enter(
        Operation.of("一覧のPDF出力", AuditAction.PRINTING, list.permission()),
        passage -> handedOut(passage, list));
  }

  private static ResponseEntity<byte[]> handedOut(Passage passage, Made list) {
    Printout.file(list.label(), pages(list.pdf()), list.fileName()).notes().forEach(passage::note);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "attachment; filename=\"" + list.fileName() + "\"")
        .header("Cache-Control", "no-store")
        .body(list.pdf());
  }

  /**
   * A list as CSV, which is logged as an extraction of data before it leaves (10.2).
   *
   * @param permission what whoever makes it needs
   */
  public ResponseEntity<byte[]> csv(Permission permission, PrintedList list) {
    return door.enter(
        Operation.of("一覧のCSV出力", AuditAction.DATA_EXTRACTION, permission),
        passage -> {
          int rows = list.sections().stream().mapToInt(section -> section.rows().size()).sum();
          passage
              .note("タイトル", list.title())
              .note("ファイル名", list.layout() + ".csv")
              .note("件数", Integer.toString(rows));
          return list.csvAnswer();
        });
  }

  /**
   * Sends a list to a printer, all copies in one order.
   *
   * @throws CertificateRefusedException if no printer is named, there is no such printer or tray,
   *     the copies are faulty or have too many pages together, or the printer does not take them
   */
  public void print(Made list, PrintEntry entry) {
    PrintOrder order = entry.order();
    if (order == null) {
      throw Printing.refused(FindingCode.EMPTY);
    }
    int copies = entry.readCopies().number();
    int pages = pages(list.pdf());
    if (pages * copies > Printing.MOST_PAGES) {
      throw Printing.refused(FindingCode.TOO_MUCH_TO_PRINT, Integer.toString(Printing.MOST_PAGES));
    }
    Ordered ordered =
        door.enter(
            Operation.of("一覧の印刷", AuditAction.PRINTING, list.permission()),
            passage -> {
              Printer printer = Printing.chosen(passage, order);
              String tray = order.tray();
              Printout.file(list.label(), pages, JOB_NAME)
                  .on(Printout.Form.PRINT, printer.code(), tray == null ? "" : tray)
                  .notes()
                  .forEach(passage::note);
              passage.note("部数", Integer.toString(copies));
              return new Ordered(
                  printer,
                  new PrintedDocument(
                      list.pdf(),
                      JOB_NAME,
                      passage.operator().login(),
                      tray == null ? null : printer.trays().get(tray),
                      copies));
            });
    send(list, ordered);
  }

  /**
   * Prints a list for a screen, which is told how it went.
   *
   * @param back the address of the screen
   */
  public ResponseEntity<byte[]> print(
      Made list, PrintEntry entry, String back, RedirectAttributes told) {
    try {
      print(list, entry);
      told.addFlashAttribute("message", "プリンタに送りました。");
    } catch (CertificateRefusedException refusal) {
      told.addFlashAttribute("findings", refusal.findings());
      told.addFlashAttribute("printEntry", entry);
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(back)).build();
  }

  private record Ordered(Printer printer, PrintedDocument document) {}

  private void send(Made list, Ordered ordered) {
    String code = ordered.printer().code();
    try {
      int job = printers.send(ordered.printer().address(), ordered.document());
      door.enter(
          Operation.of("一覧の印刷の受付", AuditAction.PRINTING, list.permission()),
          passage -> passage.note("プリンタ", code).note("受付番号", Integer.toString(job)).at());
    } catch (PrintFailedException failure) {
      door.enter(
          Operation.of("一覧の印刷の失敗", AuditAction.COMMUNICATION_FAULT, list.permission()),
          passage -> passage.note("プリンタ", code).note("理由", failure.reason()).at());
      throw new CertificateRefusedException(
          List.of(Finding.of(FindingCode.LIST_NOT_PRINTED, Printing.PRINT_TO, failure.reason())));
    }
  }

  /** How many pages a PDF has. */
  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
