package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import io.mashang.intake.VaryingCommand;
import org.jspecify.annotations.Nullable;

/**
 * A genuine code that a member presents.
 *
 * @param region where from, as a region's code; null when nobody knows
 */
record RedeemCommand(MemberId member, long serial, long batch, Channel channel, @Nullable Integer region) implements VaryingCommand {

    private record Constant(MemberId member, long serial, long batch, Channel channel) {}

    @Override
    public Object constant() {
        return new Constant(member, serial, batch, channel);
    }
}
