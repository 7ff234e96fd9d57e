package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.print.Print;
import org.zhibu.development.print.Prints;
import org.zhibu.server.submission.Replies;
import org.zhibu.server.submission.ReplyDraft;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.testkit.Rule;

/** A full membership after an extended probation: neither the resolution nor the reply calls it one on time. */
class ConversionReplyTest extends CommitteeTest {
    @Test
    @Rule({"DEV-90", "DEV-91", "DEV-95", "TPL-03"})
    void theReplySaysThatTheProbationHadBeenExtended() {
        UUID id = converted("Extended");
        assertThat(bean(Prints.class)
                        .sheet(id, Print.CONVERSION_RESOLUTION, null)
                        .text("body"))
                .endsWith("同意Extended同志延长预备期满后转为中共正式党员。");
        SubmissionKey key = handUp(id);
        approve(key, townshipMeeting());
        comesTo(id, CaseState.CONVERTED);
        LocalDate met = LocalDate.now(clock);
        clock.setDate(met.plusDays(3));
        actAs(township());
        Replies replies = context.getBean(Replies.class);
        ReplyDraft draft = replies.propose(replies.open());
        assertThat(draft.title()).isEqualTo("关于Extended同志延长预备期满转正的批复");
        assertThatThrownBy(() -> replies.issue(on(draft, met.minusDays(1)), List.of(key)))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-95"));
        UUID reply = replies.issue(on(draft, met), List.of(key));
        assertThat(String.join("", replies.paragraphs(replies.find(reply).orElseThrow())))
                .contains("同意Extended同志延长预备期满后转为中国共产党正式党员。")
                .doesNotContain("按期");
        actAs(secretary);
        assertThat(String.join("", replies.paragraphs(replies.extractFor(key).orElseThrow())))
                .contains("延长预备期满后转为");
    }

    /** Taken over with a probation that had been extended elsewhere, which has ended meanwhile. */
    private UUID converted(String name) {
        UUID person = world.person(branch, name, "PROBATIONARY");
        LocalDate end = DAY.minusDays(10);
        world.jdbc()
                .sql("update app.person set admitted_on = ?, probation_until = ? where tenant_id = ? and id = ?")
                .params(end.minusMonths(18), end, branch, person)
                .update();
        UUID id = cases().takeOver(
                        new PersonId(person), CaseState.EXTENDED, end.minusMonths(40), end.minusMonths(36), "before");
        record(id, Happening.of(Act.NAME_SPONSORS, DAY).with(List.of(first, second)));
        record(id, Happening.of(Act.APPLY_CONVERSION, DAY));
        notice(id, "CONVERSION", DAY);
        OpinionSource.of(OpinionStage.CONVERSION).forEach(o -> opinion(id, OpinionStage.CONVERSION, o, DAY));
        clock.setDate(DAY.plusDays(20));
        record(
                id,
                Happening.of(Act.PASS_CONVERSION, LocalDate.now(clock))
                        .decided(meeting())
                        .assuring(Assurance.PERSON_PRESENT, Assurance.SPONSORS_PRESENT));
        return id;
    }

    private static ReplyDraft on(ReplyDraft draft, LocalDate day) {
        return new ReplyDraft(
                draft.title(),
                draft.addressees(),
                draft.basis(),
                draft.instructions(),
                draft.signedBy(),
                day,
                Set.of());
    }
}
