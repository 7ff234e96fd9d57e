package org.zhibu.server.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibu.api.organization.OrganizationKind;

/** Names of kinds as packs write them: {@code village}, {@code schoolStudent}; {@code enterprise} means both kinds of enterprises. */
final class PolicyKinds {
    private PolicyKinds() {}

    static Set<OrganizationKind> named(String name) {
        if (name.equals("enterprise")) {
            return Set.of(OrganizationKind.SOE, OrganizationKind.PRIVATE_ENTERPRISE);
        }
        Set<OrganizationKind> found = Arrays.stream(OrganizationKind.values())
                .filter(kind -> plain(kind.name()).equals(plain(name)))
                .collect(Collectors.toSet());
        if (found.isEmpty()) {
            throw PolicyPackReader.refuse("overrides." + name, "is no kind of organisation");
        }
        return found;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
