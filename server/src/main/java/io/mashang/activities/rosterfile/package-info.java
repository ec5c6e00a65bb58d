/** Reads tables of people out of uploaded files, CSV in any usual encoding and XLSX, with a guard against bombs. */
@NullMarked
package io.mashang.activities.rosterfile;

import org.jspecify.annotations.NullMarked;
