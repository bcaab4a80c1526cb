package jp.daicho.server.reference;

import java.util.Arrays;
import java.util.Optional;

/** The masters a clerk can keep (1.3.1 to 1.3.6, 2.1.2 and others). */
public enum MasterKind {
  /** Places where the system is used (1.3.1). */
  PLACES("places", "入力場所", "本庁、支所、出張所、利用課など、システムを使う場所です。指定都市では行政区も登録します。"),
  /** Terminals at those places (1.3.1). */
  TERMINALS("terminals", "入力端末", "システムを使う端末です。端末の名称は、証明書の発行番号に使われます。"),
  /** The municipality's own entries of the address dictionary (1.3.3). */
  TOWNS("towns", "住所辞書（登録分）", "全国の住所辞書の訂正、新しい町字、本籍などに残る旧町名です。"),
  /** Lots and residential indications (1.3.2). */
  LOTS("lots", "地番・住居表示", "住所を設定できる地番（特殊地番を含む。）と、住居表示・区画整理による新旧の対応です。"),
  /** Buildings at lots (1.3.4). */
  BUILDINGS("buildings", "方書", "住所（町字と番地）ごとの建物（アパート、マンション、寮など）です。"),
  /** Districts (1.3.5). */
  DISTRICTS("districts", "地区", "市区町村の区域を分けた地区（行政区、学校区、投票区など）と、それに属する町字・番地です。"),
  /** Points to note by kind of move (1.1.14). */
  POINTS_TO_NOTE(
      "points-to-note", "留意事項", "異動の種類ごとに、入力に自動で入る留意事項です。紐付ける異動項目も登録します。入った内容は、仮登録の前に直せます。"),
  /** What is set for the work on moves (4.0.1, 4.0.8). */
  MOVE_SETTINGS(
      "move-settings",
      "異動の設定",
      "一括して本登録する件数の上限、除票用データベースへ移行する時期などです。指定都市では、異動者を操作者の行政区の住民に限るか、その他では、出入国在留管理庁長官通知を自動で取り込むかも設定します。"),
  /** Those who certify (1.3.9). */
  AUTHENTICATORS(
      "authenticators",
      "認証者",
      "証明書等の認証者（市区町村長と職務代理者）の職名・氏名と期間です。職務代理者の期間中は、自動で職務代理者に切り替わります。指定都市では、行政区ごとに区長と区長の職務代理者も登録します。"),
  /** How each paper goes out (5.6). */
  PAPER_SETTINGS(
      "paper-settings",
      "帳票ごとの職名・公印",
      "証明書等ごとに、だれの職名・氏名で出すか、公印を印字するか、公印の種類、公印の文言（「公印省略」「この印は黒色です」など）です。証明書は、発行のときにも選べます。"),
  /** Printers (10.7). */
  PRINTERS(
      "printers",
      "プリンタ",
      "証明書や帳票を印刷するプリンタと、給紙トレイです。プリンタへはIPPで送ります（CUPSのプリンタも使えます）。端末ごとの既定は「入力端末」で登録します。"),
  /** Variants of characters that searches also find (2.1.2). */
  VARIANTS(
      "variants",
      "異体字",
      "市区町村が、外字などに合わせて登録する異体字です。検索する文字に含まれると、登録した異体字の人も検索されます。文字情報基盤の縮退マップなどにある異体字は、登録しなくても検索されます。"),
  /** Why somebody is restricted (3.1). */
  RESTRICTION_REASONS(
      "restriction-reasons",
      "抑止の事由",
      "抑止を設定するときに選ぶ事由です。はじめからある事由と同じコードで登録すると、名称と使用期間を替えられます。使用期間が過ぎても、設定済みの抑止は続きます。"),
  /** What is set for restrictions (3.1). */
  RESTRICTION_SETTINGS("restriction-settings", "抑止の設定", "抑止及び支援措置のエラーを一時解除してから、自動で抑止状態に戻るまでの時間です。"),
  /** Eras (1.3.6). */
  ERAS("eras", "元号", "和暦と西暦の変換に使う元号です。改元は、ここに登録すればプログラムを替えずに使えます。");

  private final String id;
  private final String label;
  private final String description;

  MasterKind(String id, String label, String description) {
    this.id = id;
    this.label = label;
    this.description = description;
  }

  /** Its name in addresses of pages and of the API. */
  public String id() {
    return id;
  }

  /** What users call it. */
  public String label() {
    return label;
  }

  /** What is kept in it, in Japanese. */
  public String description() {
    return description;
  }

  /** Whether clerks add entries; if not, they are all there from the beginning. */
  public boolean grows() {
    return this != PAPER_SETTINGS;
  }

  /** The one with a name of addresses. */
  public static Optional<MasterKind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
