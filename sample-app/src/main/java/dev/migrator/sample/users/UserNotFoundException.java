package dev.migrator.sample.users;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nobody has that id. */
final class UserNotFoundException extends ResponseStatusException {

    UserNotFoundException(UUID id) {
        super(HttpStatus.NOT_FOUND, "No user has the id " + id);
    }
}
