package org.zhibu.development.print;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.document.DocumentTemplate;
import org.zhibu.api.text.Messages;

/** The module's templates. The shipped DOCX is written from the blocks that the page shows as well. */
@Configuration(proxyBeanMethods = false)
class ShippedForms {
    private final Messages messages;

    ShippedForms(Messages messages) {
        this.messages = messages;
    }

    @Bean
    DocumentTemplate developmentResolution() {
        return of(Form.RESOLUTION);
    }

    @Bean
    DocumentTemplate developmentLetter() {
        return of(Form.LETTER);
    }

    @Bean
    DocumentTemplate developmentSpeech() {
        return of(Form.SPEECH);
    }

    @Bean
    DocumentTemplate developmentRegister() {
        return of(Form.REGISTER);
    }

    @Bean
    DocumentTemplate developmentProbation() {
        return of(Form.PROBATION);
    }

    @Bean
    DocumentTemplate developmentReview() {
        return of(Form.REVIEW);
    }

    @Bean
    DocumentTemplate developmentOath() {
        return of(Form.OATH);
    }

    @Bean
    DocumentTemplate developmentHandOver() {
        return of(Form.HAND_OVER);
    }

    @Bean
    DocumentTemplate developmentIndex() {
        return of(Form.INDEX);
    }

    private DocumentTemplate of(Form form) {
        return new DocumentTemplate(
                form.kind(),
                form.key(),
                form.fields(),
                () -> ShippedDocument.of(
                        form, (list, field) -> messages.text(Locale.SIMPLIFIED_CHINESE, form.label(list, field))));
    }
}
