package org.zhibu.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.server.account.FirstOperator;
import org.zhibu.server.organization.NewOrganization;
import org.zhibu.server.organization.OrganizationForm;
import org.zhibu.server.organization.OrganizationTree;
import org.zhibu.server.organization.TreeChanges;
import org.zhibu.server.organization.TreeOrder;
import org.zhibu.server.tenant.TenantContext;

/** Fills an empty portal with the invented county, through the services that people use. */
@Component
class Demonstration {
    /** Password of every demonstration account. */
    static final String PASSWORD = "zhibu-demo-2026";

    private static final long SEED = 20_260_701L;

    private final FirstOperator operator;
    private final OrganizationTree tree;
    private final TreeChanges changes;
    private final DemoRegister register;
    private final DemoModules modules;
    private final DemoSubmissions submissions;
    private final DemoRecords records;
    private final PasswordEncoder passwords;
    private final TenantContext tenants;
    private final Clock clock;

    Demonstration(
            FirstOperator operator,
            OrganizationTree tree,
            TreeChanges changes,
            DemoRegister register,
            DemoModules modules,
            DemoSubmissions submissions,
            DemoRecords records,
            PasswordEncoder passwords,
            TenantContext tenants,
            Clock clock) {
        this.operator = operator;
        this.tree = tree;
        this.changes = changes;
        this.register = register;
        this.modules = modules;
        this.submissions = submissions;
        this.records = records;
        this.passwords = passwords;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Fills the portal unless someone has founded an organisation already. Returns whether it did. */
    boolean fill(DemoPlan plan) {
        operator.create(PASSWORD, false);
        Optional<OrganizationId> home = operator.find();
        if (home.isEmpty() || tenants.callAs(home.get(), this::hasTrees)) {
            return false;
        }
        new Filling(plan, home.get()).run();
        return true;
    }

    private boolean hasTrees() {
        return tree.children(Optional.empty(), true, TreeOrder.LEVEL, true, 0, 10).stream()
                .anyMatch(n -> n.level() != OrganizationLevel.OPERATOR);
    }

    /** One run, with what it remembers on the way. */
    private final class Filling {
        private final DemoPlan plan;
        private final OrganizationId home;
        private final LocalDate today = LocalDate.now(clock);
        private final Random random = new Random(SEED);
        private final DemoCrowd crowd;
        private final Map<String, UUID> accounts = new HashMap<>();
        private final Map<String, OrganizationId> ids = new HashMap<>();
        private final String hash = passwords.encode(PASSWORD);

        Filling(DemoPlan plan, OrganizationId home) {
            this.plan = plan;
            this.home = home;
            crowd = new DemoCrowd(plan, random, today);
        }

        void run() {
            plan.trees().forEach(top -> found(home, null, top));
            plan.trees().forEach(this::work);
            submissions.fill(ids);
            records.fill(plan, ids);
        }

        private void found(OrganizationId by, @Nullable OrganizationId parent, DemoPlan.Node node) {
            NewOrganization wanted = new NewOrganization(
                    parent,
                    node.code(),
                    node.name(),
                    node.kind(),
                    node.level(),
                    OrganizationForm.REGULAR,
                    node.district(),
                    node.foundedOn(),
                    null,
                    "");
            OrganizationId id = tenants.callAs(by, () -> changes.found(wanted));
            ids.put(node.code(), id);
            tenants.runAs(id, () -> people(node));
            node.children().forEach(child -> found(id, id, child));
        }

        /** Those below come first, as what they hand up is what those above answer. */
        private void work(DemoPlan.Node node) {
            node.children().forEach(this::work);
            boolean meets =
                    node.level() == OrganizationLevel.BRANCH || node.level() == OrganizationLevel.GRASSROOTS_COMMITTEE;
            if (meets && !plan.withoutMeetings().contains(node.code())) {
                modules.fill(Objects.requireNonNull(ids.get(node.code())), today, random.nextLong());
            }
        }

        private void people(DemoPlan.Node node) {
            List<DemoPerson> people = crowd.of(node);
            LocalDate since = today.minusMonths(14 + random.nextInt(30));
            List<UUID> ids = register.write(plan, node, people, since, today);
            for (int i = 0; i < people.size(); i++) {
                DemoPlan.Account account = people.get(i).account();
                if (account != null) {
                    UUID of = accounts.computeIfAbsent(account.key(), k -> register.newAccount(hash));
                    register.account(ids.get(i), of, account.login());
                }
            }
        }
    }
}
