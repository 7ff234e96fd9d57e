package org.zhibu.server.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Post;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.people.PersonLeft;

/** Entries of people into the own organisation: opened by a one-time code, closed with a click. Passwords are never seen here. */
@Service
public class Accounts {
    private static final String MATCHES =
            " from app.person p where p.left_on is null and strpos(p.name, :text) > 0 and (:all or exists (select from app.post h"
                    + " where h.tenant_id = p.tenant_id and h.person_id = p.id and h.to_date is null) or exists (select from"
                    + " app.account_access x where x.tenant_id = p.tenant_id and x.person_id = p.id))";

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Appointers appointers;
    private final SignInSettings settings;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            JdbcClient jdbc,
            Organizations organizations,
            Appointers appointers,
            SignInSettings settings,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.appointers = appointers;
        this.settings = settings;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** People with their posts and entries. @param all also those who have neither */
    @Transactional(readOnly = true)
    public List<AccountRow> list(String text, boolean all, int offset, int limit) {
        access.require(PlatformPermissions.APPOINT);
        return jdbc.sql(
                        "select p.id, p.name, p.status, x.id as access_id, coalesce(x.login, '') as login, x.account_id, x.active,"
                                + " x.activation_until, coalesce(x.version, 0) as version, h.ids, h.posts, h.since"
                                + " from (select p.*" + MATCHES
                                + " order by p.name, p.id limit :limit offset :offset) p"
                                + " left join app.account_access x on x.tenant_id = p.tenant_id and x.person_id = p.id"
                                + " left join lateral (select array_agg(h.id::text order by h.from_date, h.id) as ids,"
                                + " array_agg(h.post order by h.from_date, h.id) as posts,"
                                + " array_agg(h.from_date::text order by h.from_date, h.id) as since from app.post h"
                                + " where h.tenant_id = p.tenant_id and h.person_id = p.id and h.to_date is null) h on true"
                                + " order by p.name, p.id")
                .param("text", text.strip())
                .param("all", all)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> AccountRows.row(row, clock.instant()))
                .list();
    }

    /** How many people {@link #list} shows. */
    @Transactional(readOnly = true)
    public int count(String text, boolean all) {
        access.require(PlatformPermissions.APPOINT);
        return jdbc.sql("select count(*)" + MATCHES)
                .param("text", text.strip())
                .param("all", all)
                .query(Integer.class)
                .single();
    }

    /** A login that is free here: the post's name where there is one, otherwise a number. */
    @Transactional(readOnly = true)
    public String proposeLogin(List<Post> posts) {
        access.require(PlatformPermissions.APPOINT);
        String stem = posts.stream().findFirst().map(Accounts::stem).orElse("member");
        List<String> taken = jdbc.sql("select login from app.account_access where login ^@ ?")
                .param(stem)
                .query(String.class)
                .list();
        String login = stem;
        for (int i = 2; taken.contains(login); i++) {
            login = stem + i;
        }
        return login;
    }

    /** Opens an entry for a person. */
    @Transactional
    public ActivationSlip open(PersonId person, String login) {
        access.require(PlatformPermissions.APPOINT);
        String wanted = SignIn.normalized(login);
        String code = ActivationCodes.newCode();
        Instant until = until();
        Violations.guard(
                () -> jdbc.sql("insert into app.account_access (person_id, login, activation_hash, activation_until)"
                                + " values (?, ?, ?, ?)")
                        .params(person.value(), wanted, ActivationCodes.hash(code), Timestamp.from(until))
                        .update());
        String name = nameOf(person);
        audit.record(AuditEntry.of("account.open", name)
                .about("person", person.value())
                .change("login", null, wanted));
        return slip(name, wanted, code, until);
    }

    /** A new code for an entry, for someone who lost the first one or forgot the password. */
    @Transactional
    public ActivationSlip renew(PersonId person, int version) {
        access.require(PlatformPermissions.APPOINT);
        record Row(String login, String name) {}
        String code = ActivationCodes.newCode();
        Instant until = until();
        requireOne(jdbc.sql(
                        "update app.account_access set activation_hash = ?, activation_until = ?, version = version + 1"
                                + " where person_id = ? and version = ? and active")
                .params(ActivationCodes.hash(code), Timestamp.from(until), person.value(), version)
                .update());
        Row row = jdbc.sql(
                        "select x.login, p.name from app.account_access x join app.person p on p.tenant_id = x.tenant_id"
                                + " and p.id = x.person_id where x.person_id = ?")
                .param(person.value())
                .query(Row.class)
                .single();
        audit.record(AuditEntry.of("account.renew", row.name()).about("person", person.value()));
        return slip(row.name(), row.login(), code, until);
    }

    /** Closes an entry or opens it again; open sessions end on the next click. */
    @Transactional
    public void setActive(PersonId person, int version, boolean active) {
        access.require(PlatformPermissions.APPOINT);
        if (!active && access.user().person().equals(person)) {
            throw new RefusedException(Finding.block("", "account.refused.self"));
        }
        appointers.keepOne(
                person,
                () -> requireOne(jdbc.sql("update app.account_access set active = ?, activation_hash = null,"
                                + " activation_until = null, version = version + 1 where person_id = ? and version = ?")
                        .params(active, person.value(), version)
                        .update()));
        audit.record(AuditEntry.of(active ? "account.activate" : "account.deactivate", nameOf(person))
                .about("person", person.value()));
    }

    /** Posts and entry of someone who leaves end. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(PersonLeft event) {
        UUID person = event.person().value();
        appointers.keepOne(event.person(), () -> {
            jdbc.sql("update app.post set to_date = app.today() where person_id = ? and to_date is null")
                    .param(person)
                    .update();
            jdbc.sql("update app.account_access set active = false, activation_hash = null, activation_until = null,"
                            + " version = version + 1 where person_id = ?")
                    .param(person)
                    .update();
        });
    }

    private Instant until() {
        return clock.instant().plus(settings.activationValidFor());
    }

    private ActivationSlip slip(String name, String login, String code, Instant until) {
        Organization organization = organizations.current();
        return new ActivationSlip(organization.code(), organization.name(), name, login, code, until);
    }

    private String nameOf(PersonId person) {
        return jdbc.sql("select name from app.person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }

    private static String stem(Post post) {
        return switch (post) {
            case OPERATOR -> "operator";
            case COMMITTEE_SECRETARY, BRANCH_SECRETARY -> "secretary";
            case COMMITTEE_DEPUTY, BRANCH_DEPUTY -> "deputy";
            case COMMITTEE_CLERK -> "clerk";
            case ORGANIZATION_OFFICER -> "officer";
            case ORGANIZATION_COMMISSIONER -> "organizer";
            case PUBLICITY_COMMISSIONER -> "publicity";
            case DISCIPLINE_COMMISSIONER -> "discipline";
            case GROUP_LEADER -> "leader";
            case DEVELOPMENT_OFFICER -> "development";
            case FILE_KEEPER -> "files";
            case MEMBER -> "member";
        };
    }
}
