package org.zhibu.server.policy;

import static org.zhibu.server.policy.PolicyPackReader.refuse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What regulations say of each key, by the day from which they say it. */
final class Regulations {
    /** What a regulation says of one key. */
    record Said(String regulation, LocalDate validFrom, Regulation.Clause clause) {}

    private final Map<String, LocalDate> begins = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Said>> said = new HashMap<>();

    void add(Regulation regulation, Map<String, PolicyDeclaration> declared) {
        LocalDate begin = begins.putIfAbsent(regulation.id(), regulation.validFrom());
        if (begin != null && !begin.equals(regulation.validFrom())) {
            throw refuse("regulation " + regulation.id(), "has two first days");
        }
        regulation.values().forEach((key, clause) -> {
            PolicyDeclaration declaration = declared.get(key);
            if (declaration == null) {
                throw refuse(regulation.id() + ": " + key, "is not declared");
            }
            if (declaration.rule() == PolicyRule.FREE) {
                throw refuse(regulation.id() + ": " + key, "is free, so that no regulation can bind it");
            }
            PolicyPackReader.checkValue(regulation.id(), declaration, clause.value());
            Said before = said.computeIfAbsent(key, k -> new TreeMap<>())
                    .put(regulation.validFrom(), new Said(regulation.id(), regulation.validFrom(), clause));
            if (before != null) {
                throw refuse(key, "is set by two regulations of the same day");
            }
        });
    }

    /** What is in force on the day: the latest regulation that says anything of the key. */
    Optional<Said> at(String key, LocalDate day) {
        return Optional.ofNullable(said.getOrDefault(key, new TreeMap<>()).floorEntry(day))
                .map(Map.Entry::getValue);
    }
}
