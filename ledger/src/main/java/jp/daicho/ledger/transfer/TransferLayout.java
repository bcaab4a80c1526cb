package jp.daicho.ledger.transfer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;

/**
 * Which items the two-dimensional code of a 転出証明書 holds, and in which order. A version is data and
 * never changes.
 *
 * @param common what all persons share
 * @param person what each has
 */
public record TransferLayout(List<CommonField> common, List<PersonField> person) {
  /** The first version. */
  public static final TransferLayout VERSION_1 = load("transfer_code_1.tsv");

  /** A layout; the lists are copied. */
  public TransferLayout {
    common = List.copyOf(common);
    person = List.copyOf(person);
  }

  /** The entry with nothing but the items of the layout. */
  EnteredMove only(EnteredMove entry) {
    Map<CommonField, String> shared = new EnumMap<>(CommonField.class);
    common.forEach(field -> shared.put(field, entry.get(field)));
    List<PersonEntry> persons = new ArrayList<>();
    for (PersonEntry each : entry.persons()) {
      Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
      person.forEach(field -> fields.put(field, each.get(field)));
      persons.add(new PersonEntry(fields));
    }
    return new EnteredMove(entry.type(), shared, persons);
  }

  private static TransferLayout load(String file) {
    Map<String, CommonField> commonFields = byName(CommonField.values());
    Map<String, PersonField> personFields = byName(PersonField.values());
    List<CommonField> common = new ArrayList<>();
    List<PersonField> person = new ArrayList<>();
    for (TabularResource.Row row : TabularResource.read(TransferLayout.class, file).rows()) {
      String name = row.get("name");
      switch (row.get("place")) {
        case "common" -> common.add(known(commonFields, name));
        case "person" -> person.add(known(personFields, name));
        default -> throw new IllegalStateException(file + ":" + row.line() + ": no such place");
      }
    }
    return new TransferLayout(common, person);
  }

  private static <F extends EntryField> Map<String, F> byName(F[] fields) {
    return Stream.of(fields).collect(Collectors.toMap(EntryField::fileName, Function.identity()));
  }

  private static <F> F known(Map<String, F> fields, String name) {
    F field = fields.get(name);
    if (field == null) {
      throw new IllegalStateException("no item " + name);
    }
    return field;
  }
}
