/** Planted: a module with something to hide. */
@ApplicationModule
package io.mashang.bite.modular.upper;

import org.springframework.modulith.ApplicationModule;
