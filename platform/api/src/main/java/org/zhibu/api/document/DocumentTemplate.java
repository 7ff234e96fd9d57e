package org.zhibu.api.document;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * A kind of document that the portal writes: a bean of the platform or of a module. Committees can put a DOCX of their own in the place
 * of the shipped one, for themselves and all below them.
 *
 * <p>Words come from the bundles: {@code <key>} is the document's name, {@code <key>.<field>} the field's name as it stands in the
 * Chinese DOCX, {@code <key>.<field>.sample} an example; columns read {@code <key>.<list>.<column>}.
 *
 * @param kind code, for example {@code notice} or {@code development.reply}
 * @param key message key of the name
 * @param shipped the DOCX that comes with the portal; opened anew each time
 */
public record DocumentTemplate(String kind, String key, List<TemplateField> fields, Supplier<InputStream> shipped) {
    public DocumentTemplate {
        fields = List.copyOf(fields);
    }
}
