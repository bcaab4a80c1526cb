package jp.daicho.server.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionRun;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daicho inspection-list}: makes 住民基本台帳の一部の写し（閲覧用） as files (9.5). */
@Command(
    name = "inspection-list",
    sortOptions = false,
    description = {
      "Lists residents by name, birth date, sex and address for inspection, as PDF files of 500"
          + " pages or one CSV file. People under support measures are left out.",
      "住民基本台帳の一部の写し（閲覧用）を作成します。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:Done.", "1:It was refused or broke off.", "2:Wrong use."},
    footer = {"", "Example: ./daicho inspection-list --out list --format CSV --order RANDOM"})
final class InspectionListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the files go; made if it is not there.")
  private Path out;

  @Option(
      names = "--municipality",
      paramLabel = "CODE",
      description = "Whose register, by its six digits; needed if there are several.")
  private @Nullable String municipality;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "PDF",
      description = "PDF or CSV; PDF if not given.")
  private InspectionFormat format;

  @Option(
      names = "--town",
      paramLabel = "TOWN",
      description = "Only residents whose town begins so; may be given several times.")
  private List<String> towns = List.of();

  @Option(
      names = "--district",
      paramLabel = "KIND|CODE",
      description = "Only residents of a district.")
  private String district = "";

  @Option(names = "--born-from", paramLabel = "DATE", description = "The first birth date.")
  private String bornFrom = "";

  @Option(names = "--born-to", paramLabel = "DATE", description = "The last birth date.")
  private String bornTo = "";

  @Option(names = "--sex", paramLabel = "CODE", description = "1 male, 2 female, 0 unknown.")
  private String sex = "";

  @Option(names = "--kind", paramLabel = "CODE", description = "1 Japanese, 2 foreign residents.")
  private String kind = "";

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description = "ADDRESS or RANDOM; ADDRESS if not given.")
  private String order = "";

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "What the random order follows from; chosen and told if not given.")
  private String seed = "";

  @Option(names = "--most", paramLabel = "N", description = "At most so many residents.")
  private String most = "";

  @Mixin private DataOption data;

  @SuppressWarnings("NullAway.Init") // picocli fills it
  InspectionListCommand() {}

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    try (ConfigurableApplicationContext service = ConsoleApplication.start(data.existing())) {
      List<ServedMunicipality> served =
          service.getBean(Municipalities.class).all().stream()
              .filter(each -> municipality == null || each.code().value().equals(municipality))
              .toList();
      if (served.size() != 1) {
        throw new CommandFailure(
            served.isEmpty() ? "There is no such register here." : "There are several registers.",
            "Check --municipality and --data.");
      }
      InspectionLists lists = service.getBean(InspectionLists.class);
      return CurrentOperator.as(
          service.getBean(SystemOperator.class).of(served.getFirst().code()),
          () -> CurrentScreen.on("inspection-list", () -> make(lists)));
    }
  }

  private int make(InspectionLists lists) throws IOException {
    InspectionRun run;
    try (ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
      run =
          lists.makeAtOnce(
              conditions(), format, persons -> line.say("listed " + persons + " residents"));
    } catch (EntryRefusedException refusal) {
      throw new CommandFailure(told(refusal.findings()), "Check the conditions.");
    } catch (CertificateRefusedException refusal) {
      throw new CommandFailure(told(refusal.findings()), "Check the mayor's name and seals.");
    }
    write(lists, run);
    PrintWriter told = spec.commandLine().getOut();
    run.conditions().forEach(told::println);
    told.printf(
        Locale.ROOT,
        "listed %,d residents (%s left out) on %,d pages in %s%n",
        run.persons(),
        String.valueOf(run.leftOut()),
        run.pages(),
        out);
    told.flush();
    return 0;
  }

  private void write(InspectionLists lists, InspectionRun run) throws IOException {
    switch (format) {
      case CSV -> {
        try (OutputStream file = Files.newOutputStream(out.resolve("inspection-list.csv"))) {
          for (int part = 1; part <= run.parts(); part++) {
            file.write(lists.part(run.number(), part));
          }
        }
      }
      case PDF -> {
        for (int part = 1; part <= run.parts(); part++) {
          Files.write(
              out.resolve(String.format(Locale.ROOT, "inspection-list-%03d.pdf", part)),
              lists.part(run.number(), part));
        }
      }
    }
  }

  private Map<String, String> conditions() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("towns", String.join("\n", towns));
    typed.put("district", district);
    typed.put("bornFrom", bornFrom);
    typed.put("bornTo", bornTo);
    typed.put("sex", sex);
    typed.put("kind", kind);
    typed.put("order", order.toUpperCase(Locale.ROOT));
    typed.put("seed", seed);
    typed.put("most", most);
    return typed;
  }

  private static String told(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.number() + " " + finding.where().label() + ": " + finding.reason())
        .collect(Collectors.joining(" / "));
  }
}
