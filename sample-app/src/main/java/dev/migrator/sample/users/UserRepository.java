package dev.migrator.sample.users;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** The users; those that are read come with their orders, in one query. */
interface UserRepository extends Repository<User, UUID> {

    @EntityGraph(attributePaths = "orders")
    List<User> findBySearchNameStartingWithOrderBySearchName(String start);

    @EntityGraph(attributePaths = "orders")
    Optional<User> findById(UUID id);

    User save(User user);

    void flush();
}
