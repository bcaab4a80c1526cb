package jp.daicho.server.cs.internal;

import java.util.List;
import jp.daicho.server.cs.MissingArrivals.Missing;
import jp.daicho.server.lists.PrintedList;

/** 転入通知未着者一覧 as a file (4.1.3.1.4). */
final class MissingArrivalsList {
  private MissingArrivalsList() {}

  static PrintedList of(List<Missing> missing) {
    return PrintedList.of(
        "missing-arrivals",
        missing.size() + "件",
        missing.stream()
            .map(
                person ->
                    List.of(
                        person.addressNumber(),
                        person.name(),
                        person.birthDate(),
                        person.address(),
                        person.leftOn(),
                        person.destination(),
                        person.exOfficio() ? "1" : "0"))
            .toList());
  }
}
