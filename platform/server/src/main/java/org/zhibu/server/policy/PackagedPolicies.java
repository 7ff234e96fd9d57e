package org.zhibu.server.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Policies;

/** Answers from the packs, for the kind that the organisation was of on the day (ORG-14). */
@Service
class PackagedPolicies implements Policies {
    private final JdbcClient jdbc;
    private final PolicyPacks packs;

    PackagedPolicies(JdbcClient jdbc, PolicyPacks packs) {
        this.jdbc = jdbc;
        this.packs = packs;
    }

    @Override
    @Transactional(readOnly = true)
    public Values at(LocalDate date) {
        OrganizationKind kind = jdbc.sql("""
                        select v.kind from app.org_version v where v.org_id = (select app.tenant())
                        order by (v.valid_from <= :day) desc, abs(v.valid_from - :day) limit 1""")
                .param("day", date)
                .query(String.class)
                .optional()
                .map(OrganizationKind::valueOf)
                .orElseThrow(() -> new IllegalStateException("Policies are asked for an organisation"));
        return new InForce(packs, kind, date);
    }

    private record InForce(PolicyPacks packs, OrganizationKind kind, LocalDate date) implements Values {
        @Override
        public int number(String key) {
            if (value(key).orElse(null) instanceof PolicyValue.Number number) {
                return number.value().intValueExact();
            }
            throw PolicyPackReader.refuse(key, "is no whole number on " + date);
        }

        @Override
        public Optional<Cadence> cadence(String key) {
            return switch (value(key).orElseGet(PolicyValue.None::new)) {
                case PolicyValue.Rhythm rhythm -> Optional.of(rhythm.cadence());
                case PolicyValue.None none -> Optional.empty();
                case PolicyValue.Number other -> throw noCadence(key);
                case PolicyValue.Word other -> throw noCadence(key);
                case PolicyValue.Flag other -> throw noCadence(key);
                case PolicyValue.Items other -> throw noCadence(key);
            };
        }

        private Optional<PolicyValue> value(String key) {
            return packs.packOf(key).value(kind, key, date);
        }

        private static IllegalArgumentException noCadence(String key) {
            return PolicyPackReader.refuse(key, "is no cadence");
        }
    }
}
