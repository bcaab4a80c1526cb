package jp.daicho.bench.certificate;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.Run;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.Forms;
import jp.daicho.forms.PaperForm;

/**
 * Certificates a second on one core, warm: a full page of four people with hard names. Only the CPU
 * time of the printing thread counts, so other work on the machine disturbs little.
 */
public final class CertificateBenchmark implements Benchmark {
  private static final String FORM = "20.1.2";
  private static final int ROUNDS = 5;

  /** The yardstick is slow; a tenth of the pages measures it as well. */
  private static final int FEWER = 10;

  /** So many times the scale for the memory: 100,000 certificates with the usual scale. */
  private static final int MEMORY_PAGES = 20;

  private static final int TENTHS = 10;

  /** Made when the command starts. */
  public CertificateBenchmark() {}

  @Override
  public String name() {
    return "certificate";
  }

  @Override
  public String about() {
    return "certificates a second on one core, against OpenHTMLtoPDF making the same page";
  }

  @Override
  public String scaleUnit() {
    return "pages";
  }

  @Override
  public long usualScale() {
    return 5_000;
  }

  /** Prints one page. */
  private interface Printing {
    byte[] print(int serial) throws Exception;
  }

  @Override
  public void measure(Run run) throws Exception {
    PaperForm form = Forms.standard().get(FORM);
    FormValues sample = SamplePaper.copy(1);
    String html = HtmlPaper.of(form.template(), sample);
    HtmlPrinter printer = new HtmlPrinter();
    Printing ours = serial -> form.print(SamplePaper.copy(serial)).pdf();
    Printing theirs = serial -> printer.print(html);

    int pages = Math.toIntExact(Math.ceilDiv(run.scale(), ROUNDS));
    int theirPages = Math.ceilDiv(pages, FEWER);
    run.say("warming up");
    cpuMillis(ours, pages * 2);
    cpuMillis(theirs, theirPages * 2);
    List<Double> our = new ArrayList<>();
    List<Double> their = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      our.add(cpuMillis(ours, pages));
      their.add(cpuMillis(theirs, theirPages));
      run.say(
          "round %d of %d: %.2f ms and %.1f ms of CPU a page",
          round, ROUNDS, our.getLast(), their.getLast());
    }
    double millis = median(our);
    double theirMillis = median(their);
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("cpuMillis", millis);
    details.put("yardstickCpuMillis", theirMillis);
    details.put("kilobytes", ours.print(1).length / 1000.0);
    details.put("yardstickKilobytes", theirs.print(1).length / 1000.0);
    run.say("printing on, for the memory");
    List<Double> used = memory(ours, Math.toIntExact(run.scale() * MEMORY_PAGES));
    details.put("megabytesUsed", used);
    details.put("megabytesPages", run.scale() * MEMORY_PAGES);
    details.put("target", "cpuMillis <= 3, ratio >= 40, kilobytes < 60, memory flat");
    details.put(
        "yardstickIs", "OpenHTMLtoPDF, parsed font shared, one HTML table of the same grid");
    run.report(
        new Figure(name(), 1000 / millis, "certificates/s/core", 1000 / theirMillis, details));
  }

  /** CPU time of a page, in milliseconds. */
  private static double cpuMillis(Printing printing, int pages) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    long bytes = 0;
    long start = threads.getCurrentThreadCpuTime();
    for (int serial = 1; serial <= pages; serial++) {
      bytes += printing.print(serial).length;
    }
    double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6;
    if (bytes == 0) {
      throw new IllegalStateException("nothing was printed");
    }
    return millis / pages;
  }

  /**
   * The memory in use, in megabytes after a collection, before certificates are printed and after
   * each tenth of them. It is flat if nothing is kept of a certificate.
   */
  private static List<Double> memory(Printing printing, int pages) throws Exception {
    List<Double> used = new ArrayList<>();
    for (int tenth = 0; tenth <= TENTHS; tenth++) {
      for (int serial = 1; tenth > 0 && serial <= pages / TENTHS; serial++) {
        printing.print(serial);
      }
      System.gc();
      long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      used.add(Math.round(bytes / 1e4) / 100.0);
    }
    return used;
  }

  private static double median(List<Double> measured) {
    List<Double> sorted = measured.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
