package org.zhibu.server.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;
import org.zhibu.api.security.Access;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** The sheets around an import: the one to fill in, and the list of what is wrong. */
@Service
public class RosterSheets {
    private static final int PAGE = 2_000;
    private static final int WIDE = 60;
    private static final int MEDIUM = 24;
    private static final List<String> EDUCATION = List.of(
            "ILLITERATE",
            "PRIMARY",
            "JUNIOR_MIDDLE",
            "SENIOR_MIDDLE",
            "SECONDARY_VOCATIONAL",
            "JUNIOR_COLLEGE",
            "BACHELOR",
            "POSTGRADUATE");

    private final RosterImports imports;
    private final Organizations organizations;
    private final Messages messages;
    private final Access access;
    private final Audit audit;

    RosterSheets(RosterImports imports, Organizations organizations, Messages messages, Access access, Audit audit) {
        this.imports = imports;
        this.organizations = organizations;
        this.messages = messages;
        this.access = access;
        this.audit = audit;
    }

    /** An empty roster to fill in, with a second sheet that explains its columns. */
    public byte[] template() {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        List<String> groups =
                organizations.groups().stream().map(PartyGroup::name).toList();
        try (Spreadsheet book = new Spreadsheet()) {
            book.sheet(
                    messages.text("roster.template.sheet"),
                    List.of(
                            messages.text("roster.template.title"),
                            messages.text("roster.template.note"),
                            messages.text("roster.template.note2")),
                    Arrays.stream(RosterField.values())
                            .map(field -> column(field, groups))
                            .toList());
            Sheet help = book.sheet(
                    messages.text("roster.template.help"),
                    List.of(messages.text("roster.template.help")),
                    List.of(
                            Column.text(messages.text("roster.template.column")).width(MEDIUM),
                            Column.text(messages.text("roster.template.howTo")).width(WIDE)));
            for (RosterField field : RosterField.values()) {
                help.row(messages.text(field.messageKey()), messages.text("roster.help." + field.name()));
            }
            return book.bytes();
        }
    }

    /** All findings of the latest import. @throws IOException when the reader goes away */
    @Transactional
    public void findings(OutputStream out) throws IOException {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        audit.record("people.importFindings", messages.text("roster.findings"));
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(
                    messages.text("roster.findings"),
                    List.of(),
                    List.of(
                            Column.number(messages.text("roster.row")),
                            Column.text(messages.text("roster.column")),
                            Column.text(messages.text("roster.value")).width(MEDIUM),
                            Column.text(messages.text("roster.severity")),
                            Column.text(messages.text("roster.message")).width(WIDE)));
            int offset = 0;
            List<RosterFinding> page;
            do {
                page = imports.findings(null, offset, PAGE);
                page.forEach(f -> sheet.row(
                        f.row() == 0 ? null : f.row(),
                        label(f),
                        value(f.value()),
                        messages.text("roster.severity." + f.kind().severity()),
                        text(f)));
                offset += PAGE;
            } while (page.size() == PAGE);
            book.writeTo(out);
        }
    }

    /** A finding in the user's words: row, column, value and what to do. */
    public String text(RosterFinding finding) {
        Object[] arguments = Stream.concat(
                        Stream.of(Integer.toString(finding.row()), label(finding), value(finding.value())),
                        finding.more().stream().map(this::value))
                .toArray();
        return messages.text(finding.kind().messageKey(), arguments);
    }

    /** The column as the file names it, or as the register does. */
    public String label(RosterFinding finding) {
        if (!finding.header().isEmpty() || finding.field().isEmpty()) {
            return finding.header();
        }
        return messages.text(RosterField.valueOf(finding.field()).messageKey());
    }

    /** A value as stored, in the user's words when it is a code. */
    public String text(RosterField field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case SEX -> messages.text("sex." + value);
            case EDUCATION -> messages.text("roster.education." + value);
            case STATUS -> messages.text("politicalStatus." + value);
            default -> value;
        };
    }

    /** Codes of a status are marked by their sign, so that they are shown in the user's language. */
    private String value(String value) {
        return value.startsWith("@") && value.substring(1).matches("[A-Z_]+")
                ? messages.text("politicalStatus." + value.substring(1))
                : value;
    }

    private Column column(RosterField field, List<String> groups) {
        String header = messages.text(field.messageKey());
        if (field.kind() == RosterField.Kind.DATE) {
            return Column.date(header);
        }
        List<String> choices = switch (field) {
            case SEX ->
                Arrays.stream(Sex.values()).map(s -> messages.text("sex." + s)).toList();
            case STATUS ->
                Arrays.stream(PoliticalStatus.values())
                        .map(s -> messages.text("politicalStatus." + s))
                        .toList();
            case EDUCATION ->
                EDUCATION.stream()
                        .map(e -> messages.text("roster.education." + e))
                        .toList();
            case ETHNICITY -> new Vocabulary().ethnicities();
            case GROUP -> groups;
            default -> List.of();
        };
        return Column.text(header).choices(choices).width(field == RosterField.NATIONAL_ID ? MEDIUM : 14);
    }
}
