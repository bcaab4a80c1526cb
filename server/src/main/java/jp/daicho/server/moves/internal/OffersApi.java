package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryOffers;
import jp.daicho.ledger.move.OfferedAddress;
import jp.daicho.ledger.move.OfferedAddress.Part;
import jp.daicho.ledger.move.OfferedAddress.Place;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Permission;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What an entry may take over instead of typing it again, as the screen offers it (4.0.6, 4.0.10).
 */
@RestController
@Tag(name = "異動")
final class OffersApi {
  private static final jp.daicho.server.operators.Operation OFFERS =
      jp.daicho.server.operators.Operation.of(
          "異動入力（入力の候補）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final Moves moves;
  private final Offering offering;

  OffersApi(Door door, Moves moves, Offering offering) {
    this.door = door;
    this.moves = moves;
    this.offering = offering;
  }

  /** A text to take over. */
  @Schema(name = "Offer")
  record OfferView(String text, @Schema(description = "何から引用するか") String label) {}

  /** An address to take over. */
  @Schema(name = "OfferedAddress")
  record AddressView(
      @Schema(description = "何から引用するか", example = "転入前住所") String label,
      @Schema(description = "方書を除く一行の表記") String line,
      String municipalityCode,
      String town,
      String lot,
      String building,
      String postalCode,
      String addressCode) {
    static AddressView of(OfferedAddress offer) {
      return new AddressView(
          offer.label(),
          offer.line(),
          offer.part(Part.MUNICIPALITY_CODE),
          offer.part(Part.TOWN),
          offer.part(Part.LOT),
          offer.part(Part.BUILDING),
          offer.part(Part.POSTAL_CODE),
          offer.part(Part.ADDRESS_CODE));
    }
  }

  /** All that may be taken over. */
  @Schema(name = "EntryOffers", description = "入力の候補。後に入力したものが先")
  record OffersView(
      @Schema(description = "氏") List<OfferView> surnames,
      @Schema(description = "名") List<OfferView> givenNames,
      @Schema(description = "氏名、筆頭者、世帯主") List<OfferView> names,
      @Schema(description = "外国人住民の氏名") List<OfferView> foreignNames,
      @Schema(description = "本籍") List<OfferView> domiciles,
      @Schema(description = "現住所（here）、転入前住所（previous）、転出先住所（destination）のそれぞれに引用できる住所")
          Map<String, List<AddressView>> addresses,
      @Schema(description = "直前に仮登録した異動の日付。項目名ごと") Map<String, String> days) {}

  @Operation(
      summary = "異動の入力の候補（一括入力・本籍入力補助）",
      description =
          "入力中の内容と、同じ操作者がその日の直前に仮登録した異動、登録済みの世帯から、引用できるものを返します（4.0.6、4.0.10）。"
              + "旧氏は候補になりません。別の世帯の現住所は、現住所の候補になりません。")
  @PostMapping("/api/moves/offers")
  OffersView offers(@RequestBody JsonNode entry) {
    EnteredMove typed = EntryJson.read(entry);
    return door.enter(
        OFFERS, passage -> view(offering.offers(passage, typed, moves.look(passage, typed, 0), 0)));
  }

  private static OffersView view(EntryOffers offers) {
    Map<String, List<AddressView>> addresses = new LinkedHashMap<>();
    for (Place place : Place.values()) {
      addresses.put(place.id(), offers.at(place).stream().map(AddressView::of).toList());
    }
    Map<String, String> days = new LinkedHashMap<>();
    offers.days().forEach((field, text) -> days.put(field.path(), text));
    return new OffersView(
        texts(offers.surnames()),
        texts(offers.givenNames()),
        texts(offers.names()),
        texts(offers.foreignNames()),
        texts(offers.domiciles()),
        addresses,
        days);
  }

  private static List<OfferView> texts(List<EntryOffers.Offer> offers) {
    return offers.stream().map(offer -> new OfferView(offer.text(), offer.label())).toList();
  }
}
