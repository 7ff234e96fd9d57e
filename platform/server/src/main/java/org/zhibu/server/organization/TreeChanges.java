package org.zhibu.server.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Overrides;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.server.text.Typed;

/** Founds, renames, moves and closes organisations of one's own subtree. The database keeps each day's tree by itself. */
@Service
public class TreeChanges {
    /** Longest name of an organisation or a group. */
    public static final int MAX_NAME = 60;

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,30}";

    private final JdbcClient jdbc;
    private final OrganizationTree tree;
    private final Access access;
    private final Audit audit;
    private final Overrides overrides;
    private final Policies policies;
    private final TenantContext tenants;
    private final Clock clock;

    TreeChanges(
            JdbcClient jdbc,
            OrganizationTree tree,
            Access access,
            Audit audit,
            Overrides overrides,
            Policies policies,
            TenantContext tenants,
            Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.access = access;
        this.audit = audit;
        this.overrides = overrides;
        this.policies = policies;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What rules say of a founding before it is done; warnings ask for a reason. */
    @Transactional(readOnly = true)
    public List<Finding> findings(NewOrganization wanted) {
        access.require(PlatformPermissions.MANAGE_TREE);
        return wanted.fullMembers() == null
                ? List.of()
                : FoundingRules.check(
                        wanted.level(), wanted.form(), wanted.fullMembers(), policies.at(LocalDate.now(clock)));
    }

    /** Founds an organisation below one of the subtree, or, as operator, the top of a new tree. */
    @Transactional
    public OrganizationId found(NewOrganization wanted) {
        access.require(PlatformPermissions.MANAGE_TREE);
        String name = Typed.required("name", wanted.name(), MAX_NAME);
        String district = Typed.optional("district", wanted.district(), MAX_NAME);
        String code = wanted.code().strip().toUpperCase(Locale.ROOT);
        if (!code.matches(CODE)) {
            throw new RefusedException(
                    Finding.block("", "violation.org_code_check").at("code"));
        }
        if (wanted.foundedOn().isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("ORG-14", "organization.refused.future").at("foundedOn"));
        }
        checkPlace(wanted);
        long id = Violations.guard(
                () -> jdbc.sql("insert into app.org (parent_id, code, name, kind, level, form, district,"
                                + " founded_on) values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?) returning id")
                        .param(wanted.parent() == null ? null : wanted.parent().value())
                        .params(List.of(
                                code,
                                name,
                                wanted.kind().name(),
                                wanted.level().name(),
                                wanted.form().name(),
                                district,
                                wanted.foundedOn()))
                        .query(Long.class)
                        .single());
        overrides.keep("platform.organization", String.valueOf(id), findings(wanted), wanted.reason());
        audit.record(AuditEntry.of("organization.found", name + " " + code)
                .change("kind", null, wanted.kind())
                .change("level", null, wanted.level())
                .because(wanted.reason()));
        return new OrganizationId(id);
    }

    /** Changes name, kind, form and district from today on. */
    @Transactional
    public void change(OrganizationChange wanted) {
        access.require(PlatformPermissions.MANAGE_TREE);
        OrganizationNode before = changeable(wanted.id(), false);
        String name = Typed.required("name", wanted.name(), MAX_NAME);
        String district = Typed.optional("district", wanted.district(), MAX_NAME);
        checkVersion(before, wanted.version());
        int changed = Violations.guard(
                () -> jdbc.sql("update app.org set name = ?, kind = ?, form = ?, district = nullif(?, ''),"
                                + " version = version + 1 where id = ? and version = ?")
                        .params(
                                name,
                                wanted.kind().name(),
                                wanted.form().name(),
                                district,
                                wanted.id().value(),
                                wanted.version())
                        .update());
        requireOne(changed);
        audit.record(AuditEntry.of("organization.change", before.name())
                .change("name", before.name(), name)
                .change("kind", before.kind(), wanted.kind())
                .change("form", before.form(), wanted.form())
                .change("district", before.district(), district));
    }

    /** Puts an organisation with all below it under another one, from the current month on (ORG-14). */
    @Transactional
    public void move(OrganizationId id, int version, OrganizationId parent) {
        access.require(PlatformPermissions.MANAGE_TREE);
        OrganizationNode before = changeable(id, true);
        OrganizationNode target = tree.find(parent).orElseThrow(TreeChanges::outside);
        if (before.parent() == null || !before.level().mayStandUnder(target.level())) {
            throw new RefusedException(
                    Finding.block("ORG-01", "violation.org_level_fits").at("parent"));
        }
        Violations.guard(() -> {
            jdbc.sql("select app.move_organization(?, ?, ?)")
                    .params(id.value(), parent.value(), version)
                    .query()
                    .listOfRows();
        });
        audit.record(AuditEntry.of("organization.move", before.name()).change("parent", null, target.name()));
    }

    /** Closes an organisation for good, after all below it. Nobody can enter it any more; its records stay. */
    @Transactional
    public void close(OrganizationId id, int version) {
        access.require(PlatformPermissions.MANAGE_TREE);
        OrganizationNode before = changeable(id, false);
        checkVersion(before, version);
        int changed = Violations.guard(() -> jdbc.sql(
                        "update app.org set closed_on = app.today(), version = version + 1 where id = ? and version = ?")
                .params(id.value(), version)
                .update());
        requireOne(changed);
        audit.record("organization.close", before.name());
    }

    private void checkPlace(NewOrganization wanted) {
        if (wanted.parent() == null) {
            if (wanted.level() != OrganizationLevel.COUNTY_ORG_DEPT) {
                throw new RefusedException(
                        Finding.block("ORG-01", "violation.org_level_fits").at("level"));
            }
            return;
        }
        OrganizationNode parent = tree.find(wanted.parent()).orElseThrow(TreeChanges::outside);
        if (!parent.open()) {
            throw new RefusedException(Finding.block("ORG-14", "violation.org_parent_open"));
        }
        if (!wanted.level().mayStandUnder(parent.level())) {
            throw new RefusedException(
                    Finding.block("ORG-01", "violation.org_level_fits").at("level"));
        }
    }

    /** An open organisation below one's own. One's own stands in the hands of the body above. */
    private OrganizationNode changeable(OrganizationId id, boolean moving) {
        OrganizationNode node = tree.find(id).orElseThrow(TreeChanges::outside);
        // the operator founds tops and moves between them; what stands below is the counties' own affair
        if (node.parent() != null && !moving && isOperator()) {
            throw outside();
        }
        boolean own = tenants.current().filter(id::equals).isPresent();
        if (own || !node.open()) {
            throw new RefusedException(Finding.block(
                    own ? "ORG-15" : "ORG-14", own ? "organization.refused.own" : "organization.refused.closed"));
        }
        return node;
    }

    private boolean isOperator() {
        return jdbc.sql("select app.is_operator()").query(Boolean.class).single();
    }

    private static void checkVersion(OrganizationNode node, int version) {
        if (node.version() != version) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }

    private static RefusedException outside() {
        return new RefusedException(Finding.block("ORG-15", "violation.outside"));
    }
}
