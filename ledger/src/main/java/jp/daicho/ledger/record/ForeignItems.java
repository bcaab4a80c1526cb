package jp.daicho.ledger.record;

import java.util.List;
import java.util.function.Function;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.record.ForeignPerson.Nationality;
import org.jspecify.annotations.Nullable;

/** The items of a foreign resident only (1.1.2), but those of the class of Article 30-45. */
final class ForeignItems {
  private static final Items ITEMS = new Items("1.1.2");

  static final RecordItem<String> NAME_ALPHABET =
      ITEMS.text(
          "shimei_gaikokujinarufuabetto",
          "name_alphabet",
          "氏名（アルファベット）",
          foreign(p -> p.name().alphabet()));
  static final RecordItem<String> NAME_KANJI =
      ITEMS.text("shimei_gaikokujinkanji", "name_kanji", "氏名（漢字）", foreign(p -> p.name().kanji()));
  static final FuriganaItems FURIGANA =
      FuriganaItems.declare(
          ITEMS,
          "shimei_gaikokujin",
          "foreign_name",
          "外国人住民の氏名",
          foreign(p -> p.name().furigana()));
  static final RecordItem<String> ALIAS = ITEMS.text("tsusho", "alias", "通称", alias(Alias::text));
  static final FuriganaItems ALIAS_FURIGANA =
      FuriganaItems.declare(ITEMS, "tsusho", "alias", "通称", alias(Alias::furigana));
  static final PlaceAndDayItems ALIAS_RECORDED =
      PlaceAndDayItems.declare(
          ITEMS, "tsusho_kisai", "alias_recorded", "通称を記載した", alias(Alias::recorded));
  static final PlaceAndDayItems ALIAS_DELETED =
      PlaceAndDayItems.declare(
          ITEMS, "tsusho_sakujo", "alias_deleted", "通称を削除した", alias(Alias::deleted));
  static final RecordItem<String> NATIONALITY_CODE =
      ITEMS.text("kokusekikodo", "nationality_code", "国籍・地域コード", nationality(Nationality::code));
  static final RecordItem<String> NATIONALITY =
      ITEMS.text("kokusekimei", "nationality", "国籍・地域", nationality(Nationality::name));
  static final DateItems BECAME_FOREIGN_RESIDENT_ON =
      DateItems.declare(
          ITEMS,
          "gaikokujinjumintonattanengappi",
          "became_foreign_resident_on",
          "外国人住民となった年月日",
          foreign(ForeignPerson::becameForeignResidentOn));
  static final DateItems FORMER_REGISTRATION_ON =
      DateItems.declare(
          ITEMS,
          "kyugaitoho_torokunengappi",
          "former_registration_on",
          "旧外登法による登録年月日",
          foreign(ForeignPerson::formerRegistrationOn));
  static final RecordItem<Boolean> RESIDENCE_REPORTED =
      ITEMS.flag(
          "jukyochi_todokedenoumu",
          "residence_reported",
          "住居地の届出の有無",
          foreign(ForeignPerson::residenceReported));
  static final RecordItem<Boolean> LANDING_PERMISSION =
      ITEMS.flag(
          "jorikukyokasho_tennyu",
          "moved_in_by_landing_permission",
          "上陸許可証による転入の旨",
          foreign(ForeignPerson::movedInByLandingPermission));
  static final RecordItem<String> ADDRESSEE =
      ITEMS.text("shimei_yusenkubun", "addressee", "氏名優先区分", foreign(ForeignPerson::addressee));

  private ForeignItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static ForeignPerson read(ItemValues values) {
    String alias = values.get(ALIAS);
    return new ForeignPerson(
        new ForeignName(values.get(NAME_ALPHABET), values.get(NAME_KANJI), FURIGANA.read(values)),
        alias == null
            ? null
            : new Alias(
                alias,
                ALIAS_FURIGANA.read(values),
                ALIAS_RECORDED.read(values),
                ALIAS_DELETED.read(values)),
        readNationality(values),
        ResidenceBasisItems.read(values),
        BECAME_FOREIGN_RESIDENT_ON.require(values),
        FORMER_REGISTRATION_ON.read(values),
        values.get(RESIDENCE_REPORTED),
        values.isSet(LANDING_PERMISSION),
        values.get(ADDRESSEE));
  }

  private static @Nullable Nationality readNationality(ItemValues values) {
    return values.get(NATIONALITY) == null && values.get(NATIONALITY_CODE) == null
        ? null
        : new Nationality(values.require(NATIONALITY_CODE), values.require(NATIONALITY));
  }

  static <T> Function<ResidentRecord, @Nullable T> foreign(
      Function<ForeignPerson, @Nullable T> reader) {
    return resident ->
        resident.person() instanceof ForeignPerson person ? reader.apply(person) : null;
  }

  private static <T> Function<ResidentRecord, @Nullable T> nationality(
      Function<Nationality, @Nullable T> reader) {
    return foreign(
        person -> {
          Nationality nationality = person.nationality();
          return nationality == null ? null : reader.apply(nationality);
        });
  }

  private static <T> Function<ResidentRecord, @Nullable T> alias(
      Function<Alias, @Nullable T> reader) {
    return foreign(
        person -> {
          Alias alias = person.alias();
          return alias == null ? null : reader.apply(alias);
        });
  }
}
