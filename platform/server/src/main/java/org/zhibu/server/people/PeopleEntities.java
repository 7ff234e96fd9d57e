package org.zhibu.server.people;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.zhibu.server.persistence.EntityTypes;

/** What the persistence unit has to know of the register. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories
class PeopleEntities {
    @Bean
    EntityTypes registerEntities() {
        return new EntityTypes(List.of(Person.class));
    }
}
