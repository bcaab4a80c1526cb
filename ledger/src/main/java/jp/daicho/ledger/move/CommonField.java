package jp.daicho.ledger.move;

/** What a move has once for all its persons (4.0.2, 4.0.3, 4.1.0.2, 4.1.1.1, 4.1.3.0.2). */
public enum CommonField implements EntryField {
  /** 異動日. */
  MOVED_ON("movedOn", "idobi", "異動日"),
  /** On what the move rests, see {@link Ground}; empty for the usual of its kind. */
  GROUND("ground", "ido_kiin", "届出・職権等の別"),
  /** 届出日. */
  NOTIFIED_ON("notifiedOn", "todokedebi", "届出日"),
  /** 申出日 (4.2.0.5, 1.1.7). */
  REQUESTED_ON("requestedOn", "moshidebi", "申出日"),
  /** 通知日: of the family register, the immigration agency or the other municipality (4.2.0.4). */
  NOTICED_ON("noticedOn", "tsuchibi", "通知日"),
  /** 請求日 of a former surname (1.1.7). */
  CLAIMED_ON("claimedOn", "seikyubi", "請求日"),
  /** 異動番号 of the move to be cancelled (4.6.0.1). */
  CANCELLED_MOVE("cancelledMove", "torikeshi_idobango", "取り消す異動の番号"),
  /** 世帯番号 of the household to be joined; empty for a new household (4.0.2). */
  HOUSEHOLD_NUMBER("householdNumber", "ido_saki_setaibango", "異動先の世帯番号"),
  /** 行政区 of the address, by its code: of designated cities alone (1.3.1, 4.1.0.1). */
  WARD("ward", "jusho_gyoseiku", "行政区"),
  /** 住所の郵便番号. */
  POSTAL_CODE("postalCode", "jusho_yubinbango", "住所の郵便番号"),
  /** 住所コード, 11 digits (1.3.3). */
  ADDRESS_CODE("addressCode", "jushokodo", "住所コード"),
  /** 町字. */
  TOWN("town", "jusho_choaza", "町字"),
  /** 番地. */
  LOT("lot", "jusho_banchigohyoki", "番地"),
  /** 方書. */
  BUILDING("building", "jusho_katagaki", "方書"),
  /** 転入前住所の区分: 1 in Japan, 2 never notified, 3 abroad, 9 not known (4.1.1.4, 4.2.1.1). */
  PREVIOUS_KIND("previousKind", "tennyumaejusho_kubun", "転入前住所の区分"),
  /** 転入前住所の市区町村コード. */
  PREVIOUS_MUNICIPALITY_CODE(
      "previousMunicipalityCode", "tennyumaejusho_shikuchosonkodo", "転入前住所の市区町村コード"),
  /** 転入前住所の郵便番号. */
  PREVIOUS_POSTAL_CODE("previousPostalCode", "tennyumaejusho_yubinbango", "転入前住所の郵便番号"),
  /** 転入前住所の住所コード. */
  PREVIOUS_ADDRESS_CODE("previousAddressCode", "tennyumaejusho_jushokodo", "転入前住所の住所コード"),
  /** 転入前住所の町字. */
  PREVIOUS_TOWN("previousTown", "tennyumaejusho_choaza", "転入前住所の町字"),
  /** 転入前住所の番地. */
  PREVIOUS_LOT("previousLot", "tennyumaejusho_banchigohyoki", "転入前住所の番地"),
  /** 転入前住所の方書. */
  PREVIOUS_BUILDING("previousBuilding", "tennyumaejusho_katagaki", "転入前住所の方書"),
  /** 転入前住所の国名等. */
  PREVIOUS_COUNTRY("previousCountry", "tennyumaejusho_kokumei", "転入前住所の国名等"),
  /** 転入前住所の国外住所. */
  PREVIOUS_ABROAD("previousAbroad", "tennyumaejusho_kokugai", "転入前住所の国外住所"),
  /** 転入前の世帯主の氏名. */
  PREVIOUS_HOUSEHOLDER("previousHouseholder", "tennyumae_setainushishimei", "転入前の世帯主の氏名"),
  /** 転出先住所の区分, as that of 転入前住所 (4.1.3.0.2). */
  DESTINATION_KIND("destinationKind", "tenshutsusakijusho_kubun", "転出先住所の区分"),
  /** 転出先住所の市区町村コード; alone it is enough (4.1.3.0.2). */
  DESTINATION_MUNICIPALITY_CODE(
      "destinationMunicipalityCode", "tenshutsusakijusho_shikuchosonkodo", "転出先住所の市区町村コード"),
  /** 転出先住所の郵便番号. */
  DESTINATION_POSTAL_CODE("destinationPostalCode", "tenshutsusakijusho_yubinbango", "転出先住所の郵便番号"),
  /** 転出先住所の住所コード. */
  DESTINATION_ADDRESS_CODE("destinationAddressCode", "tenshutsusakijusho_jushokodo", "転出先住所の住所コード"),
  /** 転出先住所の町字. */
  DESTINATION_TOWN("destinationTown", "tenshutsusakijusho_choaza", "転出先住所の町字"),
  /** 転出先住所の番地. */
  DESTINATION_LOT("destinationLot", "tenshutsusakijusho_banchigohyoki", "転出先住所の番地"),
  /** 転出先住所の方書. */
  DESTINATION_BUILDING("destinationBuilding", "tenshutsusakijusho_katagaki", "転出先住所の方書"),
  /** 転出先住所の国名等. */
  DESTINATION_COUNTRY("destinationCountry", "tenshutsusakijusho_kokumei", "転出先住所の国名等"),
  /** 転出先住所の国外住所. */
  DESTINATION_ABROAD("destinationAbroad", "tenshutsusakijusho_kokugai", "転出先住所の国外住所"),
  /** 転出先の世帯主の氏名. */
  DESTINATION_HOUSEHOLDER("destinationHouseholder", "tenshutsusaki_setainushishimei", "転出先の世帯主の氏名"),
  /** Whether the one member who is left becomes the householder ex officio: 1 or 0 (4.0.4). */
  LAST_BECOMES_HOUSEHOLDER("lastBecomesHouseholder", "zansonsetaiin_setainushi", "残る１人を職権で世帯主とする"),
  /** Whether the householder's new name is carried to the other members: 1 or 0 (4.2.3.1). */
  CARRY_HOUSEHOLDER_NAME("carryHouseholderName", "setainushishimei_hanei", "世帯員の世帯主の氏名・振り仮名も修正する"),
  /** 事実上の世帯主, whose name goes into 備考 (4.1.4.3). */
  DE_FACTO_HOUSEHOLDER("deFactoHouseholder", "jijitsujo_setainushi", "事実上の世帯主");

  private final String path;
  private final String fileName;
  private final String label;

  CommonField(String path, String fileName, String label) {
    this.path = path;
    this.fileName = fileName;
    this.label = label;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public String label() {
    return label;
  }
}
