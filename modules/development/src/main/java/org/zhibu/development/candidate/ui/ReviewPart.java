package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.ui.Downloads;
import org.zhibu.development.candidate.Inquiries;
import org.zhibu.development.candidate.Inquiry;
import org.zhibu.development.candidate.PoliticalReview;
import org.zhibu.development.candidate.PoliticalReviews;
import org.zhibu.development.candidate.Relative;
import org.zhibu.development.casefile.ui.ActButtons;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;

/** The political review of the case: what is written, the letters, the report, and the way on (DEV-42, DEV-45 to DEV-47). */
@org.springframework.stereotype.Component
class ReviewPart implements CasePart {
    private static final int ORDER = 50;
    private static final Set<CaseState> BEGINS =
            EnumSet.of(CaseState.CHOSEN, CaseState.CANDIDATE, CaseState.REVIEWED, CaseState.PRE_REVIEWED);

    private final PoliticalReviews reviews;
    private final Inquiries inquiries;
    private final InquiryButtons buttons;
    private final ActButtons acts;
    private final Clock clock;

    ReviewPart(PoliticalReviews reviews, Inquiries inquiries, InquiryButtons buttons, ActButtons acts, Clock clock) {
        this.reviews = reviews;
        this.inquiries = inquiries;
        this.buttons = buttons;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.review.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        PoliticalReview review = reviews.of(facts);
        List<Inquiry> letters = inquiries.of(facts.id());
        boolean writes = buttons.writes();
        boolean begins = BEGINS.contains(facts.state());
        if (!begins && review.version() == 0 && letters.isEmpty()) {
            return Optional.empty();
        }
        PartBox box = new PartBox();
        if (review.version() == 0) {
            box.empty("development.review.empty");
        } else {
            written(box, review);
        }
        Map<AttachmentId, Attachment> scans = buttons.scans(letters);
        letters.forEach(l -> box.line(letter(l, scans, writes, changed).toArray(Component[]::new)));
        if (review.version() > 0) {
            box.button(Downloads.docx(
                    text("development.review.report"),
                    text("development.document.review") + "-" + facts.person().name(),
                    () -> reviews.docx(facts.id())));
        }
        if (begins && writes) {
            acts(box, facts, review, changed);
        }
        return Optional.of(box);
    }

    private void acts(PartBox box, CaseFacts facts, PoliticalReview review, Runnable changed) {
        List<Relative> kin = reviews.relatives(facts);
        String name = facts.person().name();
        List<Relative> known = Stream.concat(
                        Stream.of(new Relative(name, text("development.inquiry.self"))), kin.stream())
                .toList();
        box.button(PartBox.form(
                "development.inquiry.send",
                text("development.inquiry.send") + " · " + name,
                "action.save",
                changed,
                () -> new InquiryForm(inquiries, facts.id(), known, LocalDate.now(clock))));
        if (!PoliticalReviews.isPassed(facts)) {
            box.button(PartBox.form(
                    "development.review.write",
                    text("development.review.title") + " · " + name,
                    "action.save",
                    changed,
                    () -> new ReviewForm(reviews, facts.id(), review, kin)));
        }
        if (Objects.equals(review.good(), false)) {
            acts.of(facts, Act.DROP, changed).ifPresent(box::button);
        }
        if (Act.PASS_REVIEW.fits(facts.state())
                && Objects.equals(review.good(), true)
                && !PoliticalReviews.isPassed(facts)) {
            box.button(PartBox.form(
                    "development.act.PASS_REVIEW",
                    text("development.act.PASS_REVIEW") + " · " + name,
                    "development.act.PASS_REVIEW",
                    changed,
                    () -> new PassReviewForm(reviews, facts)));
        }
    }

    private static void written(PartBox box, PoliticalReview review) {
        Boolean good = review.good();
        box.line(
                PartBox.name(text("development.review.good")),
                good == null
                        ? PartBox.badge(text("development.review.running"), "warn")
                        : PartBox.badge(text(ReviewForm.word(good)), good ? "good" : "bad"),
                PartBox.text(review.conclusion()));
        if (Objects.equals(good, false)) {
            box.line(PartBox.badge("DEV-01 " + text("development.review.drop"), "bad"));
        }
        line(
                box,
                "development.review.methods",
                review.methods().stream().map(m -> text(m.messageKey())).collect(Collectors.joining("、")));
        line(box, "development.review.attitude", review.attitude());
        line(box, "development.review.history", review.history());
        line(box, "development.review.morals", review.morals());
        line(box, "development.review.relatives", review.relatives());
        line(box, "development.review.problems", review.problems());
        line(box, "development.review.results", review.results());
    }

    private static void line(PartBox box, String key, String value) {
        if (!value.isEmpty()) {
            box.line(PartBox.name(text(key)), PartBox.text(value));
        }
    }

    private List<Component> letter(
            Inquiry letter, Map<AttachmentId, Attachment> scans, boolean writes, Runnable changed) {
        List<Component> parts = new ArrayList<>();
        parts.add(PartBox.name(letter.number()));
        parts.add(state(letter, LocalDate.now(clock)));
        parts.add(PartBox.text(letter.sentOn() + " " + letter.unit() + "（" + letter.relation() + " "
                + letter.aboutName() + "）" + (letter.isOpen() ? "" : "：" + letter.answer() + letter.dropped())));
        parts.addAll(buttons.of(letter, scans, writes, changed));
        return parts;
    }

    static Span state(Inquiry letter, LocalDate today) {
        if (letter.isOpen()) {
            long days = ChronoUnit.DAYS.between(letter.sentOn(), today);
            return PartBox.badge(UI.getCurrent().getTranslation("development.inquiry.days", days), "warn");
        }
        return letter.returnedOn() == null
                ? PartBox.badge(text("development.inquiry.dropped"), "plain")
                : PartBox.badge(
                        UI.getCurrent()
                                .getTranslation(
                                        "development.inquiry.back",
                                        letter.returnedOn().toString()),
                        "good");
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
