package org.zhibu.meetings;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.ui.MeetingsView;
import org.zhibu.server.PortalServer;
import org.zhibu.server.module.ModuleDirections;
import org.zhibu.server.module.ModuleOffer;
import org.zhibu.server.module.Modules;
import org.zhibu.server.module.Stance;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.SecondNode;

/** What a committee says of a module holds for its whole subtree and for nobody else. */
class DirectionsTest extends MeetingsTest {
    private Login officer;
    private Login neighbour;

    @BeforeEach
    void committee() {
        officer = world.login(township, "Officer", "ORGANIZATION_OFFICER");
        long other = world.committee(world.county("Other county"), "Other township");
        neighbour = world.login(world.branch(other, "Other branch"), "Neighbour", "BRANCH_SECRETARY");
    }

    @Test
    void aForbiddenModuleIsOffBelowAndKeepsItsRecords() {
        MeetingId id = archived(MeetingKind.GENERAL_MEETING);
        direct(Stance.FORBIDDEN, "Not before the training");
        actAs(secretary);
        assertThat(offer().enabled()).isFalse();
        assertThat(offer().stanceReason()).isEqualTo("Not before the training");
        assertThat(refusal(() -> modules().switchModule("meetings", true))).isEqualTo("module.refused.forbidden");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> read(id));

        direct(null, "");
        actAs(secretary);
        assertThat(read(id).head().title()).isEqualTo("May meeting");
    }

    @Test
    void aRequiredModuleIsOnBelowAndStaysOn() {
        Login newcomer = world.login(world.branch(township, "New branch"), "Newcomer", "BRANCH_SECRETARY");
        direct(Stance.REQUIRED, "Everyone records meetings");
        actAs(newcomer);
        assertThat(modules().enabled()).containsExactly("meetings");
        assertThat(refusal(() -> modules().switchModule("meetings", false))).isEqualTo("module.refused.required");
        actAs(neighbour);
        assertThat(modules().enabled()).isEmpty();
        assertThat(offer().stance()).isNull();
    }

    @Test
    void aRecommendationChangesNothingByItself() {
        Login newcomer = world.login(world.branch(township, "New branch"), "Newcomer", "BRANCH_SECRETARY");
        direct(Stance.RECOMMENDED, "It saves the paper");
        actAs(newcomer);
        assertThat(modules().enabled()).isEmpty();
        assertThat(offer().stance()).isEqualTo(Stance.RECOMMENDED);
        assertThat(offer().stanceBy()).isEqualTo("Township");
        modules().switchModule("meetings", true);
        modules().switchModule("meetings", false);
    }

    @Test
    void aDirectionNeedsAReasonThePostAndTheNewestState() {
        actAs(secretary);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> directions().all());
        actAs(officer);
        ModuleDirections.Direction seen = directions().all().getFirst();
        assertThat(refusal(() -> directions().change(seen, Stance.REQUIRED, " ")))
                .isEqualTo("input.required");
        directions().change(seen, Stance.REQUIRED, "First");
        assertThat(refusal(() -> directions().change(seen, Stance.FORBIDDEN, "Second")))
                .isEqualTo("input.stale");
    }

    @Test
    void anOpenPageGoesAtOnceWhenTheCommitteeForbidsTheModule() {
        open(secretary);
        navigate("m/meetings");
        assertThat(_find(MeetingsView.class)).hasSize(1);
        direct(Stance.FORBIDDEN, "Not before the training");
        actAs(secretary);
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(MeetingsView.class)).isEmpty();
        });
    }

    @Test
    void anOpenPageGoesWhenTheCommitteeForbidsTheModuleOnAnotherNode() {
        try (SecondNode other = SecondNode.start(PortalServer.class, context.getEnvironment())) {
            open(secretary);
            navigate("m/meetings");
            assertThat(_find(MeetingsView.class)).hasSize(1);
            actAs(officer);
            ModuleDirections there = other.bean(ModuleDirections.class);
            there.change(there.all().getFirst(), Stance.FORBIDDEN, "Not before the training");
            actAs(secretary);
            Awaitility.await().atMost(Duration.ofSeconds(2)).pollInSameThread().untilAsserted(() -> {
                MockVaadin.clientRoundtrip(false);
                assertThat(_find(MeetingsView.class)).isEmpty();
            });
        }
    }

    private void direct(@Nullable Stance stance, String reason) {
        actAs(officer);
        directions().change(directions().all().getFirst(), stance, reason);
    }

    private ModuleOffer offer() {
        return modules().offers().getFirst();
    }

    private Modules modules() {
        return context.getBean(Modules.class);
    }

    private ModuleDirections directions() {
        return context.getBean(ModuleDirections.class);
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
        } catch (RefusedException refused) {
            return refused.findings().stream()
                    .map(Finding::messageKey)
                    .findFirst()
                    .orElse("");
        }
        return "";
    }
}
