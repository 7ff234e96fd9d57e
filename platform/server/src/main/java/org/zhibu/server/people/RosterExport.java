package org.zhibu.server.people;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.security.Access;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** The register as a spreadsheet (PPL-40). Who took it out is kept. */
@Service
public class RosterExport {
    private static final int PAGE = 500;

    private final Register register;
    private final Messages messages;
    private final Access access;
    private final Audit audit;

    RosterExport(Register register, Messages messages, Access access, Audit audit) {
        this.register = register;
        this.messages = messages;
        this.access = access;
        this.audit = audit;
    }

    /** The people that the filter leaves, by name. */
    @Transactional
    public byte[] xlsx(PersonFilter filter) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        int count = register.count(filter);
        audit.record("people.export", messages.text("people.exported", count));
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(messages.text("people.title"), List.of(), columns());
            for (int from = 0; from < count; from += PAGE) {
                for (PersonRow row : register.list(filter, PersonOrder.NAME, true, from, PAGE)) {
                    sheet.row(
                            row.person().name(),
                            messages.text("sex." + row.person().sex()),
                            row.person().birthDate(),
                            messages.text("politicalStatus." + row.person().status()),
                            row.groupName(),
                            row.leftOn());
                }
            }
            return book.bytes();
        }
    }

    private List<Column> columns() {
        return List.of(
                Column.text(messages.text("people.name")),
                Column.text(messages.text("people.sex")),
                Column.date(messages.text("people.birthDate")),
                Column.text(messages.text("people.status")),
                Column.text(messages.text("people.group")),
                Column.date(messages.text("people.leftOn")));
    }
}
