package dev.migrator.sample.users;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Those who have ordered. */
interface ActiveUserRepository extends Repository<ActiveUser, UUID> {

    List<ActiveUser> findAllByOrderByLastOrderOnDesc();
}
