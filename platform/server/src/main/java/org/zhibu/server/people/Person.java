package org.zhibu.server.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.server.text.NameKeys;

/** A person in the register. The tenant is the database's affair; status, tier and leaving follow from the history of decisions. */
@Entity
@Table(name = "person")
class Person {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Embedded
    private PersonFacts facts;

    @Column
    private String nameKeys;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private PoliticalStatus status;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable ActivistTier tier;

    private @Nullable UUID groupId;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate leftOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /** A new person with the status that he or she comes with. */
    Person(PersonFacts facts, PoliticalStatus status, @Nullable ActivistTier tier) {
        this.facts = facts;
        this.status = status;
        this.tier = tier;
    }

    UUID id() {
        return id;
    }

    PersonFacts facts() {
        return facts;
    }

    PoliticalStatus status() {
        return status;
    }

    @Nullable
    ActivistTier tier() {
        return tier;
    }

    @Nullable
    UUID groupId() {
        return groupId;
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    int version() {
        return version;
    }

    void enter(PersonFacts entered, @Nullable UUID group) {
        facts = entered;
        nameKeys = NameKeys.of(entered.identity().name());
        groupId = group;
    }
}
