package jp.daicho.server.operators;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing in works ({@code daicho.sign-in.*}).
 *
 * @param failuresUntilLocked how many failures in a row lock an operator out (10.3)
 */
@ConfigurationProperties("daicho.sign-in")
public record SignInSettings(@DefaultValue("5") int failuresUntilLocked) {}
