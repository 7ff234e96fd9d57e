package org.zhibu.server.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** The register as a spreadsheet (PPL-40). Who took it out is kept. */
@Service
public class RosterExport {
    /** Media type of the spreadsheet. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEADERS =
            List.of("people.name", "people.sex", "people.birthDate", "people.status", "people.group", "people.leftOn");
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
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = book.createSheet(messages.text("people.title"));
            write(sheet.createRow(0), HEADERS.stream().map(messages::text).toList());
            for (int from = 0; from < count; from += PAGE) {
                for (PersonRow row : register.list(filter, PersonOrder.NAME, true, from, PAGE)) {
                    write(sheet.createRow(sheet.getLastRowNum() + 1), cells(row));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(PersonRow row) {
        return List.of(
                row.person().name(),
                messages.text("sex." + row.person().sex()),
                row.person().birthDate() == null ? "" : row.person().birthDate().toString(),
                messages.text("politicalStatus." + row.person().status()),
                row.groupName(),
                row.leftOn() == null ? "" : row.leftOn().toString());
    }

    private static void write(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
