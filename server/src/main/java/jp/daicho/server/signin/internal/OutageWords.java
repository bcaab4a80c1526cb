package jp.daicho.server.signin.internal;

import jp.daicho.server.tenancy.Outage;

/**
 * What users read when the database could not do its work: item, reason and remedy.
 *
 * @param item what it is about
 * @param reason why
 * @param remedy what to do
 */
record OutageWords(String item, String reason, String remedy) {

  static OutageWords of(Outage outage) {
    return switch (outage) {
      case NO_CONNECTION ->
          new OutageWords(
              "データベースに接続できません",
              "データベースが停止しているか、再起動しています。この操作では、何も表示せず、何も登録していません。",
              "少し待ってから、もう一度操作してください。続くときは、システムの管理者に時刻を伝えてください。");
      case BROKEN ->
          new OutageWords(
              "データベースとの接続が切れました",
              "操作の途中で、データベースが停止したか、接続が切られました。アクセスログに残らない表示や登録はありません。",
              "登録や発行の操作をしたときは、済んでいるかを先に確かめてください。済んでいなければ、少し待ってから、もう一度操作してください。"
                  + "続くときは、システムの管理者に時刻を伝えてください。");
      case NO_ROOM ->
          new OutageWords(
              "データベースの空き容量がありません",
              "アクセスログを記録できないため、何も表示せず、何も登録していません。",
              "システムの管理者に、データベースの空き容量を増やすよう伝えてください。増えた後は、そのまま、もう一度操作できます。");
    };
  }
}
