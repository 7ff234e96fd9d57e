package org.zhibu.server.people;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

/** People of the current organisation. */
@Transactional(readOnly = true)
interface PersonRepository extends JpaRepository<Person, UUID> {}
