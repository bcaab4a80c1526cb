package jp.daicho.forms.template;

import jp.daicho.forms.item.FormItem;

/** What a cell shows. */
public sealed interface Content {

  /** The same words on every paper; may be empty. */
  record Words(String words) implements Content {}

  /** The value of an item. */
  record Item(FormItem item) implements Content {}

  /** Something that belongs to the paper as such. */
  record Fill(Filling filling) implements Content {}
}
