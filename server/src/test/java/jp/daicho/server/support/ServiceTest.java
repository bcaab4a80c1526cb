package jp.daicho.server.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.daicho.server.DaichoApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole service on the {@link TestDatabase}. The application is started once for
 * all tests that carry this annotation and change nothing about it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = DaichoApplication.class, properties = "daicho.daily-work=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@AutoConfigureMockMvc
public @interface ServiceTest {}
