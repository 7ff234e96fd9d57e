package org.zhibu.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.testkit.FormDriver;

/** Every form of the module and of the pages of modules, on whatever page it stands, gets bad input. */
class MeetingFormsTest extends MeetingsTest {
    @Test
    void everyFormRefusesBadInputWithAWordAndWritesNothing() {
        actAs(secretary);
        MeetingId draft = create(MeetingKind.GENERAL_MEETING);
        MeetingId notified = create(MeetingKind.GROUP_MEETING);
        take(notified, MeetingEvent.CONSENT, "");
        MeetingId held = held(MeetingKind.THEMED_DAY);
        MeetingId lecture = held(MeetingKind.LECTURE);
        MeetingId toSign = held(MeetingKind.LIFE_MEETING);
        take(toSign, MeetingEvent.COMPLETE, "leader spoke last");
        MeetingId archived = archived(MeetingKind.BRANCH_COMMITTEE);

        FormDriver driver = new FormDriver(world.jdbc());
        open(secretary);
        driver.drive("m/meetings");
        for (MeetingId meeting : List.of(draft, notified, held, lecture, toSign, archived)) {
            driver.drive("m/meetings/" + meeting.value());
        }
        open(world.login(township, "Officer", "ORGANIZATION_OFFICER"));
        driver.drive("modules");
        assertThat(driver.problems()).isEmpty();
        assertThat(driver.met().stream().map(Class::getName))
                .containsAll(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.zhibu.meetings", "org.zhibu.server.module.ui")
                                .stream()
                                .filter(c -> c.isAssignableTo(EditForm.class)
                                        && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(c -> c.getName())
                                .collect(Collectors.toSet()));
    }
}
