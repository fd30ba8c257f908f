package dev.migrator.sample.users;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The resource. */
@RestController
class UserController {

    private final UserService users;

    UserController(UserService users) {
        this.users = users;
    }

    @GetMapping("/users")
    List<UserView> list(@RequestParam(defaultValue = "") String name) {
        return users.find(name);
    }

    @GetMapping("/active-users")
    List<ActiveUserView> active() {
        return users.active();
    }

    @GetMapping("/users/{id}")
    UserView get(@PathVariable UUID id) {
        return users.get(id);
    }

    @PostMapping("/users")
    ResponseEntity<UserView> create(@Valid @RequestBody NewUser user) {
        UserView created = users.create(user);
        return ResponseEntity.created(URI.create("/users/" + created.id())).body(created);
    }

    @PostMapping("/users/{id}/orders")
    @ResponseStatus(HttpStatus.CREATED)
    OrderView order(@PathVariable UUID id, @Valid @RequestBody NewOrder order) {
        return users.order(id, order);
    }

    /** The e-mail address is all that must be unique; asking for it first would still lose the race. */
    @ExceptionHandler
    ProblemDetail taken(DataIntegrityViolationException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "A user with this e-mail address exists");
    }
}
