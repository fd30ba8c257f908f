package dev.migrator.sample.users;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** Something to be ordered. */
record NewOrder(@NotBlank @Size(max = 200) String product, @Positive int quantity) {}
