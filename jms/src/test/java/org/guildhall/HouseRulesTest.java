package org.guildhall;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.guildhall.testing.HouseRules;
import org.guildhall.testing.ProductionClasses;

@AnalyzeClasses(packages = "org.guildhall", importOptions = ProductionClasses.class)
class HouseRulesTest {
  @ArchTest static final ArchTests EVERYWHERE = ArchTests.in(HouseRules.Everywhere.class);
  @ArchTest static final ArchTests HERE = ArchTests.in(HouseRules.OfMessaging.class);
}
