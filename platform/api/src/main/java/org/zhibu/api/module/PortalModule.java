package org.zhibu.api.module;

import java.util.List;
import java.util.Optional;
import org.pf4j.Plugin;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.security.Permission;

/**
 * Entry class of a module, named in its manifest as {@code Plugin-Class}. One instance serves all organisations; what belongs to
 * an organisation is data. Beans of the module that implement a service-provider interface of the platform, for example
 * {@link org.zhibu.api.indicator.IndicatorSource} or {@link DemoData}, are found in its context.
 */
public abstract class PortalModule extends Plugin {
    /** Spring configuration of the module's child context. It sees the platform's beans of {@code org.zhibu.api}. */
    public abstract Class<?> configuration();

    /** JPA entities; they join the platform's persistence unit. Tables start with {@code <module>_} in schema {@code app}. */
    public List<Class<?>> entities() {
        return List.of();
    }

    /**
     * Class-path resource of the Liquibase changelog, run as the owner of the schema before the module starts. Changes only add
     * (expand-only), so that the version before still runs on the result.
     */
    public Optional<String> changelog() {
        return Optional.empty();
    }

    /** Pages. */
    public List<ModuleView> views() {
        return List.of();
    }

    /** Permissions that the module asks for. */
    public List<Permission> permissions() {
        return List.of();
    }

    /**
     * Class-path prefix of the message bundles: {@code <prefix>_zh_CN.properties} and {@code <prefix>_en.properties}. Every key
     * starts with the module's id and a dot.
     */
    public abstract String messages();

    /**
     * Class-path resource of the policy pack: YAML with {@code keys} (what may be set, and how), {@code defaults} and
     * {@code overrides} by kind of organisation.
     */
    public Optional<String> policies() {
        return Optional.empty();
    }

    /** Class-path resources of what regulations say of the module's keys, one file for each regulation. */
    public List<String> regulations() {
        return List.of();
    }

    /** The policy keys that the module's code asks for. One that its pack does not declare so keeps the module from starting. */
    public List<PolicyKey<?>> policyKeys() {
        return List.of();
    }
}
