package org.zhibu.server.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.organization.TreeChanges;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/**
 * Random trees, edits and moves against an oracle that knows nothing of how values are resolved: it keeps who set what for whom, and
 * who stood under whom, and asks of every organisation on every day whether it is looser than anything set above it.
 */
class PolicyTreeTest extends PortalTest {
    private static final int STEPS = 30;
    private static final List<PolicyKey<Integer>> KEYS = List.of(
            PolicyKey.days("notices.minDays"),
            PolicyKey.days("notices.minWorkingDays"),
            PolicyKey.number("org.groupSizeWarn"),
            PolicyKey.days("transfer.validityDays"));

    private record Said(int order, long setter, long target, String key, LocalDate from, Optional<Integer> value) {}

    private record Seen(long organization, String key, LocalDate day) {}

    @Autowired
    Policies policies;

    @Autowired
    PolicyChanges changes;

    @Autowired
    PolicyPacks packs;

    @Autowired
    TreeChanges tree;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @Rule({"POL-01", "POL-02"})
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nobodyEndsLooserThanWhatIsSetAboveAndThePastNeverChanges(long seed) {
        RandomTree random = RandomTree.of(seed, STEPS);
        Optional<String> failure = new Run(random).failure();
        if (failure.isPresent()) {
            throw new AssertionError("seed " + seed + ": " + shrunk(random, failure.get()));
        }
    }

    /** Leaves out one step after the other as long as it still fails. */
    private String shrunk(RandomTree failing, String failure) {
        RandomTree smallest = failing;
        String message = failure;
        for (int i = smallest.steps().size() - 1; i >= 0; i--) {
            RandomTree fewer = smallest.without(i);
            Optional<String> still = new Run(fewer).failure();
            if (still.isPresent()) {
                smallest = fewer;
                message = still.get();
            }
        }
        return message + "\n" + smallest.towns() + " towns, " + smallest.branchesPerTown() + " branches each\n"
                + smallest.steps().stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private final class Run {
        private final RandomTree random;
        private final long county = world.county("甲县委组织部");
        private final Login top = world.login(county, "赵某", "COMMITTEE_SECRETARY");
        private final List<Long> setters = new ArrayList<>(List.of(county));
        private final List<Login> logins = new ArrayList<>(List.of(top));
        private final List<Long> branches = new ArrayList<>();
        /** Who stood under whom, from which day on. */
        private final Map<Long, List<Map.Entry<LocalDate, Long>>> parents = new HashMap<>();

        private final List<Said> said = new ArrayList<>();
        private final Map<Seen, Integer> past = new HashMap<>();
        private LocalDate today = LocalDate.now(clock);

        Run(RandomTree random) {
            clock.reset();
            this.random = random;
            today = LocalDate.now(clock);
            for (int t = 0; t < random.towns(); t++) {
                long town = world.committee(county, "第" + t + "镇党委");
                setters.add(town);
                logins.add(world.login(town, "钱某", "COMMITTEE_SECRETARY"));
                stands(town, county);
                for (int b = 0; b < random.branchesPerTown(); b++) {
                    long branch = world.branch(town, "第" + t + "镇第" + b + "党支部");
                    branches.add(branch);
                    stands(branch, town);
                }
            }
        }

        private void stands(long organization, long parent) {
            parents.computeIfAbsent(organization, o -> new ArrayList<>()).add(Map.entry(today, parent));
        }

        Optional<String> failure() {
            for (RandomTree.Step step : random.steps()) {
                today = today.plusDays(step.waitDays());
                clock.setDate(today);
                try {
                    make(step);
                } catch (RefusedException refused) {
                    // what the portal refuses does not count as set
                }
                Optional<String> failure = check(step);
                if (failure.isPresent()) {
                    return failure;
                }
            }
            return Optional.empty();
        }

        private void make(RandomTree.Step step) {
            switch (step.act()) {
                case SET -> set(step, Optional.of(1 + step.value()));
                case TAKE_BACK -> set(step, Optional.empty());
                case MOVE -> move(step);
            }
        }

        private void set(RandomTree.Step step, Optional<Integer> value) {
            int who = step.who() % setters.size();
            List<Long> targets = new ArrayList<>(List.of(setters.get(who)));
            targets.addAll(branches);
            long target = step.whom() % 2 == 0 ? targets.getFirst() : targets.get(step.whom() % targets.size());
            String key = KEYS.get(step.key() % KEYS.size()).name();
            LocalDate from = today.plusDays(step.fromDays());
            actAs(logins.get(who));
            OrganizationId organization = new OrganizationId(target);
            PolicyValue wanted = value.<PolicyValue>map(v -> new PolicyValue.Number(BigDecimal.valueOf(v)))
                    .orElseGet(PolicyValue.None::new);
            changes.set(new PolicyChange(
                    key,
                    organization,
                    wanted,
                    from,
                    "试",
                    null,
                    changes.newest(organization, key).map(PolicySetting::id).orElse(null)));
            said.add(new Said(said.size(), setters.get(who), target, key, from, value));
        }

        private void move(RandomTree.Step step) {
            long branch = branches.get(step.whom() % branches.size());
            long town = setters.get(1 + step.who() % (setters.size() - 1));
            actAs(top);
            int version = world.jdbc()
                    .sql("select version from app.org where id = ?")
                    .param(branch)
                    .query(Integer.class)
                    .single();
            tree.move(new OrganizationId(branch), version, new OrganizationId(town));
            stands(branch, town);
        }

        private Optional<String> check(RandomTree.Step step) {
            actAs(top);
            return transactions.execute(t -> {
                for (int i = 0; i < 3; i++) {
                    long organization = branches.get((step.whom() + i) % branches.size());
                    for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(45))) {
                        Policies.Values values = policies.at(new OrganizationId(organization), day);
                        for (PolicyKey<Integer> key : KEYS) {
                            Optional<String> failure = check(organization, key.name(), day, values.get(key));
                            if (failure.isPresent()) {
                                return failure;
                            }
                        }
                    }
                }
                for (Map.Entry<Seen, Integer> seen : past.entrySet()) {
                    Seen what = seen.getKey();
                    int now = policies.at(new OrganizationId(what.organization()), what.day())
                            .get(
                                    PolicyKey.days(what.key()).type()
                                                    == packs.declaration(what.key())
                                                            .type()
                                            ? PolicyKey.days(what.key())
                                            : PolicyKey.number(what.key()));
                    if (now != seen.getValue()) {
                        return Optional.of(what + " was " + seen.getValue() + " and is now " + now);
                    }
                }
                return Optional.<String>empty();
            });
        }

