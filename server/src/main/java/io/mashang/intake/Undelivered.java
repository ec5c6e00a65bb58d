package io.mashang.intake;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Events that have happened and have not reached their consumers yet. */
public interface Undelivered {

    /** What they tell, oldest first, this many at most. */
    List<JsonNode> of(Set<String> topics, int most);
}
