package org.guildhall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.guildhall.testing.bad.entity.BadEntity;
import org.guildhall.testing.bad.gateway.BadGateway;
import org.guildhall.testing.bad.messaging.BadConsumer;
import org.guildhall.testing.bad.service.BadManager;
import org.guildhall.testing.bad.view.BadView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is seen failing on a class that breaks it. */
class HouseRulesAreStrictTest {

  static java.util.stream.Stream<Arguments> breaches() {
    return java.util.stream.Stream.of(
        Arguments.of(HouseRules.Everywhere.namesSayWhatAThingIs, BadManager.class),
        Arguments.of(
            HouseRules.Everywhere.packagesAreDomainsAndLayers,
            org.guildhall.testing.bad.util.Odds.class),
        Arguments.of(HouseRules.Everywhere.moneyAndTimeAreExact, BadEntity.class),
        Arguments.of(HouseRules.Everywhere.timeComesFromTheClock, BadManager.class),
        Arguments.of(HouseRules.Everywhere.nothingIsPrinted, BadManager.class),
        Arguments.of(HouseRules.OfEntities.entitiesKnowNoOuterLayer, BadEntity.class),
        Arguments.of(HouseRules.OfEntities.entitiesHaveVerbsNotSetters, BadEntity.class),
        Arguments.of(HouseRules.OfServices.useCasesKnowNoEdge, BadManager.class),
        Arguments.of(HouseRules.OfServices.statelessBeansAreServicesOrGateways, BadManager.class),
        Arguments.of(HouseRules.OfServices.statelessBeansLiveInServiceAndGateway, BadView.class),
        Arguments.of(HouseRules.OfServices.foreignCallsHoldNoTransaction, BadGateway.class),
        Arguments.of(HouseRules.OfServices.onlyGatewaysCallOut, BadManager.class),
        Arguments.of(HouseRules.OfMessaging.messagingTouchesNoRows, BadConsumer.class),
        Arguments.of(HouseRules.OfMessaging.listenersAreMessageDriven, BadConsumer.class),
        Arguments.of(HouseRules.OfTheWeb.pagesTouchNoRows, BadView.class),
        Arguments.of(HouseRules.OfTheWeb.viewsAreForTheContainer, BadView.class));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void findsTheBreach(ArchRule rule, Class<?> breaker) {
    var classes = new ClassFileImporter().importClasses(breaker, BadEntity.class);

    assertThat(rule.evaluate(classes).hasViolation()).isTrue();
  }
}
