package dev.migrator.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Marks the {@link javax.sql.DataSource} bean that migrations use instead of the application's own, for example one
 * whose user may change the schema. Declare the bean with {@code defaultCandidate = false}, so that the rest of the
 * application doesn't see it. Has no effect where {@code migrator.databases} lists the DataSources.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface MigratorDataSource {}
