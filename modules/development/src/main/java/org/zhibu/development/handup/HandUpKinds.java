package org.zhibu.development.handup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.submission.Granted;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.SubmissionKind;

/** The kinds of submissions of the module. They begin on the page of a case only, so that no case is handed up past its rules. */
@Configuration(proxyBeanMethods = false)
class HandUpKinds {
    private record Kind(HandUpKind of) implements SubmissionKind {
        @Override
        public String code() {
            return of.code();
        }

        @Override
        public Matter matter() {
            return of.matter();
        }

        @Override
        public String messageKey() {
            return of.messageKey();
        }

        @Override
        public Granted granted() {
            return of.granted();
        }

        @Override
        public boolean byHand() {
            return false;
        }
    }

    @Bean
    SubmissionKind activistFiling() {
        return new Kind(HandUpKind.ACTIVIST);
    }

    @Bean
    SubmissionKind candidateFiling() {
        return new Kind(HandUpKind.CANDIDATE);
    }

    @Bean
    SubmissionKind preReview() {
        return new Kind(HandUpKind.PRE_REVIEW);
    }

    @Bean
    SubmissionKind admission() {
        return new Kind(HandUpKind.ADMISSION);
    }

    @Bean
    SubmissionKind conversion() {
        return new Kind(HandUpKind.CONVERSION);
    }

    @Bean
    SubmissionKind extension() {
        return new Kind(HandUpKind.EXTENSION);
    }

    @Bean
    SubmissionKind cancellation() {
        return new Kind(HandUpKind.CANCELLATION);
    }
}
