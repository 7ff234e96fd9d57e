package org.zhibu.server.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/** Opens an account by a one-time code. Wrong codes are counted like wrong passwords, for the organisation as a whole. */
@Service
public class Activation {
    private static final String COUNTED_AS = "activation";

    /** Answer to a code. */
    public sealed interface Answer {}

    /** The code is good; nothing is used up yet. */
    public record Invited(FoundOrganization organization, String code, String login, String personName)
            implements Answer {}

    /** No such code here, or it is used up or too old. */
    public record Unknown() implements Answer {}

    /** Too many wrong codes. */
    public record Locked(Instant until) implements Answer {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final WrongTries tries;
    private final Clock clock;

    Activation(JdbcClient jdbc, PasswordEncoder passwords, WrongTries tries, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.tries = tries;
        this.clock = clock;
    }

    /** Looks at a code. */
    @Transactional
    public Answer look(FoundOrganization organization, String code) {
        Optional<Instant> locked = tries.lockedUntil(organization.id(), COUNTED_AS);
        if (locked.isPresent()) {
            return new Locked(locked.get());
        }
        Optional<Answer> invited = jdbc.sql("select login, person_name from app.activation_of(?, ?, ?)")
                .params(organization.id(), ActivationCodes.hash(code), Timestamp.from(clock.instant()))
                .query((rs, i) -> (Answer) new Invited(organization, code, rs.getString(1), rs.getString(2)))
                .optional();
        if (invited.isPresent()) {
            tries.forget(organization.id(), COUNTED_AS);
            return invited.get();
        }
        return tries.count(organization.id(), COUNTED_AS)
                .<Answer>map(Locked::new)
                .orElseGet(Unknown::new);
    }

    /** Uses the code up and sets the password of the new account. Field of a weak password: {@code wanted}. */
    @Transactional
    public void open(Invited invited, String wanted) {
        SignIn.checkPassword(wanted);
        activate(invited, passwords.encode(wanted), null);
    }

    /** Uses the code up and adds the organisation to an account that the person has elsewhere. */
    @Transactional
    public void join(Invited invited, UUID account) {
        try {
            activate(invited, null, account);
        } catch (DuplicateKeyException e) {
            throw new RefusedException(Finding.block("", "activation.alreadyHere"));
        }
    }

    private void activate(Invited invited, @Nullable String hash, @Nullable UUID account) {
        @Nullable
        UUID opened = jdbc.sql("select app.activate(?, ?, ?, ?, ?)")
                .param(invited.organization().id())
                .param(ActivationCodes.hash(invited.code()))
                .param(Timestamp.from(clock.instant()))
                .param(hash)
                .param(account)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list()
                .getFirst();
        if (opened == null) {
            throw new RefusedException(Finding.block("", "activation.unknown"));
        }
    }
}
