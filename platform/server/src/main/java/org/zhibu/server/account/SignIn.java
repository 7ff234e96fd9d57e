package org.zhibu.server.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;

/** Checks who someone is. Credentials are reached through the database's own functions alone. */
@Service
public class SignIn {
    /** Shortest and longest password; the longest is what the hash takes in. */
    public static final int MIN_PASSWORD = 8;

    private static final int MAX_PASSWORD_BYTES = 72;

    private record Credentials(
            UUID accountId, UUID personId, String personName, String passwordHash, boolean mustChange, int epoch) {}

    /** An organisation that an account may enter. */
    public record Entry(long id, String code, String name, UUID personId, String personName) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final WrongTries tries;
    private final SignInSettings settings;
    private final Clock clock;
    private final CompletableFuture<String> nobodysHash;
    private final TransactionTemplate transactions;
    private final TenantContext tenants;
    private final Audit audit;

    SignIn(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            WrongTries tries,
            SignInSettings settings,
            Clock clock,
            TransactionTemplate transactions,
            TenantContext tenants,
            Audit audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tenants = tenants;
        this.audit = audit;
        this.tries = tries;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
        // takes a third of a second, which nobody who starts the portal needs to wait for
        this.nobodysHash = CompletableFuture.supplyAsync(
                () -> passwords.encode(UUID.randomUUID().toString()));
    }

    /** Organisations whose name contains the text, or whose code begins with it. Empty for an empty text. */
    @Transactional(readOnly = true)
    public List<FoundOrganization> findOrganizations(String query) {
        return jdbc.sql("select id, code, name from app.find_organizations(?, 20)")
                .param(query.strip())
                .query(FoundOrganization.class)
                .list();
    }

    /** The organisation with exactly this code, for links that preset it. */
    @Transactional(readOnly = true)
    public Optional<FoundOrganization> organization(String code) {
        return findOrganizations(code).stream()
                .filter(o -> o.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /**
     * Takes as long for an unknown login as for a known one, and counts wrong tries for both. A wrong try for a known login is an
     * entry in the organisation's audit; for others nobody could be told.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignInResult signIn(FoundOrganization organization, String typedLogin, String password) {
        AtomicReference<@Nullable Credentials> failed = new AtomicReference<>();
        SignInResult result = Objects.requireNonNull(
                transactions.execute(t -> tried(organization, normalized(typedLogin), password, failed)));
        Credentials known = failed.get();
        if (known != null) {
            tenants.runAs(
                    new OrganizationId(organization.id()),
                    () -> audit.record(AuditEntry.of("account.signInFailed", known.personName())
                            .about("person", known.personId())));
        }
        return result;
    }

    private SignInResult tried(
            FoundOrganization organization,
            String login,
            String password,
            AtomicReference<@Nullable Credentials> failed) {
        Optional<Instant> locked = tries.lockedUntil(organization.id(), login);
        if (locked.isPresent()) {
            return new SignInResult.Locked(locked.get());
        }
        Optional<Credentials> known = jdbc.sql(
                        "select account_id, person_id, person_name, password_hash, must_change, epoch"
                                + " from app.credentials_of(?, ?)")
                .params(organization.id(), login)
                .query(Credentials.class)
                .optional();
        boolean matches =
                passwords.matches(password, known.map(Credentials::passwordHash).orElseGet(nobodysHash::join));
        if (known.isEmpty() || !matches) {
            failed.set(known.orElse(null));
            Optional<Instant> closed = tries.count(organization.id(), login);
            return closed.isPresent() ? new SignInResult.Locked(closed.get()) : new SignInResult.Wrong();
        }
        tries.forget(organization.id(), login);
        Credentials found = known.get();
        return new SignInResult.Welcome(new SignedIn(
                found.accountId(),
                found.personId(),
                found.personName(),
                organization.id(),
                organization.name(),
                found.epoch(),
                found.mustChange(),
                clock.instant()));
    }

    /** Whether a session may go on. */
    @Transactional(readOnly = true)
    public boolean holds(SignedIn user) {
        return clock.instant().isBefore(user.since().plus(settings.absoluteTimeout()))
                && jdbc.sql("select app.session_holds(?, ?, ?)")
                        .params(user.account(), user.organizationNumber(), user.epoch())
                        .query(Boolean.class)
                        .single();
    }

    /** Organisations between which the user can switch. */
    @Transactional(readOnly = true)
    public List<Entry> entriesOf(SignedIn user) {
        return jdbc.sql("select id, code, name, person_id, person_name from app.organizations_of(?)")
                .param(user.account())
                .query(Entry.class)
                .list();
    }

    /** The same person in another organisation, without a new password. */
    @Transactional(readOnly = true)
    public SignedIn switchTo(SignedIn user, long organization) {
        Entry entry = entriesOf(user).stream()
                .filter(e -> e.id() == organization)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Finding.block("", "access.refused")));
        return new SignedIn(
                user.account(),
                entry.personId(),
                entry.personName(),
                entry.id(),
                entry.name(),
                user.epoch(),
                user.mustChange(),
                user.since());
    }

    /** Sets a new password and ends the account's other sessions. */
    @Transactional
    public SignedIn changePassword(SignedIn user, String current, String wanted) {
        String hash = jdbc.sql("select app.password_hash_of(?)")
                .param(user.account())
                .query(String.class)
                .single();
        if (!passwords.matches(current, hash)) {
            throw new RefusedException(
                    Finding.block("", "password.wrongCurrent").at("current"));
        }
        if (passwords.matches(wanted, hash)) {
            throw new RefusedException(Finding.block("", "password.same").at("wanted"));
        }
        checkPassword(wanted);
        audit.record(AuditEntry.of("account.password", user.personName()).about("person", user.person()));
        int epoch = jdbc.sql("select app.change_password(?, ?)")
                .params(user.account(), passwords.encode(wanted))
                .query(Integer.class)
                .single();
        return new SignedIn(
                user.account(),
                user.person(),
                user.personName(),
                user.organizationNumber(),
                user.organizationName(),
                epoch,
                false,
                user.since());
    }

    /** Ends every session of the account, this one too. */
    @Transactional
    public void signOutEverywhere(SignedIn user) {
        audit.record(
                AuditEntry.of("account.signOutEverywhere", user.personName()).about("person", user.person()));
        jdbc.sql("select app.sign_out_everywhere(?)")
                .param(user.account())
                .query(Integer.class)
                .single();
    }

    /** @throws RefusedException at field {@code wanted} when the password is too weak or too long */
    static void checkPassword(String wanted) {
        if (wanted.length() < MIN_PASSWORD) {
            throw new RefusedException(
                    Finding.block("", "password.tooShort", MIN_PASSWORD).at("wanted"));
        }
        if (wanted.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES) {
            throw new RefusedException(
                    Finding.block("", "password.tooLong", MAX_PASSWORD_BYTES).at("wanted"));
        }
        if (wanted.chars().distinct().count() < 4) {
            throw new RefusedException(Finding.block("", "password.tooSimple").at("wanted"));
        }
    }

    /** Logins are kept in lower case. */
    static String normalized(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
