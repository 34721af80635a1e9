package org.guildhall.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/**
 * The product's own classes: no tests, neither as folders nor as the test jars of other modules.
 */
public final class ProductionClasses implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return !location.contains("/test-classes/")
        && !location.contains("-tests.jar")
        && !location.contains("/org/guildhall/testing/");
  }
}
