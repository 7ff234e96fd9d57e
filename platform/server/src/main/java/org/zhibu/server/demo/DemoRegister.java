package org.zhibu.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.security.Post;
import org.zhibu.server.text.NameKeys;

/** Writes people, groups, posts and accounts of the current organisation, in a few statements, as there are many. */
@Component
class DemoRegister {
    private static final List<Post> COMMITTEE =
            List.of(Post.COMMITTEE_SECRETARY, Post.COMMITTEE_DEPUTY, Post.ORGANIZATION_OFFICER, Post.COMMITTEE_CLERK);
    private static final List<Post> BRANCH = List.of(
            Post.BRANCH_SECRETARY,
            Post.BRANCH_DEPUTY,
            Post.ORGANIZATION_COMMISSIONER,
            Post.PUBLICITY_COMMISSIONER,
            Post.DISCIPLINE_COMMISSIONER);
    private static final int PEOPLE_PER_GROUP = 11;

    private record Group(UUID id, String name, @Nullable String host) {}

    private final JdbcTemplate jdbc;

    DemoRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the people, in their order. */
    @Transactional
    public List<UUID> write(
            DemoPlan plan, DemoPlan.Node node, List<DemoPerson> people, LocalDate since, LocalDate today) {
        List<Group> groups = groups(plan, node, people.size());
        List<UUID> ids = ids(people.size());
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            DemoPerson p = people.get(i);
            DemoFacts facts = DemoFacts.of(p, today);
            UUID group = groups.isEmpty() ? null : groups.get(i % groups.size()).id();
            rows.add(new Object[] {
                ids.get(i),
                p.name(),
                NameKeys.of(p.name()),
                p.sex().name(),
                p.birthDate(),
                p.nationalId(i),
                p.status().name(),
                group,
                facts.education(),
                plan.ethnicityOf(p),
                plan.occupationOf(p, node.kind()),
                facts.appliedOn(),
                facts.activistOn(),
                facts.tier(),
                facts.keyOn(),
                facts.candidateOn(),
                facts.admittedOn(),
                facts.probationUntil(),
                facts.fullOn()
            });
        }
        jdbc.batchUpdate(
                "insert into app.person (id, name, name_keys, sex, birth_date, national_id, status, group_id, education, ethnicity, occupation,"
                        + " applied_on, activist_on, tier, key_activist_on, candidate_on, admitted_on, probation_until, full_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        posts(node, people, ids, since);
        for (int g = 0; g < groups.size(); g++) {
            jdbc.update(
                    "update app.party_group set leader_id = ? where id = ?",
                    ids.get(leaderOf(g, groups.size(), people)),
                    groups.get(g).id());
        }
        jdbc.update("update app.post set from_date = ? where post = 'GROUP_LEADER'", since);
        return ids;
    }

    /** An entry of an account. */
    @Transactional
    public void account(UUID person, UUID account, String login) {
        jdbc.update(
                "insert into app.account_access (person_id, account_id, login) values (?, ?, ?)",
                person,
                account,
                login);
    }

    /** A new account that needs no new password. */
    @Transactional
    public UUID newAccount(String hash) {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select app.open_account(?, false)", UUID.class, hash));
    }

    private List<Group> groups(DemoPlan plan, DemoPlan.Node node, int people) {
        if (node.level() != OrganizationLevel.BRANCH) {
            return List.of();
        }
        List<String> names = node.groups().isEmpty()
                ? plan.groups()
                        .subList(
                                0,
                                Math.clamp(
                                        people / PEOPLE_PER_GROUP,
                                        2,
                                        plan.groups().size()))
                : node.groups();
        List<UUID> ids = ids(names.size());
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String host = i < node.hosts().size() && !node.hosts().get(i).isEmpty()
                    ? node.hosts().get(i)
                    : null;
            groups.add(new Group(ids.get(i), names.get(i), host));
        }
        jdbc.batchUpdate(
                "insert into app.party_group (id, name, host_entity, founded_on) values (?, ?, ?, ?)",
                groups.stream()
                        .map(g -> new Object[] {g.id(), g.name(), g.host(), node.foundedOn()})
                        .toList());
        return groups;
    }

    private void posts(DemoPlan.Node node, List<DemoPerson> people, List<UUID> ids, LocalDate since) {
        List<Object[]> rows = new ArrayList<>();
        List<Post> open = new ArrayList<>(node.level() == OrganizationLevel.BRANCH ? BRANCH : COMMITTEE);
        for (int i = 0; i < people.size(); i++) {
            DemoPlan.Account account = people.get(i).account();
            if (account != null && account.post() != null && open.remove(account.post())) {
                rows.add(new Object[] {ids.get(i), account.post().name(), since});
            }
        }
        int next = (int) people.stream().filter(p -> p.account() != null).count();
        for (Post post : open) {
            rows.add(new Object[] {ids.get(next++), post.name(), since});
        }
        jdbc.batchUpdate("insert into app.post (person_id, post, from_date) values (?, ?, ?)", rows);
    }

    /** The planned leader where there is one in the group, otherwise the last of its first full members, who holds no post. */
    private static int leaderOf(int group, int groups, List<DemoPerson> people) {
        for (int i = group; i < people.size(); i += groups) {
            DemoPlan.Account account = people.get(i).account();
            if (account != null && account.post() == Post.GROUP_LEADER) {
                return i;
            }
        }
        int first = 8 - Math.floorMod(8 - group, groups);
        return first;
    }

    private List<UUID> ids(int count) {
        return jdbc.queryForList("select uuidv7() from generate_series(1, ?)", UUID.class, count);
    }
}
