package jp.daicho.server.links.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.server.links.LinkRounds;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.PartnerPorts;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.links.SendingMessages;
import jp.daicho.server.links.SendingState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of the messages to and from other systems. */
@Controller
@RequestMapping("/links")
final class LinksController {
  private static final int MOST = 200;
  private static final String OPEN = "OPEN";
  static final String ALL = "ALL";

  private final SendingMessages sending;
  private final ReceivedMessages received;
  private final LinkRounds rounds;
  private final PartnerPorts ports;

  LinksController(
      SendingMessages sending, ReceivedMessages received, LinkRounds rounds, PartnerPorts ports) {
    this.sending = sending;
    this.received = received;
    this.rounds = rounds;
    this.ports = ports;
  }

  @GetMapping
  String received(@RequestParam(defaultValue = OPEN) String state, Model model) {
    model.addAttribute("state", state);
    model.addAttribute("states", ReceivedState.values());
    model.addAttribute(
        "rows", received.list(receivedQuery(state), MOST).stream().map(ShownMessage::of).toList());
    model.addAttribute("most", MOST);
    model.addAttribute(
        "partners", List.copyOf(ports.all().stream().map(p -> p.partner()).toList()));
    return "links/received";
  }

  @GetMapping("/received/{number}")
  String received(@PathVariable long number, Model model) {
    model.addAttribute("message_", ShownMessage.of(received.show(number)));
    return "links/received-message";
  }

  @PostMapping("/received/{number}/settle")
  String settle(@PathVariable long number, @RequestParam String note, RedirectAttributes told) {
    tell(told, received.settle(number, note), "処理済にしました。");
    return "redirect:/links/received/" + number;
  }

  @PostMapping("/received/{number}/retry")
  String again(@PathVariable long number, RedirectAttributes told) {
    tell(told, received.retry(number), "取込待ちに戻しました。次の送受信のときに、もう一度取り込みます。");
    return "redirect:/links/received/" + number;
  }

  @GetMapping("/sending")
  String sending(@RequestParam(defaultValue = OPEN) String state, Model model) {
    model.addAttribute("state", state);
    model.addAttribute("states", SendingState.values());
    model.addAttribute(
        "rows",
        sending.list(sendingStates(state), null, MOST).stream().map(ShownMessage::of).toList());
    model.addAttribute("most", MOST);
    return "links/sending";
  }

  @GetMapping("/sending/{number}")
  String sent(@PathVariable long number, Model model) {
    model.addAttribute("message_", ShownMessage.of(sending.show(number)));
    return "links/sent-message";
  }

  @PostMapping("/sending/{number}/retry")
  String retry(@PathVariable long number, RedirectAttributes told) {
    tell(told, sending.retry(number), "送信待ちに戻しました。次の送受信で送ります。");
    return "redirect:/links/sending/" + number;
  }

  @PostMapping("/sending/{number}/by-hand")
  String byHand(@PathVariable long number, RedirectAttributes told) {
    tell(told, sending.settleByHand(number), "手作業で処理済としました。");
    return "redirect:/links/sending/" + number;
  }

  @PostMapping("/{partner}/round")
  String round(@PathVariable String partner, RedirectAttributes told) {
    LinkRounds.Round round =
        rounds.run(
            Partner.find(partner).flatMap(ports::find).orElseThrow(LinksController::unknown));
    told.addFlashAttribute("message", "受信" + round.received() + "件、送信" + round.sent() + "件");
    if (round.fault() != null) {
      told.addFlashAttribute("problem", round.fault());
    }
    return "redirect:/links";
  }

  /** What a list of received messages asks for: those that are open, all, or those of a state. */
  static ReceivedMessages.Query receivedQuery(String state) {
    boolean open = state.equals(OPEN);
    Set<ReceivedState> states = EnumSet.allOf(ReceivedState.class);
    if (open) {
      states.removeIf(each -> !each.isOpen());
    } else {
      states.removeIf(each -> !state.equals(ALL) && !each.name().equals(state));
    }
    return new ReceivedMessages.Query(Set.of(), states, open);
  }

  /** What a list of sent messages asks for: those that are open, all, or those of a state. */
  static Set<SendingState> sendingStates(String state) {
    if (state.equals(OPEN)) {
      return EnumSet.of(SendingState.WAITING, SendingState.FAILED);
    }
    Set<SendingState> states = EnumSet.allOf(SendingState.class);
    states.removeIf(each -> !state.equals(ALL) && !each.name().equals(state));
    return states;
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static void tell(RedirectAttributes told, boolean done, String words) {
    told.addFlashAttribute(done ? "message" : "problem", done ? words : "この状態の電文には、この処理はできません。");
  }
}
