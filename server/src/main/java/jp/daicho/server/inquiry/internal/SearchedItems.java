package jp.daicho.server.inquiry.internal;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.daicho.server.registry.SearchTerm;

/** By which items somebody was searched for, in words for the log (10.2): never what was typed. */
final class SearchedItems {
  private SearchedItems() {}

  static String of(Collection<SearchTerm> terms) {
    return String.join("、", new TreeSet<>(terms.stream().flatMap(SearchedItems::names).toList()));
  }

  private static Stream<String> names(SearchTerm term) {
    return switch (term) {
      case SearchTerm.Reading _ -> Stream.of("カナ");
      case SearchTerm.Name _ -> Stream.of("氏名");
      case SearchTerm.Born _ -> Stream.of("生年月日");
      case SearchTerm.InAddress _ -> Stream.of("住所");
      case SearchTerm.InBuilding _ -> Stream.of("方書");
      case SearchTerm.WithAddressCode _ -> Stream.of("住所コード");
      case SearchTerm.OfSex _ -> Stream.of("性別");
      case SearchTerm.Related _ -> Stream.of("続柄");
      case SearchTerm.DeletedFor _ -> Stream.of("消除事由");
      case SearchTerm.Empty empty -> Stream.of(empty.item().label() + "なし");
      case SearchTerm.Number number -> Stream.of(number.kind().label());
      case SearchTerm.AnyOf any -> any.terms().stream().flatMap(SearchedItems::names);
    };
  }
}
