package org.zhibu.server.database;

import java.io.IOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The platform's changelog. Liquibase needs half a second of each start to find out that it has nothing to do, so the schema
 * carries the fingerprint of the changelog that ran last, and the same one is not looked through again. It is written after a run, so
 * one that was cut short is repeated.
 */
class PlatformChangelog extends SpringLiquibase {
    private static final String FOLDER = "db/platform/";

    private final JdbcClient schema;

    PlatformChangelog(OwnerDatabase owner) {
        schema = JdbcClient.create(owner.dataSource());
        setDataSource(owner.dataSource());
        setChangeLog("classpath:/" + FOLDER + "changelog.yaml");
        setDefaultSchema("app");
        setLiquibaseSchema("app");
        setAnalyticsEnabled(false);
    }

    @Override
    public void afterPropertiesSet() throws LiquibaseException {
        String fingerprint = fingerprint();
        boolean ran = schema.sql("select obj_description('app'::regnamespace, 'pg_namespace') is not distinct from ?")
                .param(fingerprint)
                .query(Boolean.class)
                .single();
        if (!ran) {
            super.afterPropertiesSet();
            // no statement of this kind takes parameters; the fingerprint is made of letters and digits
            schema.sql("comment on schema app is '" + fingerprint + "'").update();
        }
    }

    private static String fingerprint() throws LiquibaseException {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*");
            Arrays.sort(files, Comparator.comparing(f -> String.valueOf(f.getFilename())));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                try (var in = file.getInputStream();
                        var out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
                    in.transferTo(out);
                }
            }
            return "changelog " + HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new LiquibaseException("The changelog cannot be read", e);
        }
    }
}
