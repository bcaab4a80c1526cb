package jp.daicho.ledger.certificate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * An item whose changes the history shows. The two numbers are not among them: an old number is
 * nobody's business.
 *
 * @param label what is printed before the change
 * @param choice the choice it depends on; null if it is always printed
 * @param text the item as printed; empty where there is none
 */
record HistoryItem(
    String label, @Nullable CertificateItem choice, Function<ResidentRecord, String> text) {

  /**
   * The choice on which a point to note of an item of the record depends, by the item's name: what
   * is left out of a certificate is not told of by its points either, nor what somebody may not see
   * on a screen (10.4).
   */
  private static final Map<String, CertificateItem> CHOICES =
      Map.ofEntries(
          Map.entry("shimei_nihonjin_furigana", CertificateItem.FURIGANA),
          Map.entry("shimei_gaikokujin_furigana", CertificateItem.FURIGANA),
          Map.entry("kyuji", CertificateItem.FORMER_SURNAME),
          Map.entry("kyuji_furigana", CertificateItem.FURIGANA),
          Map.entry("tsusho", CertificateItem.ALIAS),
          Map.entry("tsusho_furigana", CertificateItem.FURIGANA),
          Map.entry("tsusho_kisainengappi", CertificateItem.ALIAS_RECORD),
          Map.entry("tsusho_kisaishikuchoson", CertificateItem.ALIAS_RECORD),
          Map.entry("tsusho_kisaishikuchosonkodo", CertificateItem.ALIAS_RECORD),
          Map.entry("tsusho_sakujonengappi", CertificateItem.ALIAS_RECORD),
          Map.entry("tsusho_sakujoshikuchoson", CertificateItem.ALIAS_RECORD),
          Map.entry("tsusho_sakujoshikuchosonkodo", CertificateItem.ALIAS_RECORD),
          Map.entry("jusho", CertificateItem.ADDRESS),
          Map.entry("jushoosadametanengappi", CertificateItem.ADDRESS_SET_ON),
          Map.entry("jumintonattanengappi", CertificateItem.BECAME_RESIDENT_ON),
          Map.entry("gaikokujinjumintonattanengappi", CertificateItem.BECAME_RESIDENT_ON),
          Map.entry("todokedenengappi", CertificateItem.NOTIFIED_ON),
          Map.entry("tennyumaejusho", CertificateItem.PREVIOUS_ADDRESS),
          Map.entry("saishutorokujushochi", CertificateItem.PREVIOUS_ADDRESS),
          Map.entry("seinengappi", CertificateItem.BIRTH_DATE),
          Map.entry("seibetsu", CertificateItem.SEX),
          Map.entry("tenshutsusakijusho_yotei", CertificateItem.DELETION),
          Map.entry("tenshutsusakijusho_kakutei", CertificateItem.DELETION),
          Map.entry("shojojiyu", CertificateItem.DELETION),
          Map.entry("shojojiyu_nengappi", CertificateItem.DELETION),
          Map.entry("shojo_todokedenengappi", CertificateItem.DELETION),
          Map.entry("tennyutsuchinengappi", CertificateItem.DELETION),
          Map.entry("tenshutsunengappi_kakutei", CertificateItem.DELETION),
          Map.entry("honseki", CertificateItem.REGISTERED_DOMICILE),
          Map.entry("hittosha", CertificateItem.REGISTERED_DOMICILE),
          Map.entry("zokugara", CertificateItem.HOUSEHOLDER),
          Map.entry("setainushishimei", CertificateItem.HOUSEHOLDER),
          Map.entry("setainushishimei_furigana", CertificateItem.HOUSEHOLDER),
          Map.entry("kojinbango", CertificateItem.INDIVIDUAL_NUMBER),
          Map.entry("juminhyokodo", CertificateItem.RESIDENT_RECORD_CODE),
          Map.entry("kokusekimei", CertificateItem.NATIONALITY),
          Map.entry("kokusekikodo", CertificateItem.NATIONALITY),
          Map.entry("dai30jono45kubun", CertificateItem.RESIDENCE_CLASS),
          Map.entry("zairyushikaku", CertificateItem.RESIDENCE_STATUS),
          Map.entry("kyugaitoho_torokunengappi", CertificateItem.RESIDENCE_STATUS),
          Map.entry("jukyochi_todokedenoumu", CertificateItem.RESIDENCE_STATUS),
          Map.entry("jorikukyokasho_tennyu", CertificateItem.RESIDENCE_STATUS),
          Map.entry("zairyukikan", CertificateItem.RESIDENCE_PERIOD),
          Map.entry("zairyukikan_manryobi", CertificateItem.RESIDENCE_EXPIRES_ON),
          Map.entry("zairyukadobango", CertificateItem.RESIDENCE_CARD_NUMBER),
          Map.entry("tokubetsueijushashomeishobango", CertificateItem.RESIDENCE_CARD_NUMBER),
          Map.entry("jorikukikan", CertificateItem.RESIDENCE_PERIOD),
          Map.entry("karitaizaikikan", CertificateItem.RESIDENCE_PERIOD));

  /** What every certificate shows. */
  private static final Set<String> ON_EVERY_PAPER =
      Set.of(
          "uji_nihonjin",
          "na_nihonjin",
          "shimei_gaikokujinarufuabetto",
          "shimei_gaikokujinkanji",
          "shimei_yusenkubun");

  /**
   * Whether no certificate shows an item of the record, such as insurances, guardianship or numbers
   * of the office: then it does not tell of its points either, wherever they come from.
   */
  static boolean onNoPaper(String recordItem) {
    return !CHOICES.containsKey(recordItem)
        && !ON_EVERY_PAPER.contains(recordItem)
        && NotedItem.find(recordItem).isPresent();
  }

  /** The choice a point to note depends on; null if it is always printed. */
  static @Nullable CertificateItem choiceOf(String recordItem) {
    return CHOICES.get(recordItem);
  }

  /** The items that may be told. */
  static List<HistoryItem> printed(Set<CertificateItem> printed, ShownDates dates) {
    ShownAddresses addresses = ShownAddresses.of(printed);
    return Stream.of(
            always("氏名", record -> record.person().displayName()),
            on(CertificateItem.FORMER_SURNAME, "旧氏", HistoryItem::formerSurname),
            on(CertificateItem.ALIAS, "通称", HistoryItem::alias),
            on(CertificateItem.BIRTH_DATE, "生年月日", dates::birthDate),
            on(CertificateItem.SEX, "性別", record -> record.sex().label()),
            on(
                CertificateItem.ADDRESS,
                "住所",
                record -> addresses.text(record.residence().address())),
            // also a move inside one address is a move (4.1.2.1)
            on(CertificateItem.ADDRESS_SET_ON, "住所を定めた年月日", record -> addressSetOn(record, dates)),
            on(CertificateItem.HOUSEHOLDER, "世帯主", HistoryItem::householder),
            on(CertificateItem.HOUSEHOLDER, "続柄", HistoryItem::relationship),
            on(CertificateItem.REGISTERED_DOMICILE, "本籍", japanese(p -> p.domicile().place())),
            on(
                CertificateItem.REGISTERED_DOMICILE,
                "筆頭者",
                japanese(p -> p.domicile().headOfFamilyRegister())),
            on(
                CertificateItem.PREVIOUS_ADDRESS,
                "転入前住所",
                record -> addresses.text(record.residence().previousAddress())),
            on(CertificateItem.NATIONALITY, "国籍・地域", foreign(HistoryItem::nationality)),
            on(
                CertificateItem.RESIDENCE_CLASS,
                "法第30条の45に規定する区分",
                foreign(p -> p.basis().residenceClass().label())),
            on(
                CertificateItem.RESIDENCE_STATUS,
                "在留資格",
                foreign(p -> stay(p, dates).status().orElse(""))),
            on(
                CertificateItem.RESIDENCE_PERIOD,
                "在留期間等",
                foreign(p -> stay(p, dates).period().orElse(""))),
            on(
                CertificateItem.RESIDENCE_EXPIRES_ON,
                "在留期間の満了の日",
                foreign(p -> stay(p, dates).expiresOn().orElse(""))),
            on(
                CertificateItem.RESIDENCE_CARD_NUMBER,
                "在留カード等の番号",
                foreign(p -> stay(p, dates).cardNumber().orElse(""))))
        .filter(item -> item.choice == null || printed.contains(item.choice))
        .toList();
  }

  private static HistoryItem always(String label, Function<ResidentRecord, String> text) {
    return new HistoryItem(label, null, text);
  }

  private static HistoryItem on(
      CertificateItem choice, String label, Function<ResidentRecord, String> text) {
    return new HistoryItem(label, choice, text);
  }

  private static Function<ResidentRecord, String> japanese(Function<JapanesePerson, String> text) {
    return record -> record.person() instanceof JapanesePerson person ? text.apply(person) : "";
  }

  private static Function<ResidentRecord, String> foreign(Function<ForeignPerson, String> text) {
    return record -> record.person() instanceof ForeignPerson person ? text.apply(person) : "";
  }

  private static String formerSurname(ResidentRecord record) {
    FormerSurname former =
        record.person() instanceof JapanesePerson person ? person.formerSurname() : null;
    return former == null ? "" : former.surname();
  }

  private static String alias(ResidentRecord record) {
    Alias alias = record.person() instanceof ForeignPerson person ? person.alias() : null;
    return alias == null || alias.isDeleted() ? "" : alias.text();
  }

  private static String addressSetOn(ResidentRecord record, ShownDates dates) {
    RegisterDate day = record.residence().addressSetOn();
    return day == null ? "" : dates.of(day);
  }

  private static String householder(ResidentRecord record) {
    String name = record.household().householderName();
    return name == null ? "" : name;
  }

  private static String relationship(ResidentRecord record) {
    Relationship relationship = record.household().relationship();
    return relationship == null ? "" : relationship.toString();
  }

  private static String nationality(ForeignPerson person) {
    ForeignPerson.Nationality nationality = person.nationality();
    return nationality == null ? "" : nationality.name();
  }

  private static ResidenceTexts stay(ForeignPerson person, ShownDates dates) {
    return ResidenceTexts.of(person.basis(), dates);
  }
}
