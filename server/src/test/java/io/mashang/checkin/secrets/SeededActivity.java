package io.mashang.checkin.secrets;

import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.ActivityFixture.Shown;
import io.mashang.activities.TagFixture.Tag;
import io.mashang.identity.MemberId;
import io.mashang.testing.Http;

/**
 * An activity with everything in it that a participant must not learn.
 *
 * @param self on the roster, with a bound phone and a shift that was missed yesterday
 */
record SeededActivity(
        Made activity, Shown display, Tag tag, MemberId self, Http reviewer, String recordOfSomebodyElse, Secrets secrets) {}
