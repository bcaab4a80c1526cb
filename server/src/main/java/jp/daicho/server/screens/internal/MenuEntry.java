package jp.daicho.server.screens.internal;

import java.util.List;
import java.util.Set;
import jp.daicho.server.operators.Permission;

/**
 * A function of the menu.
 *
 * @param address where it is
 * @param label what it is called
 * @param key the key that opens it
 * @param permissions any of these opens it
 * @param beneath the beginnings of the addresses that belong to it
 */
record MenuEntry(
    String address, String label, String key, Set<Permission> permissions, List<String> beneath) {

  /** The whole menu, in its order. */
  static final List<MenuEntry> ALL =
      List.of(
          new MenuEntry(
              "/",
              "検索・照会",
              "Alt+1",
              Set.of(Permission.ENQUIRY),
              List.of("/search", "/residents", "/households", "/deleted-records")),
          new MenuEntry(
              "/moves", "異動入力", "Alt+2", Set.of(Permission.MOVE_ENTRY), List.of("/moves")),
          new MenuEntry(
              "/drafts",
              "仮登録一覧",
              "Alt+3",
              Set.of(Permission.MOVE_ENTRY, Permission.REVIEW, Permission.DECISION),
              List.of("/drafts")),
          new MenuEntry(
              "/certificates/new",
              "証明書発行",
              "Alt+4",
              Set.of(Permission.CERTIFICATE_ISSUE),
              List.of("/certificates", "/papers", "/householders", "/issue-notices", "/labels")),
          new MenuEntry("/links", "連携", "Alt+6", Set.of(Permission.LINKS), List.of("/links")),
          new MenuEntry(
              "/record-codes",
              "住民票コード",
              "Alt+7",
              Set.of(Permission.RESIDENT_RECORD_CODE_ASSIGNMENT),
              List.of("/record-codes")),
          new MenuEntry(
              "/support-measures",
              "支援措置",
              "Alt+8",
              Set.of(Permission.SUPPORT_MEASURE_ENQUIRY),
              List.of("/support-measures")),
          new MenuEntry(
              "/restrictions",
              "抑止",
              "Alt+0",
              Set.of(Permission.RESTRICTION_MANAGEMENT, Permission.SUPPORT_MEASURE_ENQUIRY),
              List.of("/restrictions")),
          new MenuEntry(
              "/batch/deleted-records",
              "バッチ処理",
              "Alt+9",
              Set.of(Permission.BATCH),
              List.of("/batch")),
          new MenuEntry(
              "/access-log",
              "アクセスログ",
              "Alt+Q",
              Set.of(Permission.AUDIT_READING),
              List.of("/access-log/")),
          new MenuEntry(
              "/masters",
              "管理項目",
              "Alt+5",
              Set.of(Permission.REFERENCE_MANAGEMENT),
              List.of("/masters", "/seals", "/certificate-settings", "/access-log-settings")),
          new MenuEntry(
              "/operators",
              "操作権限",
              "Alt+Shift+1",
              Set.of(Permission.OPERATOR_ADMINISTRATION, Permission.DISPLAY_ADMINISTRATION),
              List.of("/operator")),
          new MenuEntry(
              "/centre", "市区町村", "Alt+Shift+2", Set.of(Permission.CENTRE), List.of("/centre")));

  /** Whether an operator with these permissions is offered it. */
  boolean isFor(Set<Permission> held) {
    return permissions.stream().anyMatch(held::contains);
  }

  /** As it stands in the menu of a page. */
  Frame.Entry at(String path) {
    boolean here = path.equals(address) || beneath.stream().anyMatch(path::startsWith);
    return new Frame.Entry(address, label, key, here);
  }
}
