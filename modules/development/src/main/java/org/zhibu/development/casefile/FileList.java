package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.MaterialSource;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.security.Access;

/** The papers that lie in somebody's file, for lists that go along with it (PPL-45, DEV-03). */
@Service
public class FileList {
    /**
     * A paper of the file.
     *
     * @param code as in the list of materials
     */
    public record Paper(String code, @Nullable LocalDate dated, String title, String number) {}

    private final JdbcClient jdbc;
    private final List<MaterialSource> sources;
    private final Access access;

    FileList(JdbcClient jdbc, List<MaterialSource> sources, Access access) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.access = access;
    }

    /** Those that count and those that the module keeps among its records, by code and day. */
    @Transactional(readOnly = true)
    public List<Paper> of(PersonId person) {
        access.require(DevelopmentPermissions.READ);
        List<Paper> papers = new ArrayList<>(
                jdbc.sql("select code, dated, title, number from app.person_material where person_id = ?"
                                + " and state not in ('LOST', 'WITHDRAWN') order by code, dated, id")
                        .param(person.value())
                        .query(Paper.class)
                        .list());
        for (MaterialSource source : sources) {
            source.of(List.of(person))
                    .getOrDefault(person, List.of())
                    .forEach(m -> papers.add(new Paper(m.code(), m.dated(), m.title(), m.number())));
        }
        papers.sort(Comparator.comparing(Paper::code)
                .thenComparing(Paper::dated, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(papers);
    }
}
