package jp.daicho.server.links;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Thrown when there is no message with a number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class MessageUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Unknown. */
  public MessageUnknownException(long number) {
    super("no message " + number);
  }
}
