package org.zhibu.server.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.people.Sex;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.NameKeys;
import org.zhibu.server.text.Typed;

/** A committee opens the entry of the first secretary of an organisation below; the rest is that secretary's affair. */
@Service
public class Secretaries {
    /** Login that is proposed for a secretary. */
    public static final String LOGIN = "secretary";

    private record Target(String code, String name, String level) {}

    private final JdbcClient jdbc;
    private final SignInSettings settings;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Secretaries(JdbcClient jdbc, SignInSettings settings, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Person, post and activation code at once. Refused when the organisation has a secretary. */
    @Transactional
    public ActivationSlip open(OrganizationId organization, String name, Sex sex, String login) {
        access.require(PlatformPermissions.MANAGE_TREE);
        String person = Typed.required("name", name, 60);
        String wanted = SignIn.normalized(login);
        Target target = target(organization);
        String code = ActivationCodes.newCode();
        Instant until = until();
        Violations.guard(() -> jdbc.sql("select app.open_secretary(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        organization.value(),
                        person,
                        NameKeys.of(person),
                        sex.name(),
                        wanted,
                        PostRules.secretaryOf(OrganizationLevel.valueOf(target.level()))
                                .name(),
                        ActivationCodes.hash(code),
                        Timestamp.from(until))
                .query(UUID.class)
                .single());
        audit.record("account.openSecretary", target.name() + " · " + person);
        return new ActivationSlip(target.code(), target.name(), person, wanted, code, until);
    }

    /** A new code for a secretary who has not used the first one. */
    @Transactional
    public ActivationSlip renew(OrganizationId organization) {
        access.require(PlatformPermissions.MANAGE_TREE);
        record Row(String personName, String login) {}
        Target target = target(organization);
        String code = ActivationCodes.newCode();
        Instant until = until();
        Row row = jdbc.sql("select person_name, login from app.renew_secretary(?, ?, ?)")
                .params(organization.value(), ActivationCodes.hash(code), Timestamp.from(until))
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ROLE-03", "account.refused.secretaryIsOpen")));
        audit.record("account.renewSecretary", target.name() + " · " + row.personName());
        return new ActivationSlip(target.code(), target.name(), row.personName(), row.login(), code, until);
    }

    private Target target(OrganizationId organization) {
        return jdbc.sql("select code, name, level from app.org where id = ?")
                .param(organization.value())
                .query(Target.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private Instant until() {
        return clock.instant().plus(settings.activationValidFor());
    }
}
