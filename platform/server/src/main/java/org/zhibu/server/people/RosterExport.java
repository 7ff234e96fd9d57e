package org.zhibu.server.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** As below, with the columns that the roster usually has. */
    @Transactional
    public byte[] xlsx(PersonFilter filter) {
        return xlsx(filter, RosterColumn.usual(filter.roster()));
    }

    /** The people that the filter leaves, by name, with the columns that were chosen. */
    @Transactional
    public byte[] xlsx(PersonFilter filter, Collection<RosterColumn> chosen) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        int count = register.count(filter);
        String title = messages.text("roster." + filter.roster());
        audit.record("people.export", messages.text("people.exported", title, count));
        List<RosterColumn> columns = chosen.stream().sorted().toList();
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(
                    title,
                    List.of(),
                    columns.stream()
                            .map(c -> column(c, messages.text(c.header())))
                            .toList());
            for (int from = 0; from < count; from += PAGE) {
                for (PersonRow row : register.list(filter, PersonOrder.NAME, true, from, PAGE)) {
                    List<@Nullable Object> cells = new ArrayList<>();
                    columns.forEach(c -> cells.add(c.of(row, messages::text)));
                    sheet.row(cells);
                }
            }
            return book.bytes();
        }
    }

    private static Column column(RosterColumn column, String header) {
        return switch (column.kind()) {
            case DATE -> Column.date(header);
            case NUMBER -> Column.number(header);
            case TEXT, PERCENT -> Column.text(header);
        };
    }
}
