package org.zhibu.development.candidate;

import static org.zhibu.api.document.TemplateField.list;
import static org.zhibu.api.document.TemplateField.optional;
import static org.zhibu.api.document.TemplateField.required;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.document.DocumentTemplate;

/** Documents of the political review. */
@Configuration(proxyBeanMethods = false)
class ReviewTemplates {
    static final String REVIEW = "development.politicalReview";

    /** The letter with its return slip (函调). */
    @Bean
    DocumentTemplate inquiryTemplate() {
        return new DocumentTemplate(
                Inquiries.SERIES,
                "development.document.inquiry",
                List.of(
                        required("number"),
                        required("unit"),
                        required("person"),
                        required("about"),
                        required("relation"),
                        required("asked"),
                        required("organization"),
                        required("date")),
                () -> resource("inquiry.docx"));
    }

    /** The report that sums the review up (综合性政审材料, DEV-47, MAT-14). */
    @Bean
    DocumentTemplate reviewTemplate() {
        return new DocumentTemplate(
                REVIEW,
                "development.document.review",
                List.of(
                        required("person"),
                        required("facts"),
                        optional("resume"),
                        optional("methods"),
                        optional("attitude"),
                        optional("history"),
                        optional("morals"),
                        list("kin", List.of(required("relation"), required("name"))),
                        optional("relatives"),
                        list(
                                "letters",
                                List.of(required("number"), required("unit"), required("about"), required("result"))),
                        optional("problems"),
                        optional("results"),
                        optional("conclusion"),
                        optional("reviewers"),
                        required("organization"),
                        required("date")),
                () -> resource("review.docx"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                ReviewTemplates.class.getResourceAsStream("/org/zhibu/development/templates/" + name), name);
    }
}
