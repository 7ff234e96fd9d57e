package org.zhibu.server.document;

import static org.zhibu.api.document.TemplateField.optional;
import static org.zhibu.api.document.TemplateField.required;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.document.DocumentTemplate;

/** Documents that every organisation writes. */
@Configuration(proxyBeanMethods = false)
class PlatformTemplates {
    /** A reply to what was handed up (TPL-03). */
    @Bean
    DocumentTemplate replyTemplate() {
        return new DocumentTemplate(
                "reply",
                "document.reply",
                List.of(
                        required("number"),
                        required("title"),
                        required("addressees"),
                        required("body"),
                        required("issuer"),
                        required("date")),
                () -> resource("reply.docx"));
    }

    /** The record of a talk (TPL-08), with room to sign. */
    @Bean
    DocumentTemplate talkTemplate() {
        return new DocumentTemplate(
                "talk",
                "document.talk",
                List.of(
                        required("talker"),
                        required("person"),
                        required("time"),
                        optional("place"),
                        optional("topic"),
                        optional("points"),
                        optional("problems"),
                        optional("direction")),
                () -> resource("talk.docx"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PlatformTemplates.class.getResourceAsStream("/templates/" + name), name);
    }
}
