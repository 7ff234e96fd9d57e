package org.zhibu.server.submission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.submission.Concerned;
import org.zhibu.api.submission.NewSubmission;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.PortalTest;
import org.zhibu.server.submission.DecidingMeeting;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.submission.Verdict;
import org.zhibu.testkit.FormDriver;
import org.zhibu.testkit.Login;

/** Every form of the pages of submissions gets bad input. */
class SubmissionFormsTest extends PortalTest {
    @Autowired
    SubmissionServices services;

    @Test
    void everyFormRefusesBadInputWithAWordAndWritesNothing() {
        long committee = world.below(world.county("甲县委组织部"), "乙公司党委", "SOE", "GRASSROOTS_COMMITTEE");
        long general = world.below(committee, "丙分厂党总支", "SOE", "GENERAL_BRANCH");
        long workshop = world.below(general, "丁车间党支部", "SOE", "BRANCH");
        long office = world.below(committee, "机关党支部", "SOE", "BRANCH");
        Login secretary = world.login(workshop, "王书记", "BRANCH_SECRETARY");
        Login other = world.login(office, "李书记", "BRANCH_SECRETARY");
        Login reviewer = world.login(general, "张书记", "COMMITTEE_SECRETARY");
        Login officer = world.login(committee, "林干事", "ORGANIZATION_OFFICER");

        actAs(other);
        SubmissionKey approval = handedIn("platform.DUES_RELIEF");
        SubmissionKey admission = admission(office);
        SubmissionKey admitted = admission(office);
        SubmissionKey request = handedIn("platform.REQUEST");
        SubmissionKey answered = handedIn("platform.REQUEST");
        SubmissionKey returned = handedIn("platform.REQUEST");
        SubmissionKey draft = services.outbound()
                .draft(new NewSubmission(
                        "platform.REQUEST",
                        null,
                        "关于补助的请示",
                        "请批示。",
                        List.of(Concerned.of(new PersonId(other.person())))));
        actAs(secretary);
        SubmissionKey onTheWay = handedIn("platform.REQUEST");
        actAs(officer);
        services.inbound().sendBack(returned, version(returned), List.of("附图"), "");
        services.decisions().decide(answered, version(answered), Outcome.APPROVED, "", "");
        UUID meeting = services.meetings()
                .record(
                        LocalDate.now(clock),
                        "党委会记录",
                        List.of(new DecidingMeeting.Member(officer.person(), "林干事", true)));
        services.inbound().talk(admitted, version(admitted), "林干事", LocalDate.now(clock), "同意");
        services.decisions()
                .decide(
                        admitted,
                        version(admitted),
                        new Verdict(meeting, Outcome.APPROVED, true, 1, 0, 0, Map.of(), ""),
                        "已核对");

        FormDriver driver = new FormDriver(world.jdbc());
        open(other);
        driver.drive("submissions");
        driver.drive("submissions/" + draft);
        driver.drive("submissions/" + returned);
        open(reviewer);
        driver.drive("received/" + onTheWay);
        open(world.login(committee, "钱书记", "COMMITTEE_SECRETARY"));
        driver.drive("received");
        open(officer);
        driver.drive("received/" + approval);
        driver.drive("received/" + admission);
        driver.drive("received/" + request);
        driver.drive("received");
        assertThat(driver.problems()).isEmpty();
        assertThat(driver.met().stream().map(Class::getName))
                .containsAll(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.zhibu.server.submission.ui")
                                .stream()
                                .filter(c -> c.isAssignableTo(EditForm.class)
                                        && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(c -> c.getName())
                                .collect(Collectors.toSet()));
    }

    private SubmissionKey handedIn(String kind) {
        SubmissionKey key = services.outbound().draft(new NewSubmission(kind, null, "关于工作的请示", "请批示。", List.of()));
        services.outbound().handIn(key, 0);
        return key;
    }

    private SubmissionKey admission(long branch) {
        PersonId person = new PersonId(world.person(branch, "陈某", "CANDIDATE"));
        SubmissionKey key = services.outbound()
                .draft(new NewSubmission("platform.ADMIT", null, "关于陈某的请示", "", List.of(Concerned.of(person))));
        for (String item :
                List.of("membershipForm", "resolution", "applicationLetter", "politicalReview", "cultivationFile")) {
            services.drafts().add(key, item, item, null);
        }
        services.outbound().handIn(key, 0);
        return key;
    }

    private int version(SubmissionKey key) {
        return services.inbound().open(key).orElseThrow().version();
    }
}
