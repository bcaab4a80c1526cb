package jp.daicho.server.certificates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.forms.Notice;
import jp.daicho.forms.Paper;
import jp.daicho.forms.Shortfall;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.certificates.PaperNotices;
import org.junit.jupiter.api.Test;

class PaperNoticesTests {
  @Test
  @Raises(FindingCode.CODE_NOT_PRINTABLE)
  @ComesClose(FindingCode.CODE_NOT_PRINTABLE)
  void aCodeThatHoldsNotEverythingIsAnAlertAndOneThatDoesIsNone() {
    Paper tooMuch =
        new Paper(new byte[0], 1, List.of(new Shortfall(new Notice.CodeTooLarge("二次元コード"), "")));

    assertThat(PaperNotices.findings(tooMuch))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.CODE_NOT_PRINTABLE);
              assertThat(finding.isError()).isFalse();
              assertThat(finding.where().label()).contains("二次元コード");
            });
    assertThat(PaperNotices.findings(new Paper(new byte[0], 1, List.of())))
        .isEqualTo(List.<Finding>of());
  }
}
