package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.daicho.server.operators.SystemLog;
import jp.daicho.server.tenancy.WordlessFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes into the log what fails beside the door, such as a page that cannot be made of what was
 * found (10.2): whatever nothing has answered.
 */
@Configuration
class FaultWatch implements WebMvcConfigurer, HandlerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(FaultWatch.class);

  private final SystemLog log;

  FaultWatch(SystemLog log) {
    this.log = log;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (failure == null) {
      return;
    }
    try {
      log.fault(failure);
    } catch (RuntimeException unwritten) {
      LOG.error("a fault could not be written into the log", WordlessFailure.of(unwritten));
    }
  }
}
