package org.zhibu.development;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.approval.Chain;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.print.Print;
import org.zhibu.development.print.Prints;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.testkit.Rule;

/** Who answers for an admission stands on the case, also when the admission is annulled. */
class ChainTest extends CommitteeTest {
    @Test
    @Rule({"AUTH-30", "DEV-96"})
    void whoAnswersForWhatIsKnownAndAnAdmissionThatBrokeRulesIsVoid() {
        UUID id = passed("Questionable");
        insert(
                id,
                "assessment",
                Map.of(
                        "kind",
                        "ACTIVIST",
                        "period_from",
                        LocalDate.of(2025, 10, 1),
                        "assessed_on",
                        LocalDate.of(2025, 12, 20),
                        "assessors",
                        "First assessor",
                        "qualified",
                        true,
                        "recorded_by",
                        "test"));
        LocalDate met = LocalDate.now(clock);
        world.jdbc()
                .sql("insert into app.person_relation (tenant_id, person_id, kind, other_id, name, from_date, to_date)"
                        + " values (?, ?, 'CONTACT', ?, 'Former contact', ?, ?)")
                .params(branch, read(id).person().id().value(), first, met.minusMonths(12), met.minusMonths(3))
                .update();
        SubmissionKey key = handUp(id);
        assertThat(world.jdbc()
                        .sql(
                                "select assessed_by || ' ' || assessed_on from app.submission_person where submission_id = ?")
                        .param(key.id())
                        .query(String.class)
                        .single())
                .isEqualTo("First assessor 2025-12-20");
        approve(key, townshipMeeting());
        comesTo(id, CaseState.PROBATION);
        actAs(secretary);
        List<Chain.Link> links = bean(Chain.class).of(read(id));
        assertThat(links)
                .filteredOn(l -> l.part() == Chain.Part.SPONSORED)
                .extracting(Chain.Link::who)
                .containsExactly("First member", "Second member");
        assertThat(links)
                .filteredOn(l -> l.part() == Chain.Part.CULTIVATED)
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.who())
                            .contains("Former contact", met.minusMonths(3).toString());
                    assertThat(l.day()).isEqualTo(met.minusMonths(12));
                });
        assertThat(links)
                .filteredOn(l -> l.part() == Chain.Part.ASSESSED)
                .extracting(Chain.Link::who)
                .containsExactly("First assessor");
        assertThat(links)
                .contains(
                        new Chain.Link(Chain.Part.DECIDED, "", met, ""),
                        new Chain.Link(Chain.Part.TALKED_BEFORE, "Committee member 0", met, ""),
                        new Chain.Link(Chain.Part.APPROVED, "Township", met, ""));
        clock.setDate(met.plusDays(10));
        Happening annul = Happening.of(Act.ANNUL, met.plusDays(10)).noting("the vote had been counted wrongly");
        assertThatThrownBy(() -> record(id, annul))
                .as("without the number of the decision")
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-96"));
        record(id, annul.numbered("柳委〔2026〕7号"));
        assertThat(state(id)).isEqualTo(CaseState.VOID);
        assertThat(read(id).person().status()).isNotEqualTo(PoliticalStatus.PROBATIONARY);
        assertThat(bean(Chain.class).of(read(id)))
                .containsAll(links)
                .contains(new Chain.Link(Chain.Part.ANNULLED, "", met.plusDays(10), "柳委〔2026〕7号"));
        assertThat(bean(Prints.class)
                        .sheet(id, Print.ANNULMENT, null)
                        .text("body")
                        .lines())
                .startsWith("Questionable同志于2026年3月22日经支部大会讨论通过接收为中共预备党员。")
                .contains(
                        "上级党委于2026年4月1日作出决定（柳委〔2026〕7号），对Questionable同志的入党不予承认。",
                        "原因：the vote had been counted wrongly。",
                        "上级党委审批：Township（2026年3月22日）");
        open(secretary);
        navigate("m/development/" + id);
        assertThat(_get(CaseView.class).getElement().getTextRecursively()).contains("不予承认决定", "柳委〔2026〕7号");
    }
}
