package org.zhibu.server.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.OwnPassword;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;

/** The signed-in user's password once more; wrong tries are kept whatever becomes of the act. */
@Service
class PasswordConfirmation implements OwnPassword {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final WrongTries tries;
    private final TenantContext tenants;
    private final TransactionTemplate transactions;
    private final Audit audit;

    PasswordConfirmation(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            WrongTries tries,
            TenantContext tenants,
            TransactionTemplate transactions,
            Audit audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.tries = tries;
        this.tenants = tenants;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void confirm(String password) {
        SignedIn user = tenants.signedIn().orElseThrow(() -> new RefusedException(Finding.block("", "access.refused")));
        Optional<Finding> refusal = transactions.execute(t -> refusal(user, password));
        if (refusal != null && refusal.isPresent()) {
            throw new RefusedException(refusal.get().at("password"));
        }
    }

    private Optional<Finding> refusal(SignedIn user, String password) {
        String key = "confirm " + user.account();
        Optional<Instant> locked = tries.lockedUntil(user.organizationNumber(), key);
        if (locked.isPresent()) {
            return Optional.of(Finding.block("", "password.locked"));
        }
        String hash = jdbc.sql("select app.password_hash_of(?)")
                .param(user.account())
                .query(String.class)
                .single();
        if (passwords.matches(password, hash)) {
            tries.forget(user.organizationNumber(), key);
            return Optional.empty();
        }
        tries.count(user.organizationNumber(), key);
        audit.record(AuditEntry.of("account.confirmFailed", user.personName()).about("person", user.person()));
        return Optional.of(Finding.block("", "password.wrongCurrent"));
    }
}
