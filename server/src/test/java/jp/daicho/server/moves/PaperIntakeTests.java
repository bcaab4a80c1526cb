package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.transfer.TransferCode;
import jp.daicho.ledger.transfer.TransferCodes;
import jp.daicho.ledger.transfer.TransferEntry;
import jp.daicho.ledger.transfer.TransferPaper;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** What stands on papers handed in is taken into the entry it is for (10.8). */
class PaperIntakeTests extends MovesScreenTestBase {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @BeforeEach
  void people() {
    registerPeople();
  }

  @Test
  @ComesClose(FindingCode.FILE_OF_OTHER_PAPER)
  @Proves("10.8-M1")
  void eachOfTheFourPapersFillsTheEntryItIsFor() throws Exception {
    String father = RegisteredPeople.FATHER.value();

    // 転出証明書: a moving-in
    api("/api/moves/file", example("transfer-certificate-family.csv"))
        .andExpect(jsonPath("$.entry.type").value("moving-in"))
        .andExpect(jsonPath("$.entry.persons.length()").value(5));
    assertThat(screen("/moves/intake", example("transfer-certificate-family.csv")))
        .contains("転出証明書から5人を読み取りました", "action=\"/moves/moving-in\"", "NGUYEN THI LAN");

    // 住民異動届: the move it names, of the residents it names
    api("/api/moves/file", example("move-notification.csv"))
        .andExpect(jsonPath("$.entry.type").value("moving-inside"))
        .andExpect(jsonPath("$.entry.lot").value("２番３号"))
        .andExpect(jsonPath("$.entry.persons[0].addressNumber").value(father))
        .andExpect(jsonPath("$.entry.persons[1].version").value("2"))
        .andExpect(jsonPath("$.entry.persons[1].relationship").value("妻"));
    assertThat(screen("/moves/intake", example("move-notification.csv")))
        .contains("住民異動届から2人を読み取りました", "action=\"/moves/moving-inside\"", "日比谷荘１０１", father);

    // 交付申請書: the issue of a certificate
    api("/api/certificates/application", example("certificate-application.csv"))
        .andExpect(jsonPath("$.findings.length()").value(0))
        .andExpect(jsonPath("$.entry.form").value("20.1.2"))
        .andExpect(jsonPath("$.entry.household").value(RegisteredPeople.FAMILY.value()))
        .andExpect(jsonPath("$.entry.members.length()").value(5))
        .andExpect(jsonPath("$.entry.printed.length()").value(2))
        .andExpect(jsonPath("$.entry.purpose").value("勤務先へ提出"))
        .andExpect(jsonPath("$.entry.copies").value("2"));
    assertThat(screen("/certificates/intake", example("certificate-application.csv")))
        .contains("申請書のデータを読み取りました", "value=\"勤務先へ提出\"")
        .containsPattern("name=\"members\"[^>]*value=\"" + father + "\"[^>]*checked");

    // 個人番号カード: the person, for a search, a move and a certificate
    api("/api/residents/card", example("card.csv"))
        .andExpect(jsonPath("$.residents[0].addressNumber").value(father))
        .andExpect(jsonPath("$.findings.length()").value(0));
    upload("/search/card", example("card.csv")).andExpect(redirectedUrl("/residents/" + father));
    upload("/moves/intake", example("card.csv"))
        .andExpect(redirectedUrl("/moves/persons?resident=" + father));
    api("/api/certificates/application", example("card.csv"))
        .andExpect(jsonPath("$.entry.members[0]").value(father));
    api("/api/moves/file?type=moving-in-from-abroad", example("card.csv"))
        .andExpect(jsonPath("$.entry.type").value("moving-in-from-abroad"))
        .andExpect(jsonPath("$.entry.persons[0].surname").value(RegisteredPeople.SURNAME))
        .andExpect(jsonPath("$.entry.persons[0].individualNumber").value("983205673214"));
  }

  @Test
  void theCodeOfATransferCertificateIsTypedByAScanner() throws Exception {
    List<ResidentRecord> leaving =
        List.of(latest(RegisteredPeople.FATHER), latest(RegisteredPeople.STUDENT));
    String code =
        String.join(
            "\n",
            TransferCodes.print(
                new TransferCode.Head(
                    TransferPaper.CERTIFICATE,
                    municipality.code(),
                    7,
                    LocalDate.of(2026, 11, 25),
                    1,
                    1,
                    2),
                TransferEntry.of(leaving),
                1));

    web.perform(
            as(
                post("/api/moves/file").contentType("text/plain").content(code),
                SampleOperators.CLERK))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.entry.persons.length()").value(2))
        .andExpect(jsonPath("$.entry.persons[1].nameAlphabet").value("ZHANG YULIN"))
        .andExpect(jsonPath("$.entry.previousTown").value("丸の内"));
    String page =
        body(
            web.perform(as(multipart("/moves/intake").param("code", code), SampleOperators.CLERK)));
    assertThat(page).contains("転出証明書から2人を読み取りました", "ZHANG YULIN");
    api("/api/moves/file?type=moving-in", code.lines().findFirst().orElseThrow())
        .andExpect(jsonPath("$.findings[0].number").value("E1247"));
  }

