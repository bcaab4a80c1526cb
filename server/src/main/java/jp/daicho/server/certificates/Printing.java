package jp.daicho.server.certificates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.paper.Copies;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.internal.ChosenOutput;
import jp.daicho.server.certificates.internal.PrintJobTable;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.Printout.Form;
import jp.daicho.server.printing.IppPrinters;
import jp.daicho.server.printing.JobState;
import jp.daicho.server.printing.PrintFailedException;
import jp.daicho.server.printing.PrintedDocument;
import jp.daicho.server.reference.Printer;
import jp.daicho.server.reference.Printers;
import jp.daicho.server.tenancy.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Prints issued papers on the printers that are set up (10.7). A paper is first issued, then sent:
 * a printer that fails undoes nothing, and the same bytes can be sent again, which is no new issue.
 * Every order is in the print log (10.2) before anything leaves the service. Each copy has a number
 * and is sent by itself.
 */
@Component
public final class Printing {
  /** The most pages of one order: mass printing is not what this is for (10.7). */
  public static final int MOST_PAGES = 100;

  private static final Operation JOBS =
      Operation.of("印刷履歴の照会", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);

  static final EntryItem PRINT_TO = new EntryItem("printTo", "出力先");

  private final Door door;
  private final Certificates certificates;
  private final IppPrinters printers;

  /** Made once. */
  Printing(Door door, Certificates certificates, IppPrinters printers) {
    this.door = door;
    this.certificates = certificates;
    this.printers = printers;
  }

  /**
   * Papers that were issued, and what became of their printing.
   *
   * @param papers in the order of their numbers
   * @param jobs one for each paper; none if they come as PDF
   * @param findings what stood in the way of printing; the papers are issued all the same
   */
  public record Issued(List<IssuedPaper> papers, List<PrintJob> jobs, List<Finding> findings) {
    /** Papers; the lists are copied. */
    public Issued {
      papers = List.copyOf(papers);
      jobs = List.copyOf(jobs);
      findings = List.copyOf(findings);
    }

    /** What a clerk is told of copies of one paper. */
    public String said(String label) {
      return papers.size() == 1 ? label + "を作成しました。" : label + "を" + papers.size() + "部作成しました。";
    }

    /**
     * Sends a screen to copies of one paper: to the first, whose page names the others.
     *
     * @param message what the clerk is told
     */
    public String shown(String message, RedirectAttributes told) {
      told.addFlashAttribute("message", message);
      told.addFlashAttribute("findings", findings);
      told.addFlashAttribute("copies", papers);
      return "redirect:/certificates/" + papers.getFirst().issueNo();
    }

    /** The numbers of the papers in the history of issues (1.3.8). */
    public List<Long> issueNos() {
      return papers.stream().map(IssuedPaper::issueNo).toList();
    }
  }

  /** The most copies of one order, for templates. */
  public int mostCopies() {
    return Copies.MOST;
  }

  /** What the clerk at work can choose from when she issues certificates. */
  public PrintChoices choices() {
    return choices(Permission.CERTIFICATE_ISSUE);
  }

  /**
   * The same for papers and lists of another kind, and for templates.
   *
   * @param permission what whoever makes the paper needs
   */
  public PrintChoices choices(Permission permission) {
    return door.enter(
        choosing(permission),
        passage -> {
          Map<String, String> options = new LinkedHashMap<>();
          options.put(PrintOrder.PDF, "PDF（印刷しない）");
          for (Printer printer : Printers.inUse(passage)) {
            options.put(printer.code(), "紙：" + printer.name());
            printer
                .trays()
                .keySet()
                .forEach(
                    tray ->
                        options.put(
                            new PrintOrder(printer.code(), tray).written(),
                            "紙：" + printer.name() + "　" + tray));
          }
          return new PrintChoices(
              options, Printers.usual(passage).map(Printer::code).orElse(PrintOrder.PDF));
        });
  }

  /**
   * Issues certificates, which have copies of their own, and prints them.
   *
   * @param order where; null for PDF
   * @param issuing issues the papers, whose numbers name the printer (5.5)
   * @throws CertificateRefusedException if there is no such printer or tray, or they have too many
   *     pages to be printed; nothing is issued
   */
  public Issued issue(
      @Nullable PrintOrder order, Work<List<IssuedPaper>, RuntimeException> issuing) {
    return issue(Permission.CERTIFICATE_ISSUE, order, Copies.ONE, issuing);
  }

  /**
   * Issues other papers, each in as many copies as are wanted, and prints them.
   *
   * @param issuing issues the papers by {@link PaperDesk#issue}, which makes the copies
   * @throws CertificateRefusedException if there is no such printer or tray, the copies are faulty,
   *     or they have too many pages to be printed; nothing is issued
   */
  public Issued issue(PrintEntry entry, Work<List<IssuedPaper>, RuntimeException> issuing) {
    return issue(Permission.CERTIFICATE_ISSUE, entry, issuing);
  }

  /**
   * The same for papers that need another permission than certificates.
   *
   * @throws CertificateRefusedException as before
   */
  public Issued issue(
      Permission permission, PrintEntry entry, Work<List<IssuedPaper>, RuntimeException> issuing) {
    return issue(permission, entry.order(), entry.readCopies(), issuing);
  }

  private Issued issue(
      Permission permission,
      @Nullable PrintOrder order,
      Copies copies,
      Work<List<IssuedPaper>, RuntimeException> issuing) {
    if (order == null) {
      return new Issued(ChosenOutput.during(null, copies, issuing), List.of(), List.of());
    }
    Printer printer = door.enter(choosing(permission), passage -> chosen(passage, order));
    List<IssuedPaper> papers = ChosenOutput.during(printer.mark(), copies, issuing);
    try {
      return withFailures(papers, print(permission, papers, order));
    } catch (CertificateRefusedException refusal) {
      return new Issued(papers, List.of(), refusal.findings());
    }
  }

