package jp.daicho.server.screens;

import jp.daicho.server.operators.Permission;

/**
 * What screens offer to whoever is at work. It only decides what is shown; whether something is
 * done is decided at the door.
 */
public interface OperatorMenu {
  /** Whether to offer what needs a permission. */
  boolean offers(Permission permission);
}
