package org.zhibu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://portal.example/m/meetings/1?tab=2&continue, m/meetings/1?tab=2",
                "http://portal.example/m/meetings?continue, m/meetings",
                "http://evil.example/m/meetings, m/meetings",
                "//evil.example/people, people",
                "///evil.example/people, evil.example/people",
                "http://portal.example//evil.example/x, evil.example/x",
                "javascript:alert(1), ''",
                "/\\evil.example, ''",
                "m/meetings/a:b, ''",
                "sign-in?org=X, ''",
                "not an address, ''"
            })
    void leadsBackOnlyInsideOfThePortal(String address, String inside) {
        assertThat(Session.inside(address)).isEqualTo(inside);
    }
}
