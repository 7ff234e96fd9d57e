package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.testkit.Rule;

/** An activist who was stopped begins the time anew. */
class SecondAdoptionTest extends DevelopmentTest {
    @Test
    @Rule({"DEV-01", "DEV-04", "DEV-27", "STEP-03"})
    void theTimeBeforeTheEndOfTheCultivationIsGone() {
        UUID id = activist();
        LocalDate stopped = DAY.plusMonths(2);
        clock.setDate(stopped);
        record(id, Happening.of(Act.STOP, stopped).decided(committee()).noting("no progress"));
        LocalDate again = DAY.plusMonths(14);
        clock.setDate(again);
        assertThatThrownBy(() -> record(id, Happening.of(Act.ADOPT, again).decided(committee())))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).contains("DEV-10", "STEP-03"));
        OpinionSource.UNDERSTANDINGS.forEach(u -> opinion(id, OpinionStage.ADOPTION, u, again));
        opinion(id, OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_MEMBERS, again);
        record(id, Happening.of(Act.ADOPT, again).decided(committee()));
        answers(id, Outcome.NOTED);
        assertThat(read(id).countedFrom()).isEqualTo(again);
        assertThatThrownBy(() -> record(id, Happening.of(Act.CHOOSE, again).decided(committee())))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).contains("DEV-27"));
    }

    private UUID activist() {
        UUID id = ready("Person", DAY);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()));
        answers(id, Outcome.NOTED);
        return id;
    }
}
