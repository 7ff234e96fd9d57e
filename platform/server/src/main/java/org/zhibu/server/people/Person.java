package org.zhibu.server.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/** A person in the register. The tenant is the database's affair. */
@Entity
@Table(name = "person")
class Person {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column
    private String name;

    @Column
    @Enumerated(EnumType.STRING)
    private Sex sex;

    private @Nullable LocalDate birthDate;

    @Column
    @Enumerated(EnumType.STRING)
    private PoliticalStatus status;

    private @Nullable UUID groupId;

    private @Nullable LocalDate leftOn;

    @Version
    private int version;

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    PoliticalStatus status() {
        return status;
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    int version() {
        return version;
    }

    void enter(String newName, PersonEntry entry) {
        name = newName;
        sex = entry.sex();
        birthDate = entry.birthDate();
        status = entry.status();
        groupId = entry.group() == null ? null : entry.group().value();
    }

    void leave(LocalDate day) {
        leftOn = day;
        groupId = null;
    }
}