  /**
   * Prints a paper that was issued, or prints it again.
   *
   * @throws PaperUnknownException if there is none of this number
   * @throws CertificateRefusedException if there is no such printer or tray, the paper has too many
   *     pages, or somebody on it is under support measures
   */
  public Issued print(long issueNo, PrintOrder order) {
    List<IssuedPaper> papers = List.of(certificates.find(issueNo));
    return withFailures(papers, print(Permission.CERTIFICATE_ISSUE, papers, order));
  }

  private static Operation choosing(Permission permission) {
    return Operation.of("プリンタの選択", AuditAction.ENQUIRY, permission);
  }

  private static Issued withFailures(List<IssuedPaper> papers, List<PrintJob> jobs) {
    List<Finding> failures = new ArrayList<>();
    for (PrintJob job : jobs) {
      String failure = job.failure();
      if (failure != null) {
        failures.add(Finding.of(FindingCode.PRINT_FAILED, PRINT_TO, failure));
      }
    }
    return new Issued(papers, jobs, failures.stream().distinct().toList());
  }

  private List<PrintJob> print(Permission permission, List<IssuedPaper> papers, PrintOrder order) {
    requireFewPages(papers);
    List<PrintJob> jobs = new ArrayList<>();
    for (IssuedPaper paper : papers) {
      jobs.add(print(permission, paper, order));
    }
    return jobs;
  }

  /**
   * Refuses more than a printer is for while they are issued, so that no numbers are given to what
   * will not be printed.
   */
  static void requireFewPagesIfPrinted(List<IssuedPaper> papers) {
    if (ChosenOutput.isPrinter()) {
      requireFewPages(papers);
    }
  }

  private static void requireFewPages(List<IssuedPaper> papers) {
    if (papers.stream().mapToInt(IssuedPaper::pages).sum() > MOST_PAGES) {
      throw refused(FindingCode.TOO_MUCH_TO_PRINT, Integer.toString(MOST_PAGES));
    }
  }

  /** An order that is in the log, ready to be sent. */
  private record Ordered(PrintJob job, Printer printer, PrintedDocument document) {}

  private PrintJob print(Permission permission, IssuedPaper paper, PrintOrder order) {
    Ordered ordered =
        door.enter(
            Operation.of("証明書・帳票の印刷", AuditAction.PRINTING, permission),
            passage -> ordered(passage, paper, order));
    try {
      int jobId = printers.send(ordered.printer().address(), ordered.document());
      return door.enter(
          Operation.of("印刷の受付", AuditAction.PRINTING, permission),
          passage -> ended(passage, ordered.job().with(jobId, null)));
    } catch (PrintFailedException failure) {
      return door.enter(
          Operation.of("印刷の失敗", AuditAction.COMMUNICATION_FAULT, permission),
          passage -> ended(passage, ordered.job().with(null, failure.reason())));
    }
  }

  private Ordered ordered(Passage passage, IssuedPaper paper, PrintOrder order) {
    Printer printer = chosen(passage, order);
    byte[] pdf = certificates.bytes(passage, paper);
    PrintJob job = PrintJobTable.add(passage, paper.issueNo(), order);
    paper
        .printout()
        .on(job.again() ? Form.REPRINT : Form.PRINT, printer.code(), job.tray())
        .notes()
        .forEach(passage::note);
    passage.note("様式", paper.form()).note("ファイル名", jobName(paper));
    String tray = order.tray();
    return new Ordered(
        job,
        printer,
        new PrintedDocument(
            pdf,
            jobName(paper),
            passage.operator().login(),
            tray == null ? null : printer.trays().get(tray),
            1));
  }

  /** What the order is called at the printer. */
  private static String jobName(IssuedPaper paper) {
    return "daicho-" + paper.issueNo();
  }

  private static PrintJob ended(Passage passage, PrintJob job) {
    PrintJobTable.end(passage, job);
    String failure = job.failure();
    passage.note("プリンタ", job.printer()).note("印刷番号", Long.toString(job.number()));
    if (failure != null) {
      passage.note("理由", failure);
    }
    return job;
  }

  static Printer chosen(Passage passage, PrintOrder order) {
    Optional<Printer> printer = Printers.find(passage, order.printer());
    String tray = order.tray();
    if (printer.isEmpty() || (tray != null && !printer.get().trays().containsKey(tray))) {
      throw refused(FindingCode.UNKNOWN_CODE);
    }
    return printer.get();
  }

  static CertificateRefusedException refused(FindingCode code, String... details) {
    return new CertificateRefusedException(List.of(Finding.of(code, PRINT_TO, details)));
  }

  /** The orders to print a paper, the latest first. */
  public List<PrintJob> jobs(long issueNo) {
    return door.enter(JOBS, passage -> PrintJobTable.of(passage, issueNo));
  }

  /** How a job goes, in the words for the clerk, as the printer says now. */
  public String state(PrintJob job) {
    Integer jobId = job.jobId();
    Optional<Printer> printer = door.enter(JOBS, passage -> Printers.ever(passage, job.printer()));
    if (jobId == null || printer.isEmpty()) {
      return job.outcome();
    }
    try {
      return printers
          .state(printer.get().address(), jobId, job.operator())
          .map(JobState::label)
          .orElse("プリンタに記録がありません");
    } catch (PrintFailedException failure) {
      return "状態を確認できません（" + failure.reason() + "）";
    }
  }
}
