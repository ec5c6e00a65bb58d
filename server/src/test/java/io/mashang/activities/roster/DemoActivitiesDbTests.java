package io.mashang.activities.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.testing.MashangTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class DemoActivitiesDbTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    DemoActivities demo;

    @Test
    void seedsOneActivityThatRunsAndOneThatIsToCome() {
        demo.seed();

        JsonNode items = activities.organiser()
                .get("/console/api/activities?q=%E6%98%86%E6%98%8E").expect(200).body().path("items");
        List<String> phases = StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("phase").asString())
                .toList();
        assertThat(phases).containsExactly("UPCOMING", "RUNNING");
        assertThat(items.get(1).path("sessionCount").asInt()).isEqualTo(7);
        assertThat(items.get(1).path("nextSession").path("phase").asString()).isEqualTo("RUNNING");
    }
}
