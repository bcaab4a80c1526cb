package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.Forms;
import jp.daicho.forms.template.FormTemplate;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import org.junit.jupiter.api.Test;

/** Printers and trays as they are set (10.7). */
class PrinterTests extends MasterTestBase {
  private static final Map<String, String> PRINTER =
      Map.of(
          "code", "P001",
          "name", "窓口レーザー",
          "mark", "プリンタ001",
          "address", "ipp://10.1.2.9:631/printers/mado",
          "trays", "上段=tray-1、手差し=by-pass-tray",
          "usual", "YES",
          "validFrom", "R8.4.1");

  @Test
  @Raises(FindingCode.PRINTER_ADDRESS)
  @ComesClose(FindingCode.PRINTER_ADDRESS)
  void papersGoToPrintersOnlyAndOnlyToThoseAnAdministratorHasSet() {
    for (String address :
        List.of(
            "http://10.1.2.9/ipp/print",
            "file:///etc/passwd",
            "ipp://somebody:secret@10.1.2.9/ipp/print",
            "ipp://10.1.2.9/ipp/print?to=elsewhere",
            "ipp://10.1.2.9",
            "ipp:///ipp/print",
            "プリンタ")) {
      assertThat(
              refused(
                  () ->
                      masters.add(
                          MasterKind.PRINTERS, PlaceTests.with(PRINTER, "address", address))))
          .as(address)
          .containsExactly(FindingCode.PRINTER_ADDRESS);
    }
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.PRINTERS,
                        PlaceTests.with(PRINTER, "address", "ipps://print.example/ipp/print"))))
        .isEmpty();
    assertThatThrownBy(
            () -> as(SampleOperators.CLERK, () -> masters.add(MasterKind.PRINTERS, PRINTER)))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(
            refused(
                () -> masters.add(MasterKind.PRINTERS, PlaceTests.with(PRINTER, "code", "PDF"))))
        .containsExactly(FindingCode.UNKNOWN_FORM);
  }

  @Test
  @Raises({FindingCode.TRAYS_UNREADABLE, FindingCode.CONTINUOUS_PAPER})
  @ComesClose({FindingCode.TRAYS_UNREADABLE, FindingCode.CONTINUOUS_PAPER})
  @Proves("10.7-N3")
  void papersAreSingleSheetsAndNoContinuousPaperCanBeSetUp() {
    for (String trays :
        List.of("上段", "上段=tray-1、上段=tray-2", "上段=Tray 1", "=tray-1", "上/下=tray-1")) {
      assertThat(refusedTrays(trays)).as(trays).containsExactly(FindingCode.TRAYS_UNREADABLE);
    }
    for (String source : List.of("main-roll", "alternate-roll", "roll-1", "continuous-long")) {
      assertThat(refusedTrays("連帳=" + source))
          .as(source)
          .containsExactly(FindingCode.CONTINUOUS_PAPER);
    }
    assertThat(refusedTrays("上段=tray-1、手差し=by-pass-tray、大容量=large-capacity")).isEmpty();

    for (PaperKind kind : PaperKinds.standard().all()) {
      isSheet(Forms.standard().get(kind.form()).template());
    }
    for (CertificateForm form : CertificateForm.values()) {
      isSheet(Forms.standard().get(form.id()).template());
    }
  }

  @Test
  void aTerminalHasItsOwnPrinterAndOutput() {
    add(MasterKind.PRINTERS, PRINTER);
    MasterEntry terminal =
        add(
            MasterKind.TERMINALS,
            Map.of(
                "code", "T01",
                "name", "本庁1",
                "placeCode", "001",
                "validFrom", "R8.4.1",
                "output", "PAPER",
                "printer", "P001"));
    assertThat(terminal.values()).containsEntry("output", "PAPER").containsEntry("printer", "P001");
    assertThat(
            refused(
                () ->
                    masters.change(
                        MasterKind.TERMINALS,
                        "T01",
                        1,
                        PlaceTests.with(terminal.values(), "output", "FAX", "printer", "P009"))))
        .containsExactly(FindingCode.UNKNOWN_CODE, FindingCode.UNKNOWN_CODE);
  }

  private List<FindingCode> refusedTrays(String trays) {
    return refused(
        () -> masters.add(MasterKind.PRINTERS, PlaceTests.with(PRINTER, "trays", trays)));
  }

  private static void isSheet(FormTemplate form) {
    double longer = Math.max(form.width(), form.height());
    double shorter = Math.min(form.width(), form.height());
    assertThat(longer).as(form.id()).isCloseTo(297, within(0.5));
    assertThat(shorter).as(form.id()).isCloseTo(210, within(0.5));
  }
}
