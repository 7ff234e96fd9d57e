package org.zhibu.development.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.document.Templates;
import org.zhibu.testkit.Rule;

/** The political review of a candidate: letters are waited for, four headings make a conclusion, and the report goes into the file. */
class ReviewTest extends DevelopmentTest {
    private UUID id;

    @BeforeEach
    void candidate() {
        UUID person = world.person(branch, "Candidate", "CANDIDATE");
        id = cases().takeOver(
                        new PersonId(person),
                        CaseState.CANDIDATE,
                        DAY.minusYears(2),
                        DAY.minusYears(2).plusMonths(3),
                        "from before");
        world.jdbc()
                .sql(
                        "insert into app.person_relation (tenant_id, person_id, kind, name, relation) values (?, ?, 'RELATIVE', 'Old Zhang', '父亲')")
                .params(branch, person)
                .update();
    }

    private PoliticalReviews reviews() {
        return bean(PoliticalReviews.class);
    }

    private Inquiries inquiries() {
        return bean(Inquiries.class);
    }

    private static PoliticalReview written(String relatives, @Nullable Boolean good, int version) {
        return new PoliticalReview(
                List.of(ReviewMethod.TALK, ReviewMethod.LETTERS),
                "Farmer since 2016",
                "Supports the line",
                "Clear",
                "Law-abiding",
                relatives,
                "",
                "",
                "Does not affect the admission",
                "Secretary",
                DAY,
                good,
                version);
    }

    private UUID letter() {
        return inquiries().send(id, new InquiryEntry("Old Zhang", "父亲", "Township B", "Political history", DAY));
    }

    @Test
    @Rule({"DEV-45", "DEV-42"})
    void theReviewWaitsForItsLetters() {
        letter();
        letter();
        reviews().save(id, written("Nothing against them", true, 0));
        assertThatThrownBy(() -> reviews().pass(id, ""))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-45"));
        assertThat(inquiries().countOpen()).isEqualTo(2);
        Inquiry first = inquiries().of(id).getFirst();
        assertThat(first.number()).isNotEqualTo(inquiries().of(id).getLast().number());
        assertThatThrownBy(() -> inquiries().returned(first, DAY.minusDays(1), "Good", null))
                .isInstanceOf(RefusedException.class);
        clock.setDate(DAY.plusDays(9));
        inquiries().returned(first, DAY.plusDays(9), "Good", null);
        assertThat(inquiries().open(0, 50))
                .singleElement()
                .satisfies(l -> assertThat(l.isOpen()).isTrue());
        inquiries().drop(inquiries().of(id).getLast(), "The unit is gone");
        assertThat(inquiries().countOpen()).isZero();
        reviews().pass(id, "");
        assertThat(read(id).last(Act.PASS_REVIEW))
                .hasValueSatisfying(e -> assertThat(e.note()).isEqualTo("Does not affect the admission"));
        assertThat(world.jdbc()
                        .sql(
                                "select count(*) from app.person_material where tenant_id = ? and code = 'MAT-14' and attachment_id is not null")
                        .param(branch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Rule({"DEV-45", "DEV-47"})
    void anOutcomeNeedsAllFourHeadings() {
        assertThatThrownBy(() -> reviews().save(id, written(" ", true, 0)))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-45"));
        reviews().save(id, written("", null, 0));
        assertThat(reviews().of(read(id)).isComplete()).isFalse();
        reviews().save(id, written("Nothing against them", true, 1));
        assertThat(reviews().of(read(id)).good()).isTrue();
        assertThatThrownBy(() -> reviews().save(id, written("Other", true, 1))).isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule("DEV-42")
    void aFailedReviewIsNoPassAndTheBarStays() {
        reviews().save(id, written("Nothing against them", false, 0));
        assertThatThrownBy(() -> reviews().pass(id, ""))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-42"));
        assertThat(cases().findings(id, Happening.of(Act.REVIEW, LocalDate.now(clock))))
                .anyMatch(f -> f.rule().equals("DEV-42"));
    }

    @Test
    @Rule({"DEV-42", "DEV-45"})
    void whatWasPassedIsNotRewrittenAndTheNextCandidatureIsReviewedAnew() {
        reviews().save(id, written("Nothing against them", true, 0));
        reviews().pass(id, "");
        assertThatThrownBy(() -> reviews().save(id, written("Nothing against them", false, 1)))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-42"));
        record(id, Happening.of(Act.DROP, DAY).decided(committee()).noting("an objection"));
        world.jdbc()
                .sql("update app.development_case set state = 'CANDIDATE' where id = ?")
                .param(id)
                .update();
        assertThat(cases().findings(id, Happening.of(Act.REVIEW, DAY)))
                .anyMatch(f -> f.rule().equals("DEV-42"));
        assertThatThrownBy(() -> reviews().pass(id, ""))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-45"));
        clock.setDate(DAY.plusDays(1));
        PoliticalReview old = reviews().of(read(id));
        reviews()
                .save(
                        id,
                        new PoliticalReview(
                                old.methods(),
                                old.resume(),
                                old.attitude(),
                                old.history(),
                                old.morals(),
                                old.relatives(),
                                old.problems(),
                                old.results(),
                                "Clear this time",
                                old.reviewers(),
                                DAY.plusDays(1),
                                true,
                                old.version()));
        reviews().pass(id, "");
        assertThat(read(id).last(Act.PASS_REVIEW))
                .hasValueSatisfying(e -> assertThat(e.note()).isEqualTo("Clear this time"));
    }

    @Test
    @Rule({"DEV-46", "DEV-47", "MAT-14"})
    void theReportIsComposedOfItsPartsAndTheRelativesOfTheRegister() throws IOException {
        inquiries().send(id, new InquiryEntry("Old Zhang", "父亲", "Township B", "Political history", DAY));
        reviews().save(id, written("Nothing against them", true, 0));
        assertThat(reviews().relatives(read(id))).containsExactly(new Relative("Old Zhang", "父亲"));
        String number = inquiries().of(id).getFirst().number();
        assertThat(words(reviews().docx(id)))
                .contains("Candidate", "Old Zhang", "父亲", "Farmer since 2016", "Township B", number)
                .contains("Does not affect the admission", "Village branch", "本人谈话、函调", "八、需要说明的问题没有。")
                .doesNotContain("{{");
    }

    @Test
    @Rule("DEV-45")
    void theLetterCarriesItsSlip() throws IOException {
        UUID letter = letter();
        String number = inquiries().of(id).getFirst().number();
        assertThat(words(inquiries().letter(letter)).split(number, -1)).hasSize(3);
        assertThat(words(inquiries().letter(letter)))
                .contains("Township B", "Old Zhang", "Political history", "Village branch", "政治审查回函")
                .doesNotContain("{{");
    }

    @Test
    void theShippedDocumentsFillThemselvesWithTheirSamples() throws IOException {
        Templates templates = context.getBean(Templates.class);
        actAs(township());
        for (String kind : List.of("development.inquiry", "development.politicalReview")) {
            assertThat(templates.check(kind, "own.docx", new ByteArrayInputStream(templates.file(kind))))
                    .isEmpty();
            assertThat(words(templates.preview(kind)))
                    .contains("张某")
                    .doesNotContain("{{")
                    .doesNotContain("!development");
        }
    }

    private static String words(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            while (!zip.getNextEntry().getName().equals("word/document.xml")) {
                zip.closeEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
    }
}
