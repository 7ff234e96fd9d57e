package org.zhibu.meetings;

import java.util.List;
import java.util.Optional;
import org.zhibu.api.module.ModuleView;
import org.zhibu.api.module.PortalModule;
import org.zhibu.api.policy.PolicyKey;
import org.zhibu.api.security.Permission;
import org.zhibu.meetings.dual.ui.DualLifeView;
import org.zhibu.meetings.lecture.ui.MakeUpsView;
import org.zhibu.meetings.measure.ui.MeasuresPrintView;
import org.zhibu.meetings.meeting.MeetingEntities;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.minutes.MeetingPolicies;
import org.zhibu.meetings.onecase.ui.ProjectPrintView;
import org.zhibu.meetings.onecase.ui.ProjectView;
import org.zhibu.meetings.onecase.ui.ProjectsView;
import org.zhibu.meetings.records.ui.AttendanceMatrixView;
import org.zhibu.meetings.records.ui.AttendanceSheetView;
import org.zhibu.meetings.records.ui.GroupsView;
import org.zhibu.meetings.records.ui.LedgerView;
import org.zhibu.meetings.records.ui.MinutesSearchView;
import org.zhibu.meetings.records.ui.OwnSheetView;
import org.zhibu.meetings.records.ui.YearReportView;
import org.zhibu.meetings.ui.BallotView;
import org.zhibu.meetings.ui.EmergenciesView;
import org.zhibu.meetings.ui.ExemptionsView;
import org.zhibu.meetings.ui.MeetingPrintView;
import org.zhibu.meetings.ui.MeetingView;
import org.zhibu.meetings.ui.MeetingsView;
import org.zhibu.meetings.ui.NoticePrintView;
import org.zhibu.meetings.ui.PlanDaysView;
import org.zhibu.meetings.ui.PlanPrintView;
import org.zhibu.meetings.ui.PlanView;
import org.zhibu.meetings.ui.ProposalsView;
import org.zhibu.meetings.ui.ResolutionPrintView;
import org.zhibu.meetings.ui.RoomView;

/** Entry class of the module. */
public class MeetingsModule extends PortalModule {
    @Override
    public Class<?> configuration() {
        return MeetingsConfiguration.class;
    }

    @Override
    public List<Class<?>> entities() {
        return MeetingEntities.all();
    }

    @Override
    public Optional<String> changelog() {
        return Optional.of("db/meetings/changelog.yaml");
    }

    @Override
    public List<ModuleView> views() {
        return List.of(
                new ModuleView("", MeetingsView.class, MeetingPermissions.READ, "meetings.menu"),
                new ModuleView("proposals", ProposalsView.class, MeetingPermissions.READ, null),
                new ModuleView("exemptions", ExemptionsView.class, MeetingPermissions.READ_ALL, null),
                new ModuleView("plan", PlanView.class, MeetingPermissions.READ, "meetings.plan.menu"),
                new ModuleView("plan/days", PlanDaysView.class, MeetingPermissions.READ, null),
                new ModuleView("plan/print", PlanPrintView.class, MeetingPermissions.READ, null),
                new ModuleView("search", MinutesSearchView.class, MeetingPermissions.READ, "meetings.records.menu"),
                new ModuleView("attendance", OwnSheetView.class, MeetingPermissions.READ, null),
                new ModuleView("attendance/:person", AttendanceSheetView.class, MeetingPermissions.READ, null),
                new ModuleView("matrix", AttendanceMatrixView.class, MeetingPermissions.READ_ALL, null),
                new ModuleView("ledger", LedgerView.class, MeetingPermissions.READ_ALL, null),
                new ModuleView("year", YearReportView.class, MeetingPermissions.READ_ALL, null),
                new ModuleView("groups", GroupsView.class, MeetingPermissions.READ_ALL, null),
                new ModuleView("make-ups", MakeUpsView.class, MeetingPermissions.READ_ALL, null),
                new ModuleView("dual-life", DualLifeView.class, MeetingPermissions.READ_ALL, null),
                new ModuleView("projects", ProjectsView.class, MeetingPermissions.READ, null),
                new ModuleView("projects/:project", ProjectView.class, MeetingPermissions.READ, null),
                new ModuleView("projects/:project/print", ProjectPrintView.class, MeetingPermissions.READ, null),
                new ModuleView("emergencies", EmergenciesView.class, MeetingPermissions.READ_ALL, null),
                new ModuleView(":id", MeetingView.class, MeetingPermissions.READ, null),
                new ModuleView(":id/room", RoomView.class, MeetingPermissions.READ, null),
                new ModuleView("ballot/:id", BallotView.class, MeetingPermissions.READ, null),
                new ModuleView(":id/resolution/:vote", ResolutionPrintView.class, MeetingPermissions.READ, null),
                new ModuleView(":id/print", MeetingPrintView.class, MeetingPermissions.READ, null),
                new ModuleView(":id/measures", MeasuresPrintView.class, MeetingPermissions.READ_ALL, null),
                new ModuleView(":id/notice", NoticePrintView.class, MeetingPermissions.READ, null));
    }

    @Override
    public List<Permission> permissions() {
        return MeetingPermissions.all();
    }

    @Override
    public String messages() {
        return "org/zhibu/meetings/messages";
    }

    @Override
    public Optional<String> policies() {
        return Optional.of("org/zhibu/meetings/policies.yaml");
    }

    @Override
    public List<String> regulations() {
        return List.of(
                "org/zhibu/meetings/regulations/cn-2014-dev.yaml",
                "org/zhibu/meetings/regulations/cn-2018-branch.yaml",
                "org/zhibu/meetings/regulations/cn-2019-edu.yaml",
                "org/zhibu/meetings/regulations/cn-2020-election.yaml");
    }

    @Override
    public List<PolicyKey<?>> policyKeys() {
        return PolicyKey.constantsOf(MeetingPolicies.class);
    }
}
