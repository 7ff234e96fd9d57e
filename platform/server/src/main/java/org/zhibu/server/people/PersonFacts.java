package org.zhibu.server.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.NationalId;
import org.zhibu.api.people.Sex;

/** What is known of a person besides the standing (PPL-01…10). Texts may be empty, dates and choices unknown. */
@Embeddable
public record PersonFacts(
        @Embedded Identity identity,
        @Embedded Education education,
        @Embedded Work work,
        @Embedded PartyDates dates,
        @Embedded Affiliation affiliation,
        @Embedded Dues dues,
        @Embedded Welfare welfare,
        @Embedded League league) {
    /** The persistence unit hands nothing over for a part in which nothing is known. */
    @SuppressWarnings("ConstantValue")
    public PersonFacts {
        dates = Objects.requireNonNullElse(dates, PartyDates.NONE);
        dues = Objects.requireNonNullElse(dues, Dues.NONE);
    }

    /** PPL-01. @param registeredResidence where the household is registered */
    @Embeddable
    public record Identity(
            @Column String name,
            @Enumerated(EnumType.STRING) @Column Sex sex,
            @Nullable LocalDate birthDate,

            @Convert(converter = NationalIdColumn.class) @Nullable
            NationalId nationalId,

            @Column String ethnicity,
            @Column String nativePlace,
            @Column String phone,
            @Column String registeredResidence,
            @Column String residence) {
        /** With the essentials alone. */
        public static Identity of(String name, Sex sex, @Nullable LocalDate birthDate) {
            return new Identity(name, sex, birthDate, null, "", "", "", "", "");
        }
    }

    /** PPL-02. Grade and class are a student's. */
    @Embeddable
    public record Education(
            @Enumerated(EnumType.STRING) @Nullable EducationLevel education,
            @Column String degree,
            @Column String professionalTitle,
            @Column String schoolGrade,
            @Column String schoolClass) {}

    /** PPL-03. */
    @Embeddable
    public record Work(
            @Column String employer,
            @Column String jobTitle,
            @Column String occupation,
            @Enumerated(EnumType.STRING) @Nullable FrontLine frontLine,

            @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Column
            List<PersonTag> tags) {
        public Work {
            tags = List.copyOf(tags);
        }
    }

    /** PPL-04. @param admittedOn day of the general meeting (入党时间) @param fullOn day from which the seniority counts (转正日期) */
    @Embeddable
    public record PartyDates(
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable LocalDate keyActivistOn,
            @Nullable LocalDate candidateOn,
            @Nullable LocalDate admittedOn,
            @Nullable LocalDate admissionApprovedOn,
            @Nullable LocalDate probationUntil,
            @Nullable LocalDate fullOn) {
        /** Nothing known. */
        public static final PartyDates NONE = new PartyDates(null, null, null, null, null, null, null, null);
    }

    /** PPL-05. @param cameOn since when in this organisation; null when since before it is known @param dualLifeIn where else the person, as a leading cadre, takes part */
    @Embeddable
    public record Affiliation(
            @Nullable LocalDate cameOn,
            @Column boolean leadingCadre,
            @Column String dualLifeIn) {}

    /** PPL-06. @param duesPaidTo first day of the last month paid @param duesMonthly amount fixed for the year, yuan a month */
    @Embeddable
    public record Dues(
            @Enumerated(EnumType.STRING) @Nullable DuesCategory duesCategory,
            @Nullable BigDecimal duesBase,
            @Nullable BigDecimal duesMonthly,
            @Nullable LocalDate duesPaidTo) {
        /** Nothing known. */
        public static final Dues NONE = new Dues(null, null, null, null);
    }

    /** PPL-08. @param infirm ill or disabled, free of hard attendance */
    @Embeddable
    public record Welfare(
            @Column boolean inHardship,
            @Column boolean elderlyMember,
            @Column boolean infirm,
            @Column String note) {}

    /** PPL-10. @param leaguePaidTo first day of the last month paid */
    @Embeddable
    public record League(
            @Column boolean leagueMember,
            @Nullable LocalDate leagueJoinedOn,
            @Column String leaguePost,
            @Column boolean leagueKept,
            @Nullable LocalDate leaguePaidTo) {}

    /** The essentials of a new person, everything else unknown. */
    public static PersonFacts of(Identity identity) {
        return new PersonFacts(
                identity,
                new Education(null, "", "", "", ""),
                new Work("", "", "", null, List.of()),
                PartyDates.NONE,
                new Affiliation(null, false, ""),
                Dues.NONE,
                new Welfare(false, false, false, ""),
                new League(false, null, "", false, null));
    }

    /** With other dates. */
    public PersonFacts with(PartyDates other) {
        return new PersonFacts(identity, education, work, other, affiliation, dues, welfare, league);
    }

    /** With another identity. */
    public PersonFacts with(Identity other) {
        return new PersonFacts(other, education, work, dates, affiliation, dues, welfare, league);
    }
}
