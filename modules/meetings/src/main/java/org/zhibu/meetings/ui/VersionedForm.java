package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Part;

/**
 * A form over one part of a meeting that two people may edit at once. Who saves second is told what the first changed; what was
 * typed stays, fields that were not touched follow the first. Saving again then takes one's own text over, a button takes the
 * other's.
 */
abstract class VersionedForm<T extends Record> extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Minutes> latest;
    private final transient MeetingId meeting;
    private int version;
    private final boolean edits;
    private transient T base;
    private final Button theirs = new Button(getTranslation("meetings.stale.useTheirs"), e -> fill(base()));

    /** @param base what the form shows at first; {@link #fill} is called by the subclass once its fields stand */
    VersionedForm(Minutes read, T base, Supplier<Minutes> latest) {
        this.latest = latest;
        this.meeting = read.id();
        this.version = read.version();
        this.base = base;
        this.edits = contains(read, base);
        theirs.setVisible(false);
        theirs.addClassName("use-theirs");
    }

    protected final T base() {
        return base;
    }

    /** Whether the form belongs to the meeting and holds something that is not saved. */
    final boolean isUnsaved(MeetingId of) {
        return meeting.equals(of) && !typed().equals(base);
    }

    /** Shows the value in the fields. */
    protected abstract void fill(T value);

    /** The value of the fields. */
    protected abstract T typed();

    /** Calls the service. */
    protected abstract void store(MeetingId id, int onVersion, T value);

    /** The part that the form is about, in newer minutes; empty when it is gone. */
    protected abstract Optional<T> inside(Minutes minutes);

    @Override
    public boolean editsRecord() {
        return edits;
    }

    private static boolean contains(Minutes read, Record part) {
        return !(part instanceof Part line)
                || Stream.of(read.topics(), read.speeches(), read.votes(), read.tasks())
                        .flatMap(List::stream)
                        .anyMatch(p -> p.id().equals(line.id()));
    }

    @Override
    protected final void save() {
        try {
            T saved = typed();
            store(meeting, version, saved);
            base = saved;
        } catch (RefusedException refusal) {
            boolean stale =
                    refusal.findings().stream().anyMatch(f -> f.messageKey().equals("input.stale"));
            if (stale) {
                look();
            }
            throw refusal;
        }
    }

    private void look() {
        Minutes now = latest.get();
        T current = inside(now).orElse(base);
        fill(Merge.of(base, typed(), current));
        base = current;
        version = now.version();
        if (theirs.getParent().isEmpty()) {
            add(theirs);
        }
        theirs.setVisible(true);
    }
}
