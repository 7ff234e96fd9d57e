package org.zhibu.server.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.CurrentUser;
import org.zhibu.api.security.Permission;
import org.zhibu.api.security.Post;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.tenant.TenantContext;

/** Answers from the posts that the user holds in the organisation at this moment; nothing is kept in the session. */
@Service
class PostAccess implements Access {
    private final JdbcClient jdbc;
    private final TenantContext tenants;
    private final ObjectProvider<EnabledModules> modules;

    PostAccess(JdbcClient jdbc, TenantContext tenants, ObjectProvider<EnabledModules> modules) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.modules = modules;
    }

    @Override
    public CurrentUser user() {
        SignedIn user = tenants.signedIn().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        return new CurrentUser(user.account(), new PersonId(user.person()), user.personName(), user.organization());
    }

    @Override
    public String actor() {
        return tenants.isJob() ? "-" : user().name();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean has(Permission permission) {
        if (tenants.isJob()) {
            return true;
        }
        if (tenants.signedIn().isEmpty()) {
            return false;
        }
        boolean platform = permission.owner().equals("platform");
        return posts(!platform).stream().anyMatch(permission.posts()::contains)
                && (platform || modules.getObject().enabled().contains(permission.owner()));
    }

    @Override
    @Transactional(readOnly = true)
    public void require(Permission permission) {
        if (!has(permission)) {
            throw new RefusedException(Finding.block("", "access.refused"));
        }
    }

    /** @param withAbsent also those of people who are away and named the user: to do their work, not to rule in their place */
    private Set<Post> posts(boolean withAbsent) {
        Set<Post> posts = EnumSet.of(Post.MEMBER);
        jdbc.sql(
                        "select post from app.post where (person_id = :me or (:absent and person_id in (select d.from_person from app.inbox_delegation d"
                                + " where d.to_person = :me and app.today() between d.from_date and d.to_date)))"
                                + " and from_date <= app.today() and (to_date is null or to_date > app.today())")
                .param("me", user().person().value())
                .param("absent", withAbsent)
                .query(String.class)
                .list()
                .forEach(p -> posts.add(Post.valueOf(p)));
        return posts;
    }
}
