package org.zhibu.development.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Next;

/** The list of cases as a sheet; each that is taken away is kept in the audit log. */
@Service
public class CaseSheet {
    private static final int PAGE = 200;

    private final CaseLists lists;
    private final Outlooks outlooks;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    CaseSheet(
            CaseLists lists,
            Outlooks outlooks,
            Organizations organizations,
            Access access,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.lists = lists;
        this.outlooks = outlooks;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public byte[] xlsx(CaseFilter filter, CaseLists.Order order, boolean descending) {
        access.require(DevelopmentPermissions.READ);
        int count = lists.count(filter);
        audit.record("development.export", messages.text("development.export.kept", count));
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(
                    messages.text("development.menu"),
                    List.of(
                            organizations.current().name() + " " + messages.text("development.menu"),
                            messages.text(
                                    "development.export.day",
                                    LocalDate.now(clock).toString())),
                    List.of(
                            Column.text(word("name")),
                            Column.text(word("group")),
                            Column.text(word("stage")),
                            Column.text(word("state")),
                            Column.text(word("tier")),
                            Column.date(word("since")),
                            Column.date(word("appliedOn")),
                            Column.date(word("countedFrom")),
                            Column.text(word("contacts")),
                            Column.text(word("next")),
                            Column.date(word("first")),
                            Column.number(word("missing"))));
            for (int at = 0; at < count; at += PAGE) {
                List<CaseRow> rows = lists.page(filter, order, descending, at, PAGE);
                Map<UUID, Next> next =
                        outlooks.next(rows.stream().map(CaseRow::id).toList());
                rows.forEach(r -> row(sheet, r, next.get(r.id())));
            }
            return book.bytes();
        }
    }

    private void row(Sheet sheet, CaseRow row, @org.jspecify.annotations.Nullable Next next) {
        boolean activist = row.state() == CaseState.CULTIVATED;
        sheet.row(
                row.name(),
                row.group(),
                messages.text(row.state().stage().messageKey()),
                messages.text(row.state().messageKey()),
                row.tier() == null || !activist ? null : messages.text("development.tier." + row.tier()),
                row.since(),
                row.appliedOn(),
                row.countedFrom(),
                row.contacts(),
                next == null ? null : messages.text(next.step().messageKey()),
                next == null ? null : next.window().first(),
                next == null ? null : next.missing().size());
    }

    private String word(String field) {
        return messages.text("development.field." + field);
    }
}
