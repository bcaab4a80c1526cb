package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.move.OfferedAddress.Place;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an entry may take over instead of typing it again (4.0.6, 4.0.10). */
class EntryOffersTest {
  @Test
  void whatWasTypedLastComesFirstAndFormerSurnamesNever() {
    EnteredMove typed =
        entry(
            Map.of(),
            Map.of(
                PersonField.SURNAME, "佐藤",
                PersonField.GIVEN_NAME, "一郎",
                PersonField.FORMER_SURNAME, "旧山"),
            Map.of(PersonField.SURNAME, "鈴木", PersonField.GIVEN_NAME, "花子"));
    EntryOffers offers = offers(typed, null, Set.of());
    assertThat(texts(offers.surnames())).containsExactly("鈴木", "佐藤");
    assertThat(texts(offers.names())).containsExactly("鈴木　花子", "佐藤　一郎");
    assertThat(texts(offers.givenNames())).containsExactly("花子", "一郎");
  }

  @Test
  void namesOfForeignersStayApartFromSurnames() {
    EnteredMove typed =
        entry(
            Map.of(CommonField.PREVIOUS_HOUSEHOLDER, "SMITH JOHN"),
            Map.of(PersonField.KIND, "2", PersonField.NAME_ALPHABET, "SMITH MARY"));
    EntryOffers offers = offers(typed, null, Set.of());
    assertThat(offers.surnames()).isEmpty();
    assertThat(texts(offers.foreignNames())).containsExactly("SMITH MARY", "SMITH JOHN");
    assertThat(texts(offers.names())).containsExactly("SMITH JOHN", "SMITH MARY");
  }

  @Test
  void surnamesOfAnotherHouseholdAreNotOfferedButItsNamesAre() {
    EnteredMove before =
        entry(Map.of(), Map.of(PersonField.SURNAME, "高橋", PersonField.GIVEN_NAME, "三郎"));
    EntryOffers offers = offers(entry(Map.of()), before, Set.of());
    assertThat(offers.surnames()).isEmpty();
    assertThat(texts(offers.names())).containsExactly("高橋　三郎");
  }

  @Test
  void aDomicileIsTakenApartIntoTheFieldsOfAnAddress() {
    EnteredMove typed = entry(Map.of(), Map.of(PersonField.DOMICILE, "福島県松市松町２丁目３番地の４"));
    EntryOffers offers = offers(typed, null, Set.of());
    OfferedAddress here = offers.at(Place.HERE).getFirst();
    EnteredMove filled = here.into(typed, Place.HERE, Set.of());
    assertThat(filled.get(CommonField.TOWN)).isEqualTo("松町２丁目");
    assertThat(filled.get(CommonField.LOT)).isEqualTo("３番地の４");
    assertThat(offers.at(Place.PREVIOUS)).hasSize(1);
    String ward = "千葉県竹市中央区字元町１番地";
    assertThat(
            offers(entry(Map.of(), Map.of(PersonField.DOMICILE, ward)), null, Set.of())
                .at(Place.PREVIOUS)
                .getFirst()
                .parts())
        .containsEntry(OfferedAddress.Part.MUNICIPALITY_CODE, TestReference.WARD.value())
        .containsEntry(OfferedAddress.Part.TOWN, "字元町");
  }

  @Test
  void onlyAddressesOfTheMunicipalityAreOfferedAsPresentOnes() {
    EnteredMove typed =
        entry(
            Map.of(
                CommonField.PREVIOUS_MUNICIPALITY_CODE, TestReference.TOKYO.value(),
                CommonField.PREVIOUS_TOWN, "丸の内",
                CommonField.TOWN, "松町",
                CommonField.LOT, "１番地"));
    EntryOffers offers = offers(typed, typed, Set.of());
    assertThat(keys(offers, Place.HERE)).isEmpty();
    assertThat(keys(offers, Place.PREVIOUS))
        .containsExactly("here", "before-here", "before-previous");
    assertThat(keys(offers, Place.DESTINATION)).contains("here", "previous");
  }

  @Test
  void whatTheOperatorMayNotSeeIsNotOffered() {
    List<ResidentRecord> household = Desk.householdOf(Entries.family());
    EntryOffers.Sources seeing = sources(entry(Map.of()), null, household, List.of(), Set.of());
    EntryOffers.Sources blind =
        sources(
            entry(Map.of()),
            null,
            household,
            List.of(),
            EnumSet.of(PersonField.DOMICILE, PersonField.HEAD_OF_REGISTER));
    assertThat(EntryOffers.of(seeing).domiciles()).anyMatch(it -> it.label().contains("本籍"));
    assertThat(EntryOffers.of(blind).domiciles()).noneMatch(it -> it.label().contains("本籍"));
  }

  private static List<String> keys(EntryOffers offers, Place place) {
    return offers.at(place).stream().map(OfferedAddress::key).toList();
  }

  private static List<String> texts(List<EntryOffers.Offer> offers) {
    return offers.stream().map(EntryOffers.Offer::text).toList();
  }

  private static EntryOffers offers(
      EnteredMove entry, @Nullable EnteredMove before, Set<PersonField> hidden) {
    return EntryOffers.of(sources(entry, before, List.of(), List.of(), hidden));
  }

  private static EntryOffers.Sources sources(
      EnteredMove entry,
      @Nullable EnteredMove before,
      List<ResidentRecord> joined,
      List<ResidentRecord> history,
      Set<PersonField> hidden) {
    return new EntryOffers.Sources(
        entry,
        before,
        joined,
        List.of(),
        history,
        hidden,
        TestReference.HERE,
        TestReference.reference().addresses());
  }

  @SafeVarargs
  private static EnteredMove entry(
      Map<CommonField, String> common, Map<PersonField, String>... persons) {
    return new EnteredMove(
        MoveTypes.standard().get("moving-in"),
        common,
        java.util.Arrays.stream(persons).map(PersonEntry::new).toList());
  }
}
