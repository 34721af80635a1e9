package org.guildhall.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

/**
 * The house as rules: {@link Everywhere} runs in each module, the others in the module whose
 * classes they speak of. A rule that matches nothing fails.
 */
public final class HouseRules {
  private HouseRules() {}

  private static final DescribedPredicate<JavaClass> ENTITY_OR_REPOSITORY =
      DescribedPredicate.describe(
          "are entities or repositories",
          type ->
              type.isAnnotatedWith(Entity.class)
                  || (type.getPackageName().endsWith(".entity")
                      && type.getSimpleName().endsWith("Repository")));

  /** Rules for every class of the house. */
  public static final class Everywhere {
    @ArchTest
    public static final ArchRule namesSayWhatAThingIs =
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)")
            .because("a name of the glossary says more");

    @ArchTest
    public static final ArchRule packagesAreDomainsAndLayers =
        noClasses().should().resideInAnyPackage("..util..", "..common..", "..dto..", "..misc..");

    @ArchTest
    public static final ArchRule moneyAndTimeAreExact =
        noFields()
            .should()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(java.util.Date.class)
            .because("money is whole minor units and time comes as java.time");

    @ArchTest
    public static final ArchRule timeComesFromTheClock =
        noClasses()
            .that()
            .resideInAPackage("org.guildhall..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    public static final ArchRule nothingIsPrinted =
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    private Everywhere() {}
  }

  /** Rules for the domain model. */
  public static final class OfEntities {
    @ArchTest
    public static final ArchRule entitiesKnowNoOuterLayer =
        noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.guildhall..service..",
                "org.guildhall..event..",
                "org.guildhall..gateway..",
                "org.guildhall..messaging..",
                "org.guildhall..view..",
                "org.guildhall..rest..");

    @ArchTest
    public static final ArchRule entitiesHaveVerbsNotSetters =
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameNotMatching("set[A-Z].*");

    private OfEntities() {}
  }

  /** Rules for use cases, events and gateways. */
  public static final class OfServices {
    @ArchTest
    public static final ArchRule useCasesKnowNoEdge =
        noClasses()
            .that()
            .resideInAnyPackage("..service..", "..event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.jms..", "jakarta.faces..", "jakarta.ws.rs..");

    @ArchTest
    public static final ArchRule statelessBeansAreServicesOrGateways =
        classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and()
            .resideInAPackage("..service..")
            .should()
            .haveSimpleNameEndingWith("Service");

    @ArchTest
    public static final ArchRule statelessBeansLiveInServiceAndGateway =
        classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .resideInAnyPackage("..service..", "..gateway..");

    @ArchTest
    public static final ArchRule foreignCallsHoldNoTransaction =
        classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and()
            .resideInAPackage("..gateway..")
            .should()
            .beAnnotatedWith(
                DescribedPredicate.describe(
                    "@TransactionAttribute(NEVER)",
                    annotation ->
                        annotation.getRawType().isEquivalentTo(TransactionAttribute.class)
                            && annotation
                                .get("value")
                                .map(
                                    value ->
                                        value
                                            .toString()
                                            .endsWith(TransactionAttributeType.NEVER.name()))
                                .orElse(false)));

    @ArchTest
    public static final ArchRule onlyGatewaysCallOut =
        noClasses()
            .that()
            .resideOutsideOfPackage("..gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "jakarta.mail..", "com.stripe..");

    @ArchTest
    public static final ArchRule eventsCarryValues =
        noClasses()
            .that()
            .resideInAPackage("..event..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    private OfServices() {}
  }

  /** Rules for messages in and out. */
  public static final class OfMessaging {
    @ArchTest
    public static final ArchRule messagingTouchesNoRows =
        noClasses()
            .that()
            .resideInAPackage("..messaging..")
            .should()
            .dependOnClassesThat(ENTITY_OR_REPOSITORY)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    public static final ArchRule listenersAreMessageDriven =
        classes()
            .that()
            .areAnnotatedWith(MessageDriven.class)
            .should()
            .resideInAPackage("..messaging..")
            .andShould()
            .haveSimpleNameEndingWith("Listener")
            .andShould()
            .beAnnotatedWith(jakarta.annotation.security.RunAs.class);

    private OfMessaging() {}
  }

  /** Rules for pages and the REST API. */
  public static final class OfTheWeb {
    @ArchTest
    public static final ArchRule pagesTouchNoRows =
        noClasses()
            .that()
            .resideInAnyPackage("..view..", "..rest..")
            .should()
            .dependOnClassesThat(ENTITY_OR_REPOSITORY)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    public static final ArchRule viewsAreForTheContainer =
        classes()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .resideInAPackage("..view..")
            .andShould()
            .notHaveModifier(JavaModifier.FINAL);

    private OfTheWeb() {}
  }
}
