package org.zhibu.api.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook that is written row by row and never held in memory as a whole: title and notes, a header that repeats on each printed
 * page, then the rows. Texts are always texts: what begins like a formula is marked as text, so that no program runs it, and reads
 * the same when it comes back. Not safe for several threads.
 */
public final class Spreadsheet implements AutoCloseable {
    /** Media type of the file. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Name of the hidden sheet behind drop-down lists. */
    public static final String CHOICES = "_choices";

    private static final int ROWS_IN_MEMORY = 100;

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final Styles styles = new Styles(book);
    private final List<Sheet> sheets = new ArrayList<>();

    /**
     * Begins a sheet.
     *
     * @param name on the tab; what Excel does not allow in it is replaced
     * @param above lines over the header: the first as a heading, the others small; may be empty
     * @param columns from left to right; the first names the row and stays in sight
     */
    public Sheet sheet(String name, List<String> above, List<Column> columns) {
        Sheet sheet = new Sheet(book.createSheet(WorkbookUtil.createSafeSheetName(name)), styles, above, columns);
        sheets.add(sheet);
        return sheet;
    }

    /** Writes the file. Nothing can be added afterwards. @throws IOException when the reader goes away */
    public void writeTo(OutputStream out) throws IOException {
        offerChoices();
        sheets.forEach(Sheet::finish);
        book.write(out);
    }

    /** The whole file, for sheets of moderate size. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Lists behind drop-downs stand in a hidden sheet: within a cell's own rule there is no room for many. */
    private void offerChoices() {
        List<List<String>> lists = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (int i = 0; i < sheet.columns().size(); i++) {
                List<String> choices = sheet.columns().get(i).choices();
                if (!choices.isEmpty()) {
                    String column = "$" + CellReference.convertNumToColString(lists.size()) + "$";
                    sheet.offer(i, CHOICES + "!" + column + "1:" + column + choices.size());
                    lists.add(choices);
                }
            }
        }
        if (!lists.isEmpty()) {
            write(lists);
        }
    }

    private void write(List<List<String>> lists) {
        SXSSFSheet hidden = book.createSheet(CHOICES);
        book.setSheetVisibility(book.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            SXSSFRow row = hidden.createRow(i);
            for (int list = 0; list < lists.size(); list++) {
                if (i < lists.get(list).size()) {
                    row.createCell(list).setCellValue(lists.get(list).get(i));
                }
            }
        }
    }

    /** Removes the temporary files. */
    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
