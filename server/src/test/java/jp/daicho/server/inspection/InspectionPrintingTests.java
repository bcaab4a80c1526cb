package jp.daicho.server.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.ProtectionTestBase;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.support.Cups;
import jp.daicho.server.tenancy.Work;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A part of a list for inspection comes out of the chosen printer (10.7). */
class InspectionPrintingTests extends ProtectionTestBase {

  @RegisterExtension static final Cups cups = new Cups();

  @Autowired InspectionLists lists;
  @Autowired Masters masters;

  @Test
  void aPartComesOutOfTheChosenPrinterUnlessSomebodyOnItMayNotBeListed() throws Exception {
    long csv = made(InspectionFormat.CSV);
    long list = made(InspectionFormat.PDF);
    String address = "/batch/inspection-lists/" + list;
    perform(get(address)).andExpect(content().string(not(containsString("print-part"))));
    printer();
    perform(get(address)).andExpect(content().string(containsString("紙：窓口　下段")));
    perform(get("/batch/inspection-lists/" + csv))
        .andExpect(content().string(not(containsString("print-part"))));

    perform(post(address + "/prints").param("printTo", "P001/下段"))
        .andExpect(status().isSeeOther())
        .andExpect(flash().attribute("message", "プリンタに送りました。"));
    assertThat(received()).isEqualTo(1);
    assertThat(cups.options()).contains("InputSlot=Tray2");
    assertThat(tenancy.within(municipality.code(), () -> log.newest(50)))
        .filteredOn(entry -> entry.operation().equals("一覧の印刷"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(AuditAction.PRINTING);
              assertThat(entry.detail()).containsEntry("プリンタ", "P001").containsEntry("枚数", "1");
            });
    String prints = "/api/inspection-lists/%d/parts/%d/prints";
    perform(post(prints.formatted(list, 1)).param("printTo", "P001"))
        .andExpect(status().isNoContent());
    perform(post(prints.formatted(list, 1)).param("printTo", "PDF"))
        .andExpect(status().isUnprocessableContent());
    perform(post(prints.formatted(list, 2)).param("printTo", "P001"))
        .andExpect(status().isNotFound());
    perform(post(prints.formatted(csv, 1)).param("printTo", "P001"))
        .andExpect(status().isNotFound());

    started();
    perform(post(prints.formatted(list, 1)).param("printTo", "P001"))
        .andExpect(status().isUnprocessableContent());
    perform(post(address + "/prints").param("printTo", "P001/下段"))
        .andExpect(status().isForbidden());
  }

  private long made(InspectionFormat format) {
    return administrator(() -> lists.make(lists.order(Map.of(), format), persons -> {}).number());
  }

  private void printer() {
    administrator(
        () ->
            masters.add(
                MasterKind.PRINTERS,
                Map.of(
                    "code",
                    "P001",
                    "name",
                    "窓口",
                    "mark",
                    "",
                    "address",
                    cups.queue("window").toString(),
                    "trays",
                    "上段=tray-1、下段=tray-2",
                    "usual",
                    "NO",
                    "validFrom",
                    "2020-04-01")));
  }

  /** How many pages have arrived. */
  private static int received() throws Exception {
    for (int i = 0; i < 300; i++) {
      try (PDDocument document = Loader.loadPDF(cups.received())) {
        return document.getNumberOfPages();
      } catch (IOException | UncheckedIOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("nothing readable has arrived");
  }

  private <T> T administrator(Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(SampleOperators.ADMINISTRATOR), work);
  }

  private ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(
        request
            .characterEncoding(StandardCharsets.UTF_8)
            .with(
                authentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                        operator(SampleOperators.ADMINISTRATOR),
                        null,
                        AuthorityUtils.NO_AUTHORITIES)))
            .with(csrf()));
  }
}
