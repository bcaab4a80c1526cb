package jp.daicho.ledger.move;

/** What a moving-in has once for all its persons (4.0.2, 4.0.3, 4.1.0.2, 4.1.1.1). */
public enum CommonField implements EntryField {
  /** 異動日. */
  MOVED_ON("movedOn", "idobi", "異動日"),
  /** 届出日. */
  NOTIFIED_ON("notifiedOn", "todokedebi", "届出日"),
  /** 世帯番号 of the household to be joined; empty for a new household (4.0.2). */
  HOUSEHOLD_NUMBER("householdNumber", "ido_saki_setaibango", "異動先の世帯番号"),
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
  /** 転入前の世帯主の氏名. */
  PREVIOUS_HOUSEHOLDER("previousHouseholder", "tennyumae_setainushishimei", "転入前の世帯主の氏名");

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
