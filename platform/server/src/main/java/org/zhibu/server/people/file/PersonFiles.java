package org.zhibu.server.people.file;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.StatusHistory;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.people.Register;

/** Reads the file of a person (一人一档, PPL-42). Each look is kept in the audit log. */
@Service
public class PersonFiles {
    private final JdbcClient jdbc;
    private final Register register;
    private final StatusHistory history;
    private final KeptMaterials materials;
    private final Absences absences;
    private final FileNotes notes;
    private final StudyYears studyYears;
    private final PersonPhotos photos;
    private final PersonSections sections;
    private final Access access;

    PersonFiles(
            JdbcClient jdbc,
            Register register,
            StatusHistory history,
            KeptMaterials materials,
            Absences absences,
            FileNotes notes,
            StudyYears studyYears,
            PersonPhotos photos,
            PersonSections sections,
            Access access) {
        this.jdbc = jdbc;
        this.register = register;
        this.history = history;
        this.materials = materials;
        this.absences = absences;
        this.notes = notes;
        this.studyYears = studyYears;
        this.photos = photos;
        this.sections = sections;
        this.access = access;
    }

    /** The whole file. As many statements for a full one as for an empty one. */
    @Transactional
    public PersonFile open(PersonId person) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return new PersonFile(
                register.entry(person),
                history.of(person),
                held(person),
                materials.of(person),
                materials.sourced(person),
                absences.away(person),
                absences.exclusions(person),
                notes.of(person),
                studyYears.of(person),
                photos.of(person).isPresent(),
                sections.of(person));
    }

    private List<Held> held(PersonId person) {
        return jdbc.sql("select true as post, post as name, from_date, to_date from app.post where person_id = :person"
                        + " union all select false, g.name, m.from_date, m.to_date from app.group_membership m"
                        + " join app.party_group g on g.tenant_id = m.tenant_id and g.id = m.group_id where m.person_id = :person"
                        + " order by from_date desc, name")
                .param("person", person.value())
                .query((row, i) -> new Held(
                        row.getBoolean("post"),
                        row.getString("name"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)))
                .list();
    }
}
