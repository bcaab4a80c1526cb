package jp.daicho.server.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.labels.AddressLabels.Choice;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.protection.ProtectionTestBase;
import jp.daicho.server.support.KeptPaper;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 宛名シール (9.6): for whom it is made, and for whom it is not (3.1, 3.4). */
class LabelTests extends ProtectionTestBase {
  @Autowired AddressLabels labels;
  @Autowired InspectionLists lists;

  @Test
  @Proves("9.6-M2")
  void thoseOfARandomSampleGetLabels() {
    long sample =
        administrator(
            () ->
                lists.order(
                    Map.of("order", "RANDOM", "sex", "2", "most", "10"), InspectionFormat.CSV));
    administrator(() -> lists.make(sample, persons -> {}));
    byte[] pdf = administrator(() -> labels.printOfList(sample, new Choice("a4-12", 3, true)));
    KeptPaper.draw("labels", pdf);
    assertThat(KeptPaper.text("labels", pdf))
        .contains("〒100-0005", "丸の内２丁目", "美咲　様", "陽菜　様", "和子　様", "玉蓮　様")
        .doesNotContain("健一", "蓮　様渡");
    assertThat(logged("宛名シールの作成（一覧）").subjects()).contains(MOTHER.value());

    started();
    assertThat(
            KeptPaper.text(
                "labels-21",
                administrator(() -> labels.printOfList(sample, new Choice("a4-21", 1, true)))))
        .contains("和子　様")
        .doesNotContain("美咲", "陽菜");
  }

  @Test
  void nobodyUnderARestrictionIsOnALabelBeforeItIsReleased() {
    KeptMeasure kept = started();
    assertThat(refused(() -> print("a4-12", 1, true, RegisteredPeople.FATHER, MOTHER)))
        .containsExactly(FindingCode.ISSUE_UNDER_SUPPORT);
    responsible(() -> work.release(kept.number(), "本人への通知、審査済", "30"));
    assertThat(refused(() -> print("a4-12", 1, false, MOTHER)))
        .contains(FindingCode.ISSUE_SUPPORT_RELEASED, FindingCode.ALERTS_NOT_CONFIRMED);
    assertThat(KeptPaper.text("label-released", print("a4-12", 1, true, MOTHER))).contains("美咲　様");
    assertThat(refused(() -> print("a4-12", 1, true, RegisteredPeople.GRANDFATHER)))
        .containsExactly(FindingCode.NO_ADDRESS_TO_SEND);
    assertThat(refused(() -> print("a4-12", 1, true))).containsExactly(FindingCode.EMPTY);
    assertThat(refused(() -> print("a4-12", 13, true, RegisteredPeople.STUDENT)))
        .containsExactly(FindingCode.UNKNOWN_CODE);
    assertThat(refused(() -> print("b5-1", 1, true, RegisteredPeople.STUDENT)))
        .containsExactly(FindingCode.UNKNOWN_CODE);
  }

  /** More are refused; nobody is left out in silence. */
  @Test
  @Raises(FindingCode.TOO_MANY_LABELS)
  @ComesClose(FindingCode.TOO_MANY_LABELS)
  void soManyLabelsAreMadeAtOnceAndNoMore() {
    List<AddressNumber> many =
        LongStream.iterate(1, serial -> serial + 1)
            .filter(AddressNumber::isAssignable)
            .limit(AddressLabels.MOST + 1)
            .mapToObj(AddressNumber::ofSerial)
            .toList();

    assertThat(refused(() -> print("a4-24", 1, true, many.toArray(AddressNumber[]::new))))
        .containsExactly(FindingCode.TOO_MANY_LABELS);
    assertThat(
            refused(
                () ->
                    print(
                        "a4-24",
                        1,
                        true,
                        many.subList(1, many.size()).toArray(AddressNumber[]::new))))
        .doesNotContain(FindingCode.TOO_MANY_LABELS);
  }

  @Test
  void theyAreMadeFromTheSearchAndByPrograms() throws Exception {
    assertThat(page("/search?q=ZHANG"))
        .contains("/labels?persons=" + RegisteredPeople.STUDENT.value());
    assertThat(page("/labels?persons=" + RegisteredPeople.STUDENT.value()))
        .contains("A4　24面", RegisteredPeople.STUDENT.value());
    assertThat(
            send(post("/labels")
                    .param("persons", RegisteredPeople.STUDENT.value())
                    .param("sheet", "a4-24"))
                .getContentType())
        .isEqualTo("application/pdf");
    MockHttpServletResponse refused = send(post("/labels").param("persons", "12x"));
    assertThat(refused.getStatus()).isEqualTo(422);
    MockHttpServletResponse made =
        send(
            post("/api/labels")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"addressNumbers\":[\"%s\"],\"sheet\":\"a4-18\"}"
                        .formatted(RegisteredPeople.STUDENT.value())));
    assertThat(KeptPaper.text("label-18", made.getContentAsByteArray()))
        .contains("ZHANG YULIN　張　玉蓮　様");
    assertThat(
            send(post("/api/labels")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"addressNumbers\":[],\"sheet\":\"a4-18\"}"))
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("\"path\":\"persons\"");
  }

  private byte[] print(String sheet, int first, boolean confirmed, AddressNumber... persons) {
    return clerk(() -> labels.print(List.of(persons), new Choice(sheet, first, confirmed)));
  }

  private <T> T administrator(jp.daicho.server.tenancy.Work<T, RuntimeException> doing) {
    return CurrentOperator.as(operator(SampleOperators.ADMINISTRATOR), doing);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(
            request
                .with(csrf())
                .with(
                    authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                            operator(SampleOperators.CLERK), null, AuthorityUtils.NO_AUTHORITIES))))
        .andReturn()
        .getResponse();
  }
}
