package org.zhibu.meetings;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.zhibu.meetings.ui.MeetingsView;
import org.zhibu.server.module.Modules;
import org.zhibu.testkit.Login;

/** A module's pages are there for organisations that switched it on, and for nobody else. */
class ModulePagesTest extends MeetingsTest {
    @Test
    void aDeepLinkWorksOnlyWhereTheModuleIsOn() {
        open(secretary);
        navigate("m/meetings");
        assertThat(_find(MeetingsView.class)).hasSize(1);

        Login neighbour = world.login(world.branch(township, "Other branch"), "Neighbour", "BRANCH_SECRETARY");
        open(neighbour);
        navigate("m/meetings");
        assertThat(_find(MeetingsView.class)).isEmpty();
    }

    @Test
    void anOpenPageGoesAtOnceWhenTheModuleIsSwitchedOff() {
        open(secretary);
        navigate("m/meetings");
        assertThat(_find(MeetingsView.class)).hasSize(1);
        context.getBean(Modules.class).switchModule("meetings", false);
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(MeetingsView.class)).isEmpty();
        });
    }
}
