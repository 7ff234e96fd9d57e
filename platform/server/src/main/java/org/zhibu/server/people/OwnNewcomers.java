package org.zhibu.server.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.Newcomers;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;

/** Enters whoever comes from elsewhere, as the form of the register would. */
@Service
class OwnNewcomers implements Newcomers {
    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    OwnNewcomers(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    @Override
    @Transactional
    public PersonId enter(Newcomer newcomer) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        UUID id = Violations.guard(() -> jdbc.sql(
                        "insert into app.person (name, sex, birth_date, status, tier, applied_on, activist_on)"
                                + " values (:name, :sex, :birth, :status, :tier, :applied, :activist) returning id")
                .param("name", newcomer.name())
                .param("sex", newcomer.sex().name())
                .param("birth", newcomer.birthDate(), java.sql.Types.DATE)
                .param("status", newcomer.status().name())
                .param("tier", newcomer.status() == PoliticalStatus.ACTIVIST ? ActivistTier.ORDINARY.name() : null)
                .param("applied", newcomer.appliedOn(), java.sql.Types.DATE)
                .param("activist", newcomer.activistOn(), java.sql.Types.DATE)
                .query(UUID.class)
                .single());
        audit.record("people.add", newcomer.name());
        return new PersonId(id);
    }
}
