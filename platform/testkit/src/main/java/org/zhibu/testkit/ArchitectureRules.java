package org.zhibu.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zhibu.api.policy.PolicyKey;

/** Rules of the code that hold for the server and for every module alike. */
public final class ArchitectureRules {
    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Instant",
            "java.time.YearMonth",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year");

    private static final String POLICY_KEY = PolicyKey.class.getName();
    private static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";

    private ArchitectureRules() {}

    /**
     * Features do not go in circles. All pages with the frame and the web layer around them count as one: they see features, and no feature sees them.
     *
     * @param root package whose parts are features, for example {@code org.zhibu.server}
     */
    public static ArchRule noCycles(String root) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        if (!type.getPackageName().startsWith(root + ".")) {
                            return SliceIdentifier.ignore();
                        }
                        String feature = type.getPackageName()
                                .substring(root.length() + 1)
                                .split("\\.")[0];
                        boolean page = List.of("shell", "web").contains(feature)
                                || type.getPackageName().contains(".ui");
                        return SliceIdentifier.of(page ? "pages" : feature);
                    }

                    @Override
                    public String getDescription() {
                        return "features of " + root + " and their pages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .because("docs/decisions/0001: a feature can be read without all the others")
                .allowEmptyShould(true);
    }

    /** Time comes from the injected clock. */
    public static final ArchRule TIME_COMES_FROM_THE_CLOCK = classes()
            .should(new ArchCondition<JavaClass>("take the time from the injected Clock") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                        boolean now = call.getName().equals("now")
                                && TIME_TYPES.contains(call.getTargetOwner().getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(p -> p.getName().equals("java.time.Clock"));
                        boolean millis = call.getTargetOwner().getName().equals("java.lang.System")
                                && call.getName().equals("currentTimeMillis");
                        if (now || millis) {
                            events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                        }
                    }
                }
            })
            .because("docs/decisions/0001: a test turns the clock");

    /** Pages call services; they open no transactions and run no SQL. */
    public static final ArchRule PAGES_ARE_NOT_TRANSACTIONAL = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.transaction..", "org.springframework.jdbc..", "jakarta.persistence..")
            .because("docs/decisions/0001: a page calls a service")
            .allowEmptyShould(true);

    /** Entities stay inside their feature. */
    public static final ArchRule ENTITIES_ARE_NOT_PUBLIC = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .notBePublic()
            .because("docs/decisions/0001: an entity is a detail of its feature")
            .allowEmptyShould(true);

    /** Constructor injection only. */
    public static final ArchRule NO_FIELD_INJECTION = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .because("docs/decisions/0001: a class shows what it needs in its constructor");

    /** Pages have no styles of their own; they name classes. */
    public static final ArchRule NO_INLINE_STYLES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.dom.Style")
            .because("docs/decisions/0007: looks live in frontend/static/theme");

    /** Whoever reads or writes rows says in which transaction. */
    public static final ArchRule SERVICES_ARE_TRANSACTIONAL = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("org.springframework.stereotype.Service")
            .should(new ArchCondition<JavaMethod>("be transactional when they touch the database") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean declared = method.isAnnotatedWith(TRANSACTIONAL)
                            || method.getOwner().isAnnotatedWith(TRANSACTIONAL);
                    boolean touches = method.getCallsFromSelf().stream()
                            .map(c -> c.getTargetOwner().getName())
                            .anyMatch(owner -> owner.startsWith("org.springframework.jdbc.")
                                    || owner.startsWith("org.springframework.data.")
                                    || owner.startsWith("jakarta.persistence.")
                                    || owner.endsWith("Repository"));
                    if (touches && !declared) {
                        events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                    }
                }
            })
            .because("docs/decisions/0003: no transaction means no tenant, and no rows")
            .allowEmptyShould(true);

    /** A module knows the platform's interface, and nothing of the server or of other modules. */
    public static ArchRule moduleBoundary(String ownPackage) {
        return noClasses()
                .that()
                .resideInAPackage(ownPackage + "..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to the server or to another module",
                        c -> c.getPackageName().startsWith("org.zhibu.")
                                && !c.getPackageName().startsWith("org.zhibu.api")
                                && !c.getPackageName().startsWith(ownPackage)))
                .because("docs/decisions/0002: modules meet in platform/api");
    }

    /** A key made in passing would be compared with the packs by nobody. */
    public static final ArchRule POLICY_KEYS_ARE_CONSTANTS = classes()
            .should(new ArchCondition<>("make policy keys as constants alone") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().getFullName().equals(POLICY_KEY))
                            .filter(call -> call.getTarget()
                                    .getRawReturnType()
                                    .getFullName()
                                    .equals(POLICY_KEY))
                            .filter(call ->
                                    !call.getOrigin().getName().equals(JavaStaticInitializer.STATIC_INITIALIZER_NAME)
                                            && !type.getFullName().equals(POLICY_KEY))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                }
            })
            .because("docs/decisions/0010: a misspelt key keeps the portal from starting and never reaches a user");

    /** Constants of policy keys in the package that are not among those that are declared, so that nobody compares them. */
    public static List<String> undeclaredPolicyKeys(String root, Collection<PolicyKey<?>> declared) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .filter(c -> c.getFields().stream()
                                .anyMatch(f -> f.getRawType().getFullName().equals(POLICY_KEY)
                                        && f.getModifiers().contains(JavaModifier.STATIC)))
                        .flatMap(c -> PolicyKey.constantsOf(c.reflect()).stream())
                        .filter(key -> !declared.contains(key))
                        .map(PolicyKey::name)
                        .toList();
    }

    /** Everything but pages is free of Vaadin. */
    public static ArchRule noVaadinOutside(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("docs/decisions/0001: the rules outlive the pages")
                .allowEmptyShould(true);
    }
}
