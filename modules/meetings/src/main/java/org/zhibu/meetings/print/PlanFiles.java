package org.zhibu.meetings.print;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.plan.PlanLine;
import org.zhibu.meetings.plan.PlanService;

/** The plan of a year (MEET-26) as a printed form, which is Chinese, and as a workbook in the reader's language. */
@Service
public class PlanFiles {
    private static final List<String> COLUMNS =
            List.of("date", "startsAt", "kind", "group", "place", "theme", "deviation", "movedFrom");

    private static final int THEME_CHARACTERS = 32;

    private final PlanService plan;
    private final Organizations organizations;
    private final Messages messages;
    private final Access access;
    private final Audit audit;
    private final SheetWords words;

    PlanFiles(
            PlanService plan, Organizations organizations, Messages messages, Access access, Audit audit, Clock clock) {
        this.plan = plan;
        this.organizations = organizations;
        this.messages = messages;
        this.access = access;
        this.audit = audit;
        this.words = new SheetWords(messages, clock.getZone());
    }

    /** The plan as it stands, to be printed. */
    @Transactional(readOnly = true)
    public PlanSheet sheet(int year) {
        return new PlanSheet(
                organizations.current().name(),
                words.text("planHeading", String.valueOf(year)),
                COLUMNS.stream().map(c -> words.text("plan." + c)).toList(),
                lines(year).stream()
                        .map(l -> values(l, Locale.SIMPLIFIED_CHINESE).stream()
                                .map(String::valueOf)
                                .toList())
                        .toList());
    }

    /** The plan as XLSX; kept in the audit log. */
    @Transactional
    public byte[] workbook(int year, Locale locale) {
        access.require(MeetingPermissions.READ_ALL);
        audit.record("meetings.planExport", String.valueOf(year));
        List<Column> columns = Stream.concat(
                        Stream.of(Column.date(messages.text(locale, "meetings.plan.column.date"))),
                        COLUMNS.stream()
                                .skip(1)
                                .map(c -> Column.text(messages.text(locale, "meetings.plan.column." + c))
                                        .width(c.equals("theme") ? THEME_CHARACTERS : 14)))
                .toList();
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(
                    messages.text(locale, "meetings.plan.menu"),
                    List.of(organizations.current().name() + " "
                            + messages.text(locale, "meetings.plan.ofYear", String.valueOf(year))),
                    columns);
            lines(year).forEach(l -> sheet.row(values(l, locale)));
            return book.bytes();
        }
    }

    /** Whether the user may carry the plan away. */
    @Transactional(readOnly = true)
    public boolean mayExport() {
        return access.has(MeetingPermissions.READ_ALL);
    }

    private List<PlanLine> lines(int year) {
        return plan.lines(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private List<Object> values(PlanLine line, Locale locale) {
        return List.of(
                line.date(),
                line.startsAt().toString(),
                messages.text(locale, line.kind().messageKey()),
                line.groupName(),
                line.place(),
                line.theme(),
                messages.text(locale, "meetings.deviation." + line.deviation()),
                line.movedFrom().map(LocalDate::toString).orElse(""));
    }
}
