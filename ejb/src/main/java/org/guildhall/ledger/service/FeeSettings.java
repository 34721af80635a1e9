package org.guildhall.ledger.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.guildhall.ledger.entity.FeeBearer;
import org.guildhall.ledger.entity.FeeTerms;
import org.guildhall.shared.service.Settings;

/** The provider's published price of a charge and who bears it, as this installation sets them. */
@ApplicationScoped
public class FeeSettings {
  @Inject Settings settings;

  public FeeTerms terms() {
    return new FeeTerms(
        new BigDecimal(settings.text("GUILDHALL_FEE_RATE", "0.029")),
        settings.number("GUILDHALL_FEE_FIXED_MINOR", 30),
        FeeBearer.valueOf(settings.text("GUILDHALL_FEE_BEARER", "SELLER")));
  }
}
