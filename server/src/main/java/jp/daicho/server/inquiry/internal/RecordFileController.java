package jp.daicho.server.inquiry.internal;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the data of a resident or a household out of the screens as a file (2.1.3). */
@Controller
final class RecordFileController {
  private final RecordFiles files;

  RecordFileController(RecordFiles files) {
    this.files = files;
  }

  @GetMapping("/residents/{number}/csv")
  ResponseEntity<byte[]> resident(
      @PathVariable String number, @RequestParam(defaultValue = "false") boolean individualNumber) {
    return files.resident(number, individualNumber);
  }

  @GetMapping("/households/{number}/csv")
  ResponseEntity<byte[]> household(
      @PathVariable String number, @RequestParam(defaultValue = "false") boolean individualNumber) {
    return files.household(number, individualNumber);
  }
}
