package jp.daicho.server.centre;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** That a municipality asked for is not served here. */
public final class NotServedException extends ResponseStatusException {
  private static final long serialVersionUID = 1L;

  /** Whatever was asked for. */
  public NotServedException() {
    super(HttpStatus.NOT_FOUND);
  }

  /** What was asked for is no code. */
  NotServedException(Throwable cause) {
    super(HttpStatus.NOT_FOUND, null, cause);
  }
}
