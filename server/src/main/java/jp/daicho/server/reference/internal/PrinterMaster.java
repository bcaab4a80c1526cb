package jp.daicho.server.reference.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Printers (10.7). The service connects to the addresses that are set here and to no others, so
 * they are looked at closely: a printer's scheme, a host and a path, nothing else.
 */
@Component
final class PrinterMaster extends CodedMaster {
  private static final EntryItem ADDRESS = new EntryItem("address", "アドレス（IPP）");
  private static final EntryItem TRAYS = new EntryItem("trays", "給紙トレイ");

  private final Eras eras;

  PrinterMaster(Eras eras) {
    super("printer", "printer_code");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.PRINTERS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    Map<String, String> yesNo = new LinkedHashMap<>();
    yesNo.put("NO", "いいえ");
    yesNo.put("YES", "はい");
    return List.of(
        MasterColumn.coded(CODE, "コード", "printer_code", PrinterMaster::code)
            .required()
            .fixed()
            .hint("半角英数字。例：P001"),
        MasterColumn.text("name", "名称", "name", 20).required().hint("例：窓口レーザー"),
        MasterColumn.text("mark", "発行番号での表示", "mark", 20)
            .hint("証明書の発行番号に印字します。例：プリンタ001。空欄なら印字しません。"),
        MasterColumn.text(ADDRESS.path(), ADDRESS.label(), "address", 200)
            .required()
            .unlisted()
            .hint("例：ipp://10.1.2.9/ipp/print、CUPSなら ipp://10.1.2.3:631/printers/mado"),
        MasterColumn.text(TRAYS.path(), TRAYS.label(), "trays", 200)
            .hint("名称=IPPのmedia-source を「、」で並べます。例：上段=tray-1、手差し=by-pass-tray"),
        MasterColumn.choice("usual", "端末に指定がないときに使う", "usual", yesNo).required(),
        MasterColumn.day(VALID_FROM, "使用開始日", "valid_from", eras.calendar()).required(),
        MasterColumn.day(VALID_TO, "使用終了日", "valid_to", eras.calendar()));
  }

  @Override
  void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {
    if (!isPrinter(values.getOrDefault(ADDRESS.path(), ""))) {
      findings.add(FindingCode.PRINTER_ADDRESS, ADDRESS);
    }
    String trays = values.getOrDefault(TRAYS.path(), "");
    if (!Trays.isReadable(trays)) {
      findings.add(FindingCode.TRAYS_UNREADABLE, TRAYS);
    } else if (Trays.hasContinuousPaper(trays)) {
      findings.add(FindingCode.CONTINUOUS_PAPER, TRAYS);
    }
  }

  private static String code(String typed) {
    String code = typed.strip();
    if (!code.matches("[A-Za-z0-9-]{1,20}") || code.equals("PDF")) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "code");
    }
    return code;
  }

  private static boolean isPrinter(String address) {
    try {
      URI uri = new URI(address);
      return ("ipp".equals(uri.getScheme()) || "ipps".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null
          && uri.getRawPath() != null
          && uri.getRawPath().startsWith("/");
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
