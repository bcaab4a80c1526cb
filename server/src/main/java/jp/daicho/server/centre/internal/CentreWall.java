package jp.daicho.server.centre.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.screens.OperatorMenu;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the centre's operators reach their own screens and addresses and no others, whatever those
 * would answer. What they could see at any other is nothing, since no resident is at the centre and
 * no permission for one can be held there; this wall does not rely on it.
 */
@Configuration
class CentreWall implements WebMvcConfigurer, HandlerInterceptor {
  /** Beginnings of addresses: each alone, before a slash or before a file's ending. */
  private static final List<String> OWN =
      List.of(
          "/centre",
          "/api/centre",
          "/operators",
          "/operator-departments",
          "/operator-permissions",
          "/operator-settings",
          "/api/operators",
          "/api/operator-departments",
          "/api/operator-permissions",
          "/api/sign-in-policy",
          "/api/single-sign-on",
          "/access-log",
          "/api/access-log",
          "/account",
          "/api/account",
          "/api/openapi",
          "/login",
          "/help",
          "/screen-prints",
          "/check",
          "/api/check",
          "/error",
          "/actuator");

  /** Never held at the centre: the door refuses, and logs it. */
  private static final Operation OF_MUNICIPALITIES =
      Operation.of("市区町村の機能", AuditAction.ENQUIRY, Permission.ENQUIRY);

  /** Where she begins, by what she may do. */
  private static final List<Map.Entry<Permission, String>> HOMES =
      List.of(
          Map.entry(Permission.CENTRE, "/centre"),
          Map.entry(Permission.OPERATOR_ADMINISTRATION, "/operators"),
          Map.entry(Permission.AUDIT_READING, "/access-log"));

  private final CurrentOperator current;
  private final ObjectProvider<Door> door;
  private final ObjectProvider<OperatorMenu> menu;

  CentreWall(
      CurrentOperator current, ObjectProvider<Door> door, ObjectProvider<OperatorMenu> menu) {
    this.current = current;
    this.door = door;
    this.menu = menu;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod)
        || current.find().filter(one -> one.municipality().isCentre()).isEmpty()) {
      return true;
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.equals("/")) {
      response.sendRedirect(request.getContextPath() + home());
      return false;
    }
    if (OWN.stream().noneMatch(own -> isBeneath(path, own))) {
      door.getObject().enter(OF_MUNICIPALITIES, passage -> passage.at());
    }
    return true;
  }

  private String home() {
    OperatorMenu offered = menu.getObject();
    return HOMES.stream()
        .filter(home -> offered.offers(home.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("/account");
  }

  private static boolean isBeneath(String path, String own) {
    return path.startsWith(own)
        && (path.length() == own.length() || "/.".indexOf(path.charAt(own.length())) >= 0);
  }
}
