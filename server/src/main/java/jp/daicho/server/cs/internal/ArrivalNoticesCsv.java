package jp.daicho.server.cs.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.server.cs.ArrivalNotices.Failed;

/** 転入通知情報取込エラー一覧表 as CSV: UTF-8 with a mark at its beginning, as spreadsheets expect. */
final class ArrivalNoticesCsv {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

  private ArrivalNoticesCsv() {}

  static byte[] print(List<Failed> notices) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(
          "番号", "受信日時", "発信元", "宛名番号", "氏名", "生年月日", "転入年月日", "転出先住所", "エラー番号", "エラー内容", "仮登録番号");
      for (Failed notice : notices) {
        csv.writeRecord(
            Long.toString(notice.number()),
            MOMENT.format(notice.receivedAt()),
            notice.sender(),
            notice.addressNumber(),
            notice.name(),
            notice.birthDate(),
            notice.movedInOn(),
            notice.destination(),
            notice.findings().stream()
                .map(finding -> finding.number())
                .collect(Collectors.joining(" ")),
            notice.findings().isEmpty()
                ? notice.error()
                : notice.findings().stream()
                    .map(finding -> finding.item() + "：" + finding.reason())
                    .collect(Collectors.joining(" ")),
            notice.draftNumber() == null ? "" : notice.draftNumber().toString());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
