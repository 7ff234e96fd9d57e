package org.zhibu.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.testkit.Login;

class TenancyTest extends PortalTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void opensHome() {
        long county = world.county("甲县委组织部");
        long town = world.committee(county, "乙镇党委");
        long village = world.branch(town, "丙村党支部");
        Login secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        open(secretary);
        navigate("");
        assertThat(com.vaadin.flow.component.UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEmpty();
        Integer seen = transactions.execute(t -> jdbc.sql("select count(*) from app.org").query(Integer.class).single());
        assertThat(seen).isEqualTo(3);
    }
}
