package org.zhibu.development.paper.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.zhibu.api.rule.RefusedException;

/** Links to files that are made when they are fetched, with the rights of that moment. */
public final class Downloads {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    public static Anchor xlsx(String label, String name, Supplier<byte[]> file) {
        return link(label, name, XLSX, file);
    }

    private static Anchor link(String label, String name, String type, Supplier<byte[]> file) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        byte[] bytes = file.get();
                        return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                    } catch (RefusedException refusal) {
                        return DownloadResponse.error(HttpStatusCode.FORBIDDEN.getCode());
                    }
                }),
                label);
        anchor.addClassName("button-link");
        return anchor;
    }
}
