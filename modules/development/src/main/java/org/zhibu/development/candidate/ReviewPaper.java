package org.zhibu.development.candidate;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhibu.development.casefile.CasePaper;
import org.zhibu.development.path.CaseFacts;

/** The report of the political review (DEV-47) as a paper of the file, once it has a conclusion. */
@Component
class ReviewPaper implements CasePaper {
    private final PoliticalReviews reviews;

    ReviewPaper(PoliticalReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String material() {
        return "MAT-14";
    }

    @Override
    public String messageKey() {
        return "development.print.reviewReport";
    }

    @Override
    public Optional<byte[]> docx(CaseFacts facts) {
        return reviews.of(facts).conclusion().isBlank() ? Optional.empty() : Optional.of(reviews.docx(facts.id()));
    }
}
