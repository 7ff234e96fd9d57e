package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.security.Access;

/** The papers that lie in somebody's file, for lists that go along with it (PPL-45, DEV-03). */
@Service
public class FileList {
    /**
     * A paper of the file.
     *
     * @param code as in the list of materials
     */
    public record Paper(String code, @Nullable LocalDate dated, String title, String number) {}

    private final JdbcClient jdbc;
    private final Access access;

    FileList(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Those that count, by code and day. */
    @Transactional(readOnly = true)
    public List<Paper> of(PersonId person) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select code, dated, title, number from app.person_material where person_id = ?"
                        + " and state not in ('LOST', 'WITHDRAWN') order by code, dated, id")
                .param(person.value())
                .query(Paper.class)
                .list();
    }
}