  @Test
  void everyFaultIsNamedWithItsLineAndNobodyIsGuessed() throws Exception {
    String move =
        example("move-notification.csv")
            .replace("渡邉\uDB40\uDD00　美咲", "渡邉\uDB40\uDD00　美咲子")
            .replace("昭和55年12月26日", "昭和65年12月26日");
    api("/api/moves/file", move)
        .andExpect(jsonPath("$.entry.persons.length()").value(0))
        .andExpect(jsonPath("$.findings[0].item").value("2行目の生年月日"))
        .andExpect(jsonPath("$.findings[1].number").value("E1255"))
        .andExpect(jsonPath("$.findings[2].item").value("3行目の人"))
        .andExpect(jsonPath("$.findings[2].number").value("E1251"))
        .andExpect(jsonPath("$.findings[2].remedy").isNotEmpty());
    assertThat(screen("/moves/intake", move)).contains("E1251", "3行目の人", "書類のデータから入力を始める");

    api("/api/moves/file", example("move-notification.csv").replace("転居,", "散歩,"))
        .andExpect(jsonPath("$.findings[0].item").value("2行目の異動の種別"));
    api(
            "/api/certificates/application",
            example("certificate-application.csv")
                .replace("世帯連記式", "略式")
                .replace(",2,1,1", ",二,1,9"))
        .andExpect(jsonPath("$.findings.length()").value(3))
        .andExpect(jsonPath("$.findings[0].item").value("2行目の証明書の種別"));
    api("/api/residents/card", example("card.csv").replace("昭和55", "昭和54"))
        .andExpect(jsonPath("$.residents.length()").value(0))
        .andExpect(jsonPath("$.findings[0].number").value("E1253"));
    revoke(SampleOperators.CLERK, Permission.SEE_INDIVIDUAL_NUMBER);
    api("/api/residents/card", example("card.csv").replace("渡邉\uDB40\uDD00　健一", ""))
        .andExpect(jsonPath("$.findings[0].number").value("E1255"));
  }

  @Test
  @Raises(FindingCode.FILE_OF_OTHER_PAPER)
  void aPaperThatBelongsElsewhereSaysSo() throws Exception {
    api("/api/moves/file", example("certificate-application.csv"))
        .andExpect(jsonPath("$.findings[0].number").value("E1254"));
    api("/api/certificates/application", example("move-notification.csv"))
        .andExpect(jsonPath("$.findings[0].reason").value(containsString("住民異動届")));
    api("/api/residents/card", example("certificate-application.csv"))
        .andExpect(jsonPath("$.findings[0].number").value("E1254"));
    api("/api/moves/file?type=death", example("transfer-certificate-family.csv"))
        .andExpect(jsonPath("$.findings[0].number").value("E1254"));
    api("/api/moves/file?type=moving-out", example("move-notification.csv"))
        .andExpect(jsonPath("$.findings[0].reason").value(containsString("転居")));
    web.perform(
            as(
                post("/api/moves/file?type=walk").contentType("text/csv").content("a"),
                SampleOperators.CLERK))
        .andExpect(status().isBadRequest());
  }

  @Test
  void hostileFilesAreRefusedWithoutHarm() throws Exception {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13};
    byte[] shiftJis = example("card.csv").getBytes(Charset.forName("Shift_JIS"));
    byte[] half = example("card.csv").replace(",男,", ",\"男,").getBytes(StandardCharsets.UTF_8);
    byte[] bomb = ("DTC01" + "A".repeat(900_000)).getBytes(StandardCharsets.UTF_8);
    for (String address :
        List.of("/api/moves/file", "/api/certificates/application", "/api/residents/card")) {
      api(address, picture).andExpect(jsonPath("$.findings[0].number").value("E0901"));
      api(address, shiftJis).andExpect(jsonPath("$.findings[0].number").value("E0902"));
      api(address, half).andExpect(jsonPath("$.findings[0].number").value("E0906"));
      api(address, new byte[1024 * 1024 + 1])
          .andExpect(jsonPath("$.findings[0].number").value("E0907"));
      api(address, " ".getBytes(StandardCharsets.UTF_8))
          .andExpect(jsonPath("$.findings[0].number").value("E0903"));
    }
    api("/api/moves/file", bomb).andExpect(jsonPath("$.findings[0].number").value("E1248"));
    for (String address : List.of("/moves/intake", "/certificates/intake", "/search/card")) {
      assertThat(body(upload(address, picture).andExpect(status().isOk()))).contains("E0901");
      assertThat(body(upload(address, new byte[0]).andExpect(status().isOk())))
          .contains("ファイルが選ばれていません");
    }
  }

  private ResultActions api(String address, String file) throws Exception {
    return api(address, file.getBytes(StandardCharsets.UTF_8));
  }

  private ResultActions api(String address, byte[] file) throws Exception {
    return web.perform(
            as(post(address).contentType("text/csv").content(file), SampleOperators.CLERK))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/json"));
  }

  private String screen(String address, String file) throws Exception {
    return body(upload(address, file.getBytes(StandardCharsets.UTF_8)).andExpect(status().isOk()));
  }

  private ResultActions upload(String address, String file) throws Exception {
    return upload(address, file.getBytes(StandardCharsets.UTF_8));
  }

  private ResultActions upload(String address, byte[] file) throws Exception {
    return web.perform(as(multipart(address).file("file", file), SampleOperators.CLERK));
  }

  private static String example(String name) throws Exception {
    return Files.readString(EXAMPLES.resolve(name));
  }
}
