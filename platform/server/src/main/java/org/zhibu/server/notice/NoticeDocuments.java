package org.zhibu.server.notice;

import static org.zhibu.api.document.TemplateField.list;
import static org.zhibu.api.document.TemplateField.optional;
import static org.zhibu.api.document.TemplateField.required;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.DocumentTemplate;
import org.zhibu.api.document.DocumentTemplates;
import org.zhibu.api.notice.NoticeId;

/** A notice as DOCX (TPL-04). */
@Service
public class NoticeDocuments {
    private static final String KIND = "notice";

    private final NoticeService notices;
    private final DocumentTemplates templates;
    private final NoticeWords words;
    private final Audit audit;

    NoticeDocuments(NoticeService notices, DocumentTemplates templates, NoticeWords words, Audit audit) {
        this.notices = notices;
        this.templates = templates;
        this.words = words;
        this.audit = audit;
    }

    /** The document as it is to be hung out. */
    @Transactional
    public byte[] docx(NoticeId id) {
        Notice notice = notices.read(id);
        audit.record("notice.download", notice.content().matter());
        return templates.docx(
                KIND,
                Map.of(
                        "title", words.heading(),
                        "organization", notice.organization(),
                        "matter", notice.content().matter(),
                        "persons",
                                notice.content().persons().stream()
                                        .map(NoticeWords::values)
                                        .toList(),
                        "from", notice.row().from(),
                        "to", notice.row().to(),
                        "minimum", words.minimum(notice.minWorkingDays()),
                        "contact", notice.content().contact(),
                        "phone", notice.content().phone()));
    }

    /** What the document needs; the column names are those of {@link NoticeWords#values}. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        DocumentTemplate noticeTemplate() {
            return new DocumentTemplate(
                    KIND,
                    "notice.document",
                    List.of(
                            required("title"),
                            required("organization"),
                            required("matter"),
                            list(
                                    "persons",
                                    List.of(
                                            required("name"),
                                            optional("sex"),
                                            optional("ethnicity"),
                                            optional("birth"),
                                            optional("education"),
                                            optional("post"),
                                            optional("appliedOn"),
                                            optional("cultivation"),
                                            optional("training"),
                                            optional("review"),
                                            optional("sponsors"))),
                            required("from"),
                            required("to"),
                            required("minimum"),
                            required("contact"),
                            required("phone")),
                    Declared::shipped);
        }

        private static InputStream shipped() {
            return Objects.requireNonNull(NoticeDocuments.class.getResourceAsStream("/templates/notice.docx"));
        }
    }
}
