package org.zhibu.development;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibu.api.module.ModuleView;
import org.zhibu.api.module.PortalModule;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.security.Permission;
import org.zhibu.development.candidate.ui.DefencesView;
import org.zhibu.development.candidate.ui.GateView;
import org.zhibu.development.candidate.ui.InquiriesView;
import org.zhibu.development.candidate.ui.OpinionsView;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.DevelopmentPolicies;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.casefile.ui.CasesPrintView;
import org.zhibu.development.casefile.ui.CasesView;
import org.zhibu.development.casefile.ui.StepsView;
import org.zhibu.development.casefile.ui.TakeOverView;
import org.zhibu.development.cultivation.ui.AssessmentsView;
import org.zhibu.development.cultivation.ui.HearingsView;
import org.zhibu.development.cultivation.ui.MeasuresView;
import org.zhibu.development.cultivation.ui.MineView;
import org.zhibu.development.cultivation.ui.OverhaulView;
import org.zhibu.development.cultivation.ui.ReportImportView;
import org.zhibu.development.cultivation.ui.ReportsView;
import org.zhibu.development.cultivation.ui.ScoresView;
import org.zhibu.development.cultivation.ui.StudiesView;
import org.zhibu.development.cultivation.ui.TrainingView;
import org.zhibu.development.cultivation.ui.TrainingsView;
import org.zhibu.development.deadline.ui.DeadlinesView;
import org.zhibu.development.figure.ui.FigureListView;
import org.zhibu.development.figure.ui.FiguresView;
import org.zhibu.development.notice.ui.CaseNoticesView;
import org.zhibu.development.plan.PlanPolicies;
import org.zhibu.development.plan.ui.PlanPrintView;
import org.zhibu.development.plan.ui.PlanView;
import org.zhibu.development.plan.ui.PlansPrintView;
import org.zhibu.development.plan.ui.PlansView;
import org.zhibu.development.plan.ui.PledgePrintView;
import org.zhibu.development.print.ui.FormView;
import org.zhibu.development.print.ui.RosterView;
import org.zhibu.development.transfer.ui.TransferSheetView;
import org.zhibu.development.transfer.ui.TransfersView;

/** Entry class of the module. */
public class DevelopmentModule extends PortalModule {
    @Override
    public Class<?> configuration() {
        return DevelopmentConfiguration.class;
    }

    @Override
    public Optional<String> changelog() {
        return Optional.of("db/development/changelog.yaml");
    }

    @Override
    public List<ModuleView> views() {
        return List.of(
                new ModuleView("", CasesView.class, DevelopmentPermissions.READ, "development.menu"),
                new ModuleView("reports", ReportsView.class, DevelopmentPermissions.READ, null),
                new ModuleView("reports/import", ReportImportView.class, DevelopmentPermissions.CULTIVATE, null),
                new ModuleView("assessments", AssessmentsView.class, DevelopmentPermissions.READ, null),
                new ModuleView("trainings", TrainingsView.class, DevelopmentPermissions.READ, null),
                new ModuleView("trainings/:training", TrainingView.class, DevelopmentPermissions.READ, null),
                new ModuleView("measures", MeasuresView.class, DevelopmentPermissions.READ, null),
                new ModuleView("overhaul", OverhaulView.class, DevelopmentPermissions.READ, null),
                new ModuleView("studies", StudiesView.class, DevelopmentPermissions.READ, null),
                new ModuleView(
                        "hearings",
                        HearingsView.class,
                        DevelopmentPermissions.COMMITTEE_PART,
                        "development.study.HEARING"),
                new ModuleView("scores", ScoresView.class, DevelopmentPermissions.READ, null),
                new ModuleView("mine", MineView.class, DevelopmentPermissions.CONTACT, "development.mine.title"),
                new ModuleView("gate", GateView.class, DevelopmentPermissions.READ, null),
                new ModuleView("inquiries", InquiriesView.class, DevelopmentPermissions.READ, null),
                new ModuleView("defences", DefencesView.class, DevelopmentPermissions.READ, null),
                new ModuleView("opinions", OpinionsView.class, DevelopmentPermissions.READ, null),
                new ModuleView("notices", CaseNoticesView.class, DevelopmentPermissions.READ, null),
                new ModuleView("steps", StepsView.class, DevelopmentPermissions.READ, null),
                new ModuleView("list", CasesPrintView.class, DevelopmentPermissions.READ, null),
                new ModuleView("take-over", TakeOverView.class, DevelopmentPermissions.WRITE, null),
                new ModuleView("deadlines", DeadlinesView.class, DevelopmentPermissions.READ, null),
                new ModuleView("transfers", TransfersView.class, DevelopmentPermissions.READ, null),
                new ModuleView("transfer-sheet/:id", TransferSheetView.class, DevelopmentPermissions.READ, null),
                new ModuleView("rosters", RosterView.class, DevelopmentPermissions.READ, null),
                new ModuleView(":id/print/:form", FormView.class, DevelopmentPermissions.READ, null),
                new ModuleView("plan", PlanView.class, DevelopmentPermissions.READ, "development.plan.menu"),
                new ModuleView("plan/print", PlanPrintView.class, DevelopmentPermissions.READ, null),
                new ModuleView("plan/pledge", PledgePrintView.class, DevelopmentPermissions.READ, null),
                new ModuleView(
                        "plans", PlansView.class, DevelopmentPermissions.COMMITTEE_PART, "development.plans.menu"),
                new ModuleView("plans/print", PlansPrintView.class, DevelopmentPermissions.COMMITTEE_PART, null),
                new ModuleView(
                        "figures", FiguresView.class, DevelopmentPermissions.FIGURES, "development.figures.menu"),
                new ModuleView("figures/list", FigureListView.class, DevelopmentPermissions.READ, null),
                new ModuleView(":id", CaseView.class, DevelopmentPermissions.READ, null));
    }

    @Override
    public List<Permission> permissions() {
        return DevelopmentPermissions.all();
    }

    @Override
    public String messages() {
        return "org/zhibu/development/messages";
    }

    @Override
    public Optional<String> policies() {
        return Optional.of("org/zhibu/development/policies.yaml");
    }

    @Override
    public List<String> regulations() {
        return List.of(
                "org/zhibu/development/regulations/cn-2014-dev.yaml",
                "org/zhibu/development/regulations/cn-2018-branch.yaml");
    }

    @Override
    public List<PolicyKey<?>> policyKeys() {
        return Stream.<Class<?>>of(DevelopmentPolicies.class, PlanPolicies.class)
                .flatMap(holder -> PolicyKey.constantsOf(holder).stream())
                .<PolicyKey<?>>map(key -> key)
                .toList();
    }
}
