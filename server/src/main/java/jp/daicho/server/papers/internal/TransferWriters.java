package jp.daicho.server.papers.internal;

import jp.daicho.ledger.transfer.TransferPaper;
import jp.daicho.server.certificates.PaperDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The writers of 転出証明書 and its kin, alike but for which paper it is. */
@Configuration(proxyBeanMethods = false)
class TransferWriters {
  @Bean
  PaperWriter transferCertificate(PaperDesk desk) {
    return new TransferWriter(TransferPaper.CERTIFICATE, desk);
  }

  @Bean
  PaperWriter specialTransferCertificate(PaperDesk desk) {
    return new TransferWriter(TransferPaper.SPECIAL, desk);
  }

  @Bean
  PaperWriter equivalentCertificate(PaperDesk desk) {
    return new TransferWriter(TransferPaper.EQUIVALENT, desk);
  }
}
