package org.zhibu.server.policy;

import java.util.List;
import org.zhibu.api.policy.PolicyKey;

/** The keys that a feature of the platform asks for, declared as a bean. */
public record PolicyKeys(List<PolicyKey<?>> keys) {
    public PolicyKeys {
        keys = List.copyOf(keys);
    }

    /** The constants of a class. */
    public static PolicyKeys of(Class<?> constants) {
        return new PolicyKeys(PolicyKey.constantsOf(constants));
    }
}
