package org.zhibu.server.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.policy.PolicySetting.Note;
import org.zhibu.server.policy.PolicySetting.Place;
import org.zhibu.server.tenant.TenantContext;

/** What a change would do to whom, before it is made: two statements, however large the subtree is. */
@Service
public class PolicyPreview {
    private static final int EXAMPLES = 8;
    private static final String SUBTREE = """
            select o.id, o.kind, o.level, o.name, string_to_array(trim(both '/' from o.opath), '/')::bigint[] as path
            from app.org o where o.closed_on is null and o.opath ^@ (select t.opath from app.org t where t.id = :org)
              and o.opath ^@ (select app.own_path()) order by o.opath""";

    /**
     * @param organizations in the circle for which it would be set
     * @param changed how many of them get another value
     * @param examples names of some of them
     * @param overruled what committees have set below, and what has no effect any more
     */
    public record Effect(int organizations, int changed, List<String> examples, List<PolicySetting> overruled) {}

    private record Below(
            OrganizationId id, OrganizationKind kind, OrganizationLevel level, String name, List<Long> path) {}

    private final JdbcClient jdbc;
    private final PolicyPacks packs;
    private final PolicyRows rows;
    private final StoredPolicies policies;
    private final Access access;
    private final TenantContext tenants;

    PolicyPreview(
            JdbcClient jdbc,
            PolicyPacks packs,
            PolicyRows rows,
            StoredPolicies policies,
            Access access,
            TenantContext tenants) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.rows = rows;
        this.policies = policies;
        this.access = access;
        this.tenants = tenants;
    }

    /** By the tree as it stands now, on the first day of the change. */
    @Transactional(readOnly = true)
    public Effect of(PolicyChange change) {
        access.require(PlatformPermissions.SET_POLICIES);
        Situation own = policies.situation(tenants.current().orElseThrow(), change.validFrom());
        List<PolicySetting> set = rows.inForce(change.key(), own.path(), change.validFrom());
        List<String> changed = new ArrayList<>();
        List<PolicySetting> overruled = new ArrayList<>();
        List<Below> circle = subtree(change.forOrg());
        for (Below organization : circle) {
            Situation situation = new Situation(
                    organization.id(),
                    change.validFrom(),
                    organization.kind(),
                    organization.level(),
                    organization.path(),
                    List.of());
            List<PolicySetting> chain = chain(organization, set);
            Resolved before = situation.resolve(packs, change.key(), chain);
            Resolved after = situation.resolve(packs, change.key(), with(change, own, organization, chain));
            if (!before.value().equals(after.value())) {
                changed.add(organization.name());
            }
            after.ineffective().stream()
                    .filter(s -> !before.ineffective().contains(s)
                            && s.setter() != own.organization().value())
                    .filter(s -> !overruled.contains(s))
                    .forEach(overruled::add);
        }
        return new Effect(
                circle.size(), changed.size(), changed.stream().limit(EXAMPLES).toList(), List.copyOf(overruled));
    }

    private static List<PolicySetting> with(
            PolicyChange change, Situation own, Below organization, List<PolicySetting> chain) {
        List<PolicySetting> changed = new ArrayList<>(chain);
        long setter = own.organization().value();
        changed.removeIf(
                s -> s.setter() == setter && s.forOrg() == change.forOrg().value());
        if (!(change.value() instanceof PolicyValue.None)) {
            Place place = new Place(
                    organization.path().indexOf(change.forOrg().value()) + 1,
                    organization.path().indexOf(setter) + 1);
            changed.add(new PolicySetting(
                    new UUID(0, 0),
                    change.key(),
                    change.value(),
                    change.validFrom(),
                    setter,
                    "",
                    change.forOrg().value(),
                    "",
                    place,
                    new Note("", "", java.time.Instant.EPOCH, null, "")));
            changed.sort(Comparator.comparing(PolicySetting::place));
        }
        return changed;
    }

    private static List<PolicySetting> chain(Below organization, List<PolicySetting> set) {
        List<PolicySetting> chain = new ArrayList<>();
        for (PolicySetting setting : set) {
            int setter = organization.path().indexOf(setting.setter()) + 1;
            int target = organization.path().indexOf(setting.forOrg()) + 1;
            if (setter > 0 && setter <= target) {
                chain.add(setting.at(new Place(target, setter)));
            }
        }
        chain.sort(Comparator.comparing(PolicySetting::place));
        return chain;
    }

    private List<Below> subtree(OrganizationId top) {
        return jdbc.sql(SUBTREE)
                .param("org", top.value())
                .query((row, i) -> new Below(
                        new OrganizationId(row.getLong("id")),
                        OrganizationKind.valueOf(row.getString("kind")),
                        OrganizationLevel.valueOf(row.getString("level")),
                        row.getString("name"),
                        Arrays.asList((Long[]) row.getArray("path").getArray())))
                .list();
    }
}
