package org.zhibu.server.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.security.Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.server.PortalTest;
import org.zhibu.server.account.ui.PasswordView;
import org.zhibu.server.account.ui.SignInView;
import org.zhibu.server.module.ui.InstalledModulesView;
import org.zhibu.server.module.ui.ModulesView;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.Login;

class PageGuardTest extends PortalTest {
    private long village;
    private boolean firstSignIn;

    @BeforeEach
    void makeVillage() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
    }

    @Override
    protected Principal principal(Login login) {
        SignedIn user = (SignedIn) super.principal(login);
        return new SignedIn(
                user.account(),
                user.person(),
                user.personName(),
                user.organizationNumber(),
                user.organizationName(),
                user.epoch(),
                firstSignIn,
                user.since());
    }

    @Test
    void showsHomeWithTheOrganizationAndTheNextStep() {
        open(world.login(village, "王某", "BRANCH_SECRETARY"));
        navigate("");
        _assertOne(HomeView.class);
        _assertOne(H1.class, spec -> spec.withText("丙村党支部"));
        _assertOne(
                SideNavItem.class, spec -> spec.withPredicate(i -> i.getLabel().equals("模块")));
    }

    @Test
    void refusesAPageWithoutThePermissionBeforeItIsMade() {
        open(world.login(village, "王某", "BRANCH_SECRETARY"));
        navigate("operator/modules");
        _assertOne(NoPermissionView.class);
        _assertNone(InstalledModulesView.class);
        _assertNone(
                SideNavItem.class, spec -> spec.withPredicate(i -> i.getLabel().equals("已安装模块")));
    }

    @Test
    void refusesAPageFromTheNextClickOnWhenThePostIsTakenAway() {
        Login secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        open(secretary);
        navigate("modules");
        _assertOne(ModulesView.class);
        navigate("");
        world.jdbc()
                .sql("delete from app.post where person_id = ?")
                .param(secretary.person())
                .update();
        navigate("modules");
        _assertOne(NoPermissionView.class);
    }

    @Test
    void letsAFirstSignInNowhereButToThePassword() {
        firstSignIn = true;
        open(world.login(village, "王某", "BRANCH_SECRETARY"));
        navigate("modules");
        _assertOne(PasswordView.class);
        navigate("");
        _assertOne(PasswordView.class);
        _assertNone(SideNavItem.class);
    }

    @Test
    void sendsWhoIsNotSignedInToTheSignIn() {
        openAnonymously();
        navigate("modules");
        _assertOne(SignInView.class);
    }

    @Test
    void leadsAUserWhoIsSignedInPastTheSignIn() {
        open(world.login(village, "王某", "BRANCH_SECRETARY"));
        navigate("sign-in");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEmpty();
    }
}
