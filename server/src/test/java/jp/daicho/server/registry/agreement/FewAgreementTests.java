package jp.daicho.server.registry.agreement;

import org.springframework.test.context.TestPropertySource;

/** The same where six persons are too many to be looked up one by one. */
@TestPropertySource(properties = "daicho.search.few=5")
class FewAgreementTests extends SearchAgreementTests {}
