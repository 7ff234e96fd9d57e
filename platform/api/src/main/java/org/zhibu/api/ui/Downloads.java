package org.zhibu.api.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.zhibu.api.document.DocumentTemplates;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.table.Spreadsheet;

/**
 * Links to files that are made when they are fetched, with the rights of that moment: a refusal answers the request with 403. The file
 * is held in memory, so lists without bounds are written by a handler of their own.
 */
public final class Downloads {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private Downloads() {}

    /**
     * A link to a DOCX.
     *
     * @param name of the file, without ending; what no file name may have in it becomes an underscore
     */
    public static Anchor docx(String label, String name, Supplier<byte[]> file) {
        return link(label, name + ".docx", DocumentTemplates.CONTENT_TYPE, file);
    }

    /**
     * A link to a XLSX.
     *
     * @param name of the file, without ending; what no file name may have in it becomes an underscore
     */
    public static Anchor xlsx(String label, String name, Supplier<byte[]> file) {
        return link(label, name + ".xlsx", Spreadsheet.CONTENT_TYPE, file);
    }

    private static Anchor link(String label, String name, String type, Supplier<byte[]> file) {
        String fileName = NOT_IN_NAMES.matcher(name).replaceAll("_");
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        byte[] bytes = file.get();
                        return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length);
                    } catch (RefusedException refusal) {
                        return DownloadResponse.error(HttpStatusCode.FORBIDDEN.getCode());
                    }
                }),
                label);
        anchor.addClassName("button-link");
        return anchor;
    }
}
