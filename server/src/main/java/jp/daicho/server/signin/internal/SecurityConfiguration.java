package jp.daicho.server.signin.internal;

import jp.daicho.server.operators.OperatorSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Nobody reaches anything without having signed in, except the sign-in page, the page on which
 * anyone can check a signed paper, and what they look like.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self';"
          + " frame-ancestors 'self'; base-uri 'none'";

  /**
   * A caller that is no browser and brings its password itself. Browsers say where a request comes
   * from; for them a forged request must stay impossible even if they remember a password.
   */
  private static final RequestMatcher OWN_PASSWORD =
      request -> {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null
            && authorization.startsWith("Basic ")
            && request.getHeader("Sec-Fetch-Site") == null;
      };

  /** Where anyone can check a signed paper. It changes nothing and knows nobody. */
  private static final String CHECK = "/api/check";

  /** The API: a password with each call, or the session of somebody who has signed in. */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals, OperatorSessions sessions) {
    return common(http.securityMatcher("/api/**"), sessions)
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(CHECK).permitAll().anyRequest().authenticated())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .httpBasic(
            basic ->
                basic
                    .authenticationEntryPoint(refusals)
                    .authenticationDetailsSource(SignInDetails::ofCall))
        .exceptionHandling(
            faults -> faults.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .csrf(
            csrf ->
                csrf.requireCsrfProtectionMatcher(
                    request ->
                        CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                            && !OWN_PASSWORD.matches(request)
                            && !CHECK.equals(request.getRequestURI())))
        .build();
  }

  /** The screens. */
  @Bean
  @Order(2)
  SecurityFilterChain screens(HttpSecurity http, SignOutLog signOutLog, OperatorSessions sessions) {
    return common(http, sessions)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/login", "/login/**", "/check", "/error", "/assets/**", "/favicon.ico")
                    .permitAll()
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .authenticationDetailsSource(SignInDetails::of)
                    .failureHandler(new SignInFailure())
                    .successHandler(new SignInSuccess()))
        .logout(
            logout ->
                logout
                    .addLogoutHandler(signOutLog)
                    .logoutSuccessUrl("/login?out")
                    .deleteCookies("JSESSIONID"))
        .csrf(Customizer.withDefaults())
        .build();
  }

  /** What the firewall refuses is refused like everything else. */
  @Bean
  RequestRejectedHandler rejected(ApiRefusals refusals) {
    return (request, response, rejected) -> {
      if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
        refusals.rejected(response);
      } else {
        response.sendError(HttpStatus.BAD_REQUEST.value());
      }
    };
  }

  private static HttpSecurity common(HttpSecurity http, OperatorSessions sessions) {
    // Among the first, so that nothing is done in a session that has been ended.
    return http.addFilterAfter(new SessionGuard(sessions), SecurityContextHolderFilter.class)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy ->
                            policy.policy("camera=(), geolocation=(), microphone=(), usb=()")));
  }
}
