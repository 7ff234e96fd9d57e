package org.zhibu.server.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.table.Cell;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.api.table.UnreadableFileException;
import org.zhibu.api.table.XlsxFile;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** A year's days as a file: an XLSX table, or text as Excel or WPS write it. Read into lines, so that they can be mended on the page. */
@Service
public class HolidaySheets {
    private static final int COLUMNS = 3;
    private static final int MAX_ROWS = 1000;

    private final Messages messages;
    private final Access access;

    HolidaySheets(Messages messages, Access access) {
        this.messages = messages;
        this.access = access;
    }

    /** An empty table to fill in. */
    public byte[] template() {
        access.require(PlatformPermissions.MANAGE_HOLIDAYS);
        try (Spreadsheet book = new Spreadsheet()) {
            book.sheet(
                    messages.text("workdays.title"),
                    List.of(),
                    List.of(
                            Column.date(messages.text("workdays.day")),
                            Column.text(messages.text("workdays.kind")).choices(HolidayFile.MARKS),
                            Column.text(messages.text("workdays.name"))));
            return book.bytes();
        }
    }

    /** The lines of a file; those of a table under their numbers in it. @throws RefusedException when it cannot be read */
    public String lines(byte[] file) {
        access.require(PlatformPermissions.MANAGE_HOLIDAYS);
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            return table(file);
        }
        try {
            return decoded(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (CharacterCodingException older) {
            // what Excel calls CSV in China
            return text(file, Charset.forName("GB18030"));
        }
    }

    private static String table(byte[] file) {
        StringBuilder lines = new StringBuilder();
        int[] written = {0};
        try {
            Path kept = Files.createTempFile("holidays", ".xlsx");
            try {
                Files.write(kept, file);
                try (XlsxFile book = XlsxFile.open(kept)) {
                    book.read(book.sheets().getFirst(), (number, hidden, cells) -> {
                        lines.append("\n".repeat(number - 1 - written[0]));
                        written[0] = number - 1;
                        lines.append(line(cells));
                        return number < MAX_ROWS;
                    });
                }
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (UnreadableFileException unreadable) {
            throw new RefusedException(
                    Finding.block("", "workdays.file.unreadable").at("days"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }

    private static String line(List<Cell> cells) {
        String[] texts = {"", "", ""};
        cells.stream()
                .filter(cell -> cell.column() < COLUMNS)
                .forEach(cell -> texts[cell.column()] = cell.text().strip());
        return String.join("", texts).isEmpty() ? "" : String.join(",", texts);
    }

    private static String text(byte[] file, Charset charset) {
        try {
            return decoded(file, charset);
        } catch (CharacterCodingException neither) {
            throw new RefusedException(
                    Finding.block("", "workdays.file.unreadable").at("days"));
        }
    }

    private static String decoded(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }
}
