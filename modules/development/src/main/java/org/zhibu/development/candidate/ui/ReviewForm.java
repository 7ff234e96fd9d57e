package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.candidate.PoliticalReview;
import org.zhibu.development.candidate.PoliticalReviews;
import org.zhibu.development.candidate.Relative;
import org.zhibu.development.candidate.ReviewMethod;

/** The political review under its four headings, with what is summed up from it. It may be kept half-written. */
class ReviewForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int SHORT = 1000;
    private static final int LONG = 2000;

    private final transient PoliticalReviews reviews;
    private final UUID caseId;
    private final int version;
    private final CheckboxGroup<ReviewMethod> methods =
            several("methods", "development.review.methods", List.of(ReviewMethod.values()), false);
    private final TextArea resume = longText("resume", "development.review.resume", LONG, false);
    private final TextArea attitude = longText("attitude", "development.review.attitude", SHORT, false);
    private final TextArea history = longText("history", "development.review.history", SHORT, false);
    private final TextArea morals = longText("morals", "development.review.morals", SHORT, false);
    private final TextArea relatives = longText("relatives", "development.review.relatives", LONG, false);
    private final TextArea problems = longText("problems", "development.review.problems", LONG, false);
    private final TextArea results = longText("results", "development.review.results", LONG, false);
    private final TextField reviewers = text("reviewers", "development.review.reviewers", 120, false);
    private final DatePicker reviewedOn = date("reviewedOn", "development.review.reviewedOn", false);
    private final TextArea conclusion = longText("conclusion", "development.review.conclusion", SHORT, false);
    private final Select<Boolean> good =
            choice("good", "development.review.good", List.of(Boolean.TRUE, Boolean.FALSE), false);

    ReviewForm(PoliticalReviews reviews, UUID caseId, PoliticalReview review, List<Relative> kin) {
        this.reviews = reviews;
        this.caseId = caseId;
        this.version = review.version();
        methods.setItemLabelGenerator(m -> getTranslation(m.messageKey()));
        setColspan(methods, 2);
        good.setItemLabelGenerator(g -> g == null ? "" : getTranslation(word(g)));
        good.setHelperText(getTranslation("development.review.good.help"));
        relatives.setHelperText(getTranslation("development.review.relatives.help"));
        problems.setHelperText(getTranslation("development.review.problems.help"));
        results.setHelperText(getTranslation("development.review.results.help"));
        methods.setValue(Set.copyOf(review.methods()));
        resume.setValue(review.resume());
        attitude.setValue(review.attitude());
        history.setValue(review.history());
        morals.setValue(review.morals());
        relatives.setValue(review.relatives().isEmpty() ? lines(kin) : review.relatives());
        problems.setValue(review.problems());
        results.setValue(review.results());
        conclusion.setValue(review.conclusion());
        reviewers.setValue(review.reviewers());
        reviewedOn.setValue(review.reviewedOn());
        good.setValue(review.good());
    }

    static String word(boolean good) {
        return good ? "development.review.passed" : "development.review.failed";
    }

    @Override
    public boolean editsRecord() {
        return version > 0;
    }

    @Override
    protected void save() {
        @Nullable Boolean verdict = good.getValue();
        reviews.save(
                caseId,
                new PoliticalReview(
                        methods.getValue().stream().sorted().toList(),
                        stripped(resume),
                        stripped(attitude),
                        stripped(history),
                        stripped(morals),
                        stripped(relatives),
                        stripped(problems),
                        stripped(results),
                        stripped(conclusion),
                        stripped(reviewers),
                        reviewedOn.getValue(),
                        verdict,
                        version));
    }

    private static String lines(List<Relative> kin) {
        return kin.stream().map(r -> r.relation() + r.name() + "：").collect(Collectors.joining("\n"));
    }
}