        private Optional<String> check(long organization, String key, LocalDate day, int value) {
            boolean floor = packs.declaration(key).rule() == PolicyRule.FLOOR;
            List<Integer> bounds = bounds(organization, key, day);
            for (int bound : bounds) {
                if (floor ? value < bound : value > bound) {
                    return Optional.of(organization + " has " + key + " = " + value + " on " + day + ", but " + bound
                            + " is set above it");
                }
            }
            if (!bounds.isEmpty() && !bounds.contains(value)) {
                return Optional.of(organization + " has " + key + " = " + value + " on " + day + ", which nobody set");
            }
            if (day.isBefore(today)) {
                past.put(new Seen(organization, key, day), value);
            }
            return Optional.empty();
        }

        /** Everything in force that was set for the organisation, or for one above it, by one that stood above that. */
        private List<Integer> bounds(long organization, String key, LocalDate day) {
            List<Long> path = path(organization, day);
            Map<List<Long>, Said> latest = new HashMap<>();
            for (Said one : said) {
                boolean counts = one.key().equals(key)
                        && !one.from().isAfter(day)
                        && path.contains(one.target())
                        && path.contains(one.setter())
                        && path.indexOf(one.setter()) >= path.indexOf(one.target());
                if (counts) {
                    latest.merge(
                            List.of(one.setter(), one.target()),
                            one,
                            (a, b) -> a.from().isAfter(b.from()) ? a : b);
                }
            }
            return latest.values().stream().flatMap(s -> s.value().stream()).toList();
        }

        /** The organisation, then those above it, on the day. */
        private List<Long> path(long organization, LocalDate day) {
            List<Long> path = new ArrayList<>();
            Optional<Long> next = Optional.of(organization);
            while (next.isPresent()) {
                long current = next.get();
                path.add(current);
                List<Map.Entry<LocalDate, Long>> history = parents.getOrDefault(current, List.of());
                next = history.stream()
                        .filter(p -> !p.getKey().isAfter(day))
                        .reduce((first, second) -> second)
                        .or(() -> history.stream().findFirst())
                        .map(Map.Entry::getValue);
            }
            return path;
        }
    }
}
