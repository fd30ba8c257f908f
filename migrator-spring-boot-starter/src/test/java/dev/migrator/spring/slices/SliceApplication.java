package dev.migrator.spring.slices;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Found by the slice tests of this package. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class SliceApplication {}
