package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSection;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Permission;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.Act;

/** The way into the Party in somebody's file: what was recorded on the cases, the newest first (PPL-42). */
@Component
class CaseSection implements PersonSection {
    private static final int PLACE = 40;

    private final JdbcClient jdbc;
    private final Access access;
    private final Messages messages;

    CaseSection(JdbcClient jdbc, Access access, Messages messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public String titleKey() {
        return "development.section.file";
    }

    @Override
    public Permission permission() {
        return DevelopmentPermissions.READ;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> of(PersonId person) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        "select e.day, e.act, e.number, e.case_id from app.development_entry e join app.development_case c"
                                + " on c.tenant_id = e.tenant_id and c.id = e.case_id where c.person_id = ? and not e.undone and e.act <> 'UNDO'"
                                + " order by e.day desc, c.opened_on desc, e.seq desc")
                .param(person.value())
                .query((row, i) -> {
                    String act = messages.text(Act.valueOf(row.getString("act")).messageKey());
                    String number = Act.valueOf(row.getString("act")) == Act.SET_TIER ? "" : row.getString("number");
                    return new Row(
                            row.getObject("day", LocalDate.class),
                            number.isEmpty() ? act : act + " · " + number,
                            "m/development/" + row.getString("case_id"));
                })
                .list();
    }
}
