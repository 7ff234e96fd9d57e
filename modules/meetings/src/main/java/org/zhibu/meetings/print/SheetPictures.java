package org.zhibu.meetings.print;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.files.MeetingAttachments;
import org.zhibu.meetings.files.MeetingFile;
import org.zhibu.meetings.meeting.Autographs;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signatory;

/** Pictures that go with printed minutes: names written by hand (MIN-21, MIN-22) and photos (MIN-24). */
@Component
class SheetPictures {
    /** In the order in which they are printed. */
    record Found(List<Sheet.Picture> autographs, List<Sheet.Picture> photos) {}

    private final Autographs autographs;
    private final MeetingAttachments files;
    private final Attachments attachments;
    private final Messages messages;

    SheetPictures(Autographs autographs, MeetingAttachments files, Attachments attachments, Messages messages) {
        this.autographs = autographs;
        this.files = files;
        this.attachments = attachments;
        this.messages = messages;
    }

    Found of(Minutes minutes) {
        Map<String, AttachmentId> names = autographs.of(minutes.id());
        List<MeetingFile> papers = files.of(minutes.id());
        Map<AttachmentId, Attachment> known = attachments.byIds(
                Stream.concat(names.values().stream(), papers.stream().map(MeetingFile::attachment))
                        .toList());
        return new Found(
                signers(minutes)
                        .flatMap(signer -> Stream.ofNullable(names.get(signer.getKey()))
                                .flatMap(id -> Stream.ofNullable(known.get(id)))
                                .map(picture -> new Sheet.Picture(signer.getValue(), picture)))
                        .toList(),
                papers.stream()
                        .flatMap(p -> Stream.ofNullable(known.get(p.attachment()))
                                .filter(Attachment::isImage)
                                .map(photo -> new Sheet.Picture(p.caption(), photo)))
                        .toList());
    }

    /** Chair, recorder, then those present in the order of the list; each with the words before the name. */
    private Stream<Map.Entry<String, String>> signers(Minutes minutes) {
        return Stream.concat(
                Stream.of(Signatory.values())
                        .map(s -> Map.entry(
                                s.name(),
                                messages.text(java.util.Locale.SIMPLIFIED_CHINESE, "meetings.sheet.sign." + s))),
                minutes.signed().map(a -> Map.entry(a.id().toString(), a.name())));
    }
}
