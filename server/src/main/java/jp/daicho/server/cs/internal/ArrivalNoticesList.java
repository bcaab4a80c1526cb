package jp.daicho.server.cs.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.server.cs.ArrivalNotices.Failed;
import jp.daicho.server.lists.PrintedList;

/** 転入通知情報取込エラー一覧表 as a file (4.1.3.1.2). */
final class ArrivalNoticesList {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

  private ArrivalNoticesList() {}

  static PrintedList of(List<Failed> notices) {
    return PrintedList.of(
        "arrival-notice-errors",
        notices.size() + "件",
        notices.stream().map(ArrivalNoticesList::row).toList());
  }

  private static List<String> row(Failed notice) {
    return List.of(
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
}
