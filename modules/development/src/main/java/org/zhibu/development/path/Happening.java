package org.zhibu.development.path;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;

/**
 * Something that is to be recorded on a case.
 *
 * @param day on which it happened
 * @param to where it leads; null where the table of {@link Act} knows but one way
 * @param resolution of the meeting that decided; null for what no branch's meeting decides
 * @param people contacts or sponsors, of the own register
 * @param number of a form, a filing or a document; may be empty
 * @param doneBy who talked, swore in or approved, in words; may be empty
 * @param note reason or remark; may be empty
 * @param until last day of an extension or a deferral
 * @param file scan; null without one
 */
public record Happening(
        Act act,
        LocalDate day,
        @Nullable CaseState to,
        @Nullable Resolution resolution,
        List<UUID> people,
        Set<Assurance> assured,
        String number,
        String doneBy,
        String note,
        @Nullable LocalDate until,
        @Nullable AttachmentId file) {
    public Happening {
        people = List.copyOf(people);
        assured = Set.copyOf(assured);
    }

    public static Happening of(Act act, LocalDate day) {
        return new Happening(act, day, null, null, List.of(), Set.of(), "", "", "", null, null);
    }

    public Happening decided(Resolution by) {
        return new Happening(act, day, to, by, people, assured, number, doneBy, note, until, file);
    }

    public Happening with(List<UUID> who) {
        return new Happening(act, day, to, resolution, who, assured, number, doneBy, note, until, file);
    }

    public Happening assuring(Assurance... what) {
        return new Happening(act, day, to, resolution, people, Set.of(what), number, doneBy, note, until, file);
    }

    public Happening numbered(String as) {
        return new Happening(act, day, to, resolution, people, assured, as, doneBy, note, until, file);
    }

    public Happening by(String who) {
        return new Happening(act, day, to, resolution, people, assured, number, who, note, until, file);
    }

    public Happening noting(String what) {
        return new Happening(act, day, to, resolution, people, assured, number, doneBy, what, until, file);
    }

    public Happening until(LocalDate last) {
        return new Happening(act, day, to, resolution, people, assured, number, doneBy, note, last, file);
    }

    public Happening into(CaseState state) {
        return new Happening(act, day, state, resolution, people, assured, number, doneBy, note, until, file);
    }

    public Happening filed(AttachmentId scan) {
        return new Happening(act, day, to, resolution, people, assured, number, doneBy, note, until, scan);
    }
}
