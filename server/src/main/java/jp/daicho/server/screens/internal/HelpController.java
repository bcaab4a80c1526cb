package jp.daicho.server.screens.internal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Help that belongs to no screen in particular (10.5). */
@Controller
final class HelpController {

  @GetMapping("/help/keys")
  String keys() {
    return "help/keys";
  }
}
