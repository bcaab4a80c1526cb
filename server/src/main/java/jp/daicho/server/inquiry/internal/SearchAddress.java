package jp.daicho.server.inquiry.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchFields;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of the pages of a search, which hold no secret.
 *
 * @param fields what is asked, unless it is kept
 * @param kept the name under which the session keeps what is asked; null if the address holds it
 * @param scope whose records
 * @param ward the code of a ward; empty for all
 */
public record SearchAddress(SearchFields fields, @Nullable String kept, Scope scope, String ward) {

  /** A page. */
  public String page(int page) {
    Map<String, String> parameters =
        new LinkedHashMap<>(kept == null ? fields.byKey() : Map.of("s", kept));
    parameters.put("scope", scope.name());
    if (!ward.isEmpty()) {
      parameters.put("ward", ward);
    }
    if (page != 1) {
      parameters.put("page", Integer.toString(page));
    }
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
    parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(parameters).toUriString();
  }

  /** The first page of the same search of other records. */
  public String of(String otherScope) {
    return new SearchAddress(fields, kept, Scope.valueOf(otherScope), ward).page(1);
  }

  /** A page of what was found in the database of deleted records, or else in this scope. */
  public String page(int page, boolean inDeletedRecords) {
    return inDeletedRecords
        ? new SearchAddress(fields, kept, Scope.MOVED_OVER, ward).page(page)
        : page(page);
  }
}
