package jp.daicho.ledger.record;

import java.util.List;
import java.util.function.Function;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.PersonName;
import org.jspecify.annotations.Nullable;

/** The items of a Japanese resident only (1.1.1). */
final class JapaneseItems {
  private static final Items ITEMS = new Items("1.1.1");

  static final RecordItem<String> SURNAME =
      ITEMS.text("uji_nihonjin", "surname", "氏", japanese(JapaneseItems::surname));
  static final RecordItem<String> GIVEN_NAME =
      ITEMS.text("na_nihonjin", "given_name", "名", japanese(JapaneseItems::given));
  static final FuriganaItems FURIGANA =
      FuriganaItems.declare(
          ITEMS, "shimei_nihonjin", "name", "氏名", japanese(p -> p.name().furigana()));
  static final RecordItem<String> FORMER_SURNAME =
      ITEMS.text("kyuji", "former_surname", "旧氏", former(FormerSurname::surname));
  static final FuriganaItems FORMER_SURNAME_FURIGANA =
      FuriganaItems.declare(
          ITEMS, "kyuji", "former_surname", "旧氏", former(FormerSurname::furigana));
  static final RecordItem<String> DOMICILE =
      ITEMS.text("honseki", "domicile", "本籍", japanese(p -> p.domicile().place()));
  static final RecordItem<String> HEAD_OF_REGISTER =
      ITEMS.text(
          "hittosha",
          "head_of_register",
          "筆頭者",
          japanese(p -> p.domicile().headOfFamilyRegister()));
  static final DateItems BECAME_RESIDENT_ON =
      DateItems.declare(
          ITEMS,
          "jumintonattanengappi",
          "became_resident_on",
          "住民となった年月日",
          japanese(JapanesePerson::becameResidentOn));

  private JapaneseItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static JapanesePerson read(ItemValues values) {
    String former = values.get(FORMER_SURNAME);
    return new JapanesePerson(
        readName(values),
        former == null ? null : new FormerSurname(former, FORMER_SURNAME_FURIGANA.read(values)),
        new RegisteredDomicile(values.require(DOMICILE), values.require(HEAD_OF_REGISTER)),
        BECAME_RESIDENT_ON.require(values));
  }

  private static PersonName readName(ItemValues values) {
    String surname = values.get(SURNAME);
    String given = values.get(GIVEN_NAME);
    return new PersonName(
        surname == null ? "" : surname, given == null ? "" : given, FURIGANA.read(values));
  }

  /** 氏名 may be left empty (1.1.6). */
  private static @Nullable String surname(JapanesePerson person) {
    String surname = person.name().surname();
    return surname.isEmpty() ? null : surname;
  }

  private static @Nullable String given(JapanesePerson person) {
    return person.name().isSingle() ? null : person.name().given();
  }

  private static <T> Function<ResidentRecord, @Nullable T> japanese(
      Function<JapanesePerson, @Nullable T> reader) {
    return resident ->
        resident.person() instanceof JapanesePerson person ? reader.apply(person) : null;
  }

  private static <T> Function<ResidentRecord, @Nullable T> former(
      Function<FormerSurname, @Nullable T> reader) {
    return japanese(
        person -> {
          FormerSurname former = person.formerSurname();
          return former == null ? null : reader.apply(former);
        });
  }
}
