package org.zhibu.api.notice;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice to be published.
 *
 * @param step code of the step that waits for it, {@code <module>.<step>}; empty when none does
 * @param matter what is intended, so that it reads after "拟将下列同志", for example {@code 列为发展对象}
 * @param place where the notice hangs
 * @param contact who takes objections
 * @param phone where objections can be told
 * @param from first day on which it can be read
 * @param to last day
 */
public record NoticeDraft(
        String step,
        String matter,
        List<NoticePerson> persons,
        String place,
        String contact,
        String phone,
        LocalDate from,
        LocalDate to)
        implements Serializable {
    public NoticeDraft {
        persons = List.copyOf(persons);
    }
}
