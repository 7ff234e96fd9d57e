package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.files.MeetingAttachments;
import org.zhibu.meetings.files.MeetingFile;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Signatory;
import org.zhibu.meetings.minutes.Task;
import org.zhibu.meetings.print.MeetingFiles;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.World;

/** Who signs, by what, and what goes with the minutes. */
class SigningTest extends MeetingsTest {
    private SignatureService signatures;
    private MeetingId id;

    @BeforeEach
    void toSign() {
        signatures = bean(SignatureService.class);
        id = held(MeetingKind.GENERAL_MEETING);
    }

    @Test
    @Rule("MIN-21")
    void aWrongPasswordSignsNothing() {
        take(id, MeetingEvent.COMPLETE, "");
        assertThat(refusal(() -> signatures.sign(id, read(id).version(), Signatory.CHAIR, new Proof.Password("wrong"))))
                .isEqualTo(" password.wrongCurrent");
        assertThat(read(id).signatures()).isEmpty();
        signatures.sign(id, read(id).version(), Signatory.CHAIR, new Proof.Password(World.PASSWORD));
        assertThat(read(id).signatureOf(Signatory.CHAIR)).isPresent();
    }

    @Test
    @Rule({"MIN-21", "MIN-22"})
    void namesWrittenByHandStandInTheDocument() throws IOException {
        take(id, MeetingEvent.COMPLETE, "");
        signatures.sign(id, read(id).version(), Signatory.CHAIR, new Proof.Written(picture()));
        signatures.signedHere(id, read(id).version(), Signatory.RECORDER, picture());
        Attendee here = read(id).unsigned().findFirst().orElseThrow();
        signatures.presentSignedHere(id, read(id).version(), here.id(), picture());
        assertThat(refusal(() -> signatures.presentSignedHere(id, read(id).version(), here.id(), picture())))
                .isEqualTo("MIN-22 meetings.refused.alreadySigned");
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(bean(MeetingFiles.class).minutes(id)))) {
            assertThat(document.getParagraphs().stream()
                            .flatMap(p -> p.getRuns().stream())
                            .mapToInt(r -> r.getEmbeddedPictures().size())
                            .sum())
                    .isEqualTo(3);
        }
        take(id, MeetingEvent.REOPEN, "");
        assertThat(bean(Autographs.class).of(id)).isEmpty();
    }

    @Test
    @Rule("MIN-22")
    void whereEveryonePresentSignsTheArchiveWaitsForAll() {
        signatures.askAll(id, read(id).version(), true);
        take(id, MeetingEvent.COMPLETE, "");
        for (Signatory role : Signatory.values()) {
            signatures.signedOnPaper(id, read(id).version(), role, DAY);
        }
        assertThat(refusal(() -> take(id, MeetingEvent.ARCHIVE, "")))
                .isEqualTo("MIN-22 meetings.rule.presentNotSigned");
        signatures.presentSignedOnPaper(
                id,
                read(id).version(),
                read(id).unsigned().map(Attendee::id).collect(java.util.stream.Collectors.toSet()),
                DAY);
        take(id, MeetingEvent.ARCHIVE, "");
        assertThat(read(id).state()).isEqualTo(MeetingState.ARCHIVED);
    }

    @Test
    @Rule({"MIN-24", "MEET-82"})
    void photosGoWithTheMinutesUntilTheArchive() throws IOException {
        MeetingAttachments papers = bean(MeetingAttachments.class);
        AttachmentId photo = context.getBean(Attachments.class).store("hall.png", new ByteArrayInputStream(picture()));
        papers.add(id, List.of(photo), "In the village hall");
        assertThat(papers.of(id)).extracting(MeetingFile::caption).containsExactly("In the village hall");
        take(id, MeetingEvent.COMPLETE, "");
        for (Signatory role : Signatory.values()) {
            signatures.signedOnPaper(id, read(id).version(), role, DAY);
        }
        take(id, MeetingEvent.ARCHIVE, "");
        assertThat(refusal(() -> papers.remove(id, photo))).isEqualTo("MEET-82 meetings.refused.filesFixed");
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(bean(MeetingFiles.class).minutes(id)))) {
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    @Test
    @Rule({"MEET-55", "MEET-79"})
    void theNextMeetingLooksAtTheTasksOfTheLast() {
        UUID task = UUID.randomUUID();
        minutes()
                .write(
                        id,
                        read(id).version(),
                        new Task(task, "Clear the ditch", member.person(), "Member", DAY.plusDays(5), null));
        take(id, MeetingEvent.COMPLETE, "");
        for (Signatory role : Signatory.values()) {
            signatures.signedOnPaper(id, read(id).version(), role, DAY);
        }
        take(id, MeetingEvent.ARCHIVE, "");
        clock.setDate(DAY.plusMonths(1));
        MeetingId next = create(MeetingKind.GENERAL_MEETING, DAY.plusMonths(1));
        EarlierTasks earlier = bean(EarlierTasks.class);
        assertThat(earlier.before(read(next)))
                .singleElement()
                .satisfies(t -> assertThat(t.doneOn()).isNull());
        minutes().done(id, task);
        assertThat(earlier.before(read(next)))
                .singleElement()
                .satisfies(t -> assertThat(t.doneOn()).isEqualTo(DAY.plusMonths(1)));
        assertThat(earlier.before(read(create(MeetingKind.BRANCH_COMMITTEE, DAY.plusMonths(1)))))
                .isEmpty();
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(60, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(5, 5, 0xff000000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (RefusedException refused) {
            Finding first = refused.findings().getFirst();
            return first.rule() + " " + first.messageKey();
        }
    }
}
