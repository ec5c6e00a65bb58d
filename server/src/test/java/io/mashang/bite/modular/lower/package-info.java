/** Planted: a module that may use nothing. */
@ApplicationModule(allowedDependencies = {})
package io.mashang.bite.modular.lower;

import org.springframework.modulith.ApplicationModule;
