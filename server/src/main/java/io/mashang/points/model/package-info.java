/** The rules of the ledger in plain Java: accounts, journals that balance, lots by month. */
@NullMarked
package io.mashang.points.model;

import org.jspecify.annotations.NullMarked;
