package org.zhibu.server.module.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.server.PortalTest;
import org.zhibu.server.module.ModuleState;
import org.zhibu.server.module.ModuleStatus;

class ModulePagesTest extends PortalTest {
    private long town;

    @BeforeEach
    void makeTown() {
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
    }

    @Test
    void givesASecretaryOfABranchTheSwitchesAlone() {
        open(world.login(world.branch(town, "丙村党支部"), "王某", "BRANCH_SECRETARY"));
        navigate("modules");
        _assertOne(H2.class, spec -> spec.withText("本组织的模块"));
        _assertNone(H2.class, spec -> spec.withText("对下级组织的要求"));
    }

    @Test
    void givesAnOrganizationOfficerTheDirectionsAlone() {
        open(world.login(town, "孙某", "ORGANIZATION_OFFICER"));
        navigate("modules");
        _assertNone(H2.class, spec -> spec.withText("本组织的模块"));
        _assertOne(H2.class, spec -> spec.withText("对下级组织的要求"));
    }

    @Test
    void tellsTheOperatorThatNothingIsInstalled() {
        open(world.login(world.operator("平台运营"), "赵某", "OPERATOR"));
        navigate("operator/modules");
        _assertOne(InstalledModulesView.class);
        _assertOne(Paragraph.class, spec -> spec.withText("模块文件夹中没有模块。"));
    }

    @Test
    void namesWhyAModuleDoesNotRunAndShowsUnsignedOnesInRed() {
        open(world.login(world.operator("平台运营"), "赵某", "OPERATOR"));
        InstalledModuleCard failed = new InstalledModuleCard(new ModuleStatus(
                "visits", "3.0.0", ModuleState.FAILED, "cannot start <b>today</b>", "CN=ours", "ab12", true));
        _assertOne(
                failed,
                Paragraph.class,
                spec -> spec.withClasses("finding-block").withText("cannot start <b>today</b>"));
        _assertOne(failed, Paragraph.class, spec -> spec.withText("现在运行的是之前可用的版本。"));
        _assertOne(failed, Span.class, spec -> spec.withClasses("badge-bad").withText("启动失败"));
        InstalledModuleCard unsigned =
                new InstalledModuleCard(new ModuleStatus("visits", "1.0.0", ModuleState.REFUSED, "", "", "", false));
        _assertOne(unsigned, Span.class, spec -> spec.withClasses("badge-bad").withText("未签名"));
    }
}
