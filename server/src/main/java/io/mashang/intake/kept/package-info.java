/**
 * What is accepted before it is recorded: one operation, and the places that can keep it. They keep bytes and order; what an
 * operation means and whether it was recorded before is decided by the key in the database.
 */
@NullMarked
package io.mashang.intake.kept;

import org.jspecify.annotations.NullMarked;
