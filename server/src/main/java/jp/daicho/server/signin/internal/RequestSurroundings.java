package jp.daicho.server.signin.internal;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.ShownScreen;
import jp.daicho.server.operators.Surroundings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** What the current request tells. */
@Component
final class RequestSurroundings implements Surroundings {
  private static final String SHOWN = RequestSurroundings.class.getName() + ".SHOWN";
  private static final String FAULT = RequestSurroundings.class.getName() + ".FAULT";

  @Override
  public Optional<Operator> operator() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Operator operator
        ? Optional.of(operator)
        : Optional.empty();
  }

  /** The pattern of the address, not the address itself: that may hold a number. */
  @Override
  public Optional<String> screen() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(request.getRequest().getMethod() + " " + pattern(request))
        : Optional.empty();
  }

  @Override
  public void showing(SortedSet<String> subjects, boolean numberShown) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      shown()
          .ifPresent(
              page ->
                  request.setAttribute(
                      SHOWN, page.with(subjects, numberShown), RequestAttributes.SCOPE_REQUEST));
    }
  }

  @Override
  public void faultLogged() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      request.setAttribute(FAULT, true, RequestAttributes.SCOPE_REQUEST);
    }
  }

  @Override
  public boolean isFaultLogged() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && request.getAttribute(FAULT, RequestAttributes.SCOPE_REQUEST) != null;
  }

  @Override
  public Optional<ShownScreen> shown() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(
            request.getAttribute(SHOWN, RequestAttributes.SCOPE_REQUEST) instanceof ShownScreen page
                ? page
                : new ShownScreen(
                    request.getRequest().getMethod() + " " + pattern(request),
                    new TreeSet<>(),
                    false))
        : Optional.empty();
  }

  private static String pattern(ServletRequestAttributes request) {
    Object pattern =
        request.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "認証" : pattern.toString();
  }
}
