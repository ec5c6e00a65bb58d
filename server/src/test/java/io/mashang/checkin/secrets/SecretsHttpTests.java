package io.mashang.checkin.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** T5, S3: whatever a participant asks for, the answer holds no secret, not where the place is, and nothing of other people. */
@MashangTest
class SecretsHttpTests {

    /** Whoever calls these is no participant: staff, screens, WeChat's servers, the sandbox. */
    private static final List<String> OF_OTHERS = List.of("/console/", "/screen/", "/wechat/", "/sandbox/", "/internal/", "/error");

    @Autowired
    SecretsFixture fixture;

    @Autowired
    ParticipantWalk walk;

    @Autowired
    VenueTokenSeal venueTokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    /** One place that a participant can ask. */
    private record Endpoint(RequestMethod method, PathPattern path) {

        boolean answered(Http.Answer answer) {
            return method.name().equals(answer.response().request().method())
                    && path.matches(PathContainer.parsePath(answer.response().uri().getPath()));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void neverReachAParticipant() {
        SeededActivity seeded = fixture.anActivity();
        List<Http.Answer> answers = walk.through(seeded);

        Set<String> leaks = new LinkedHashSet<>();
        for (Http.Answer answer : answers) {
            seeded.secrets().in(answer).forEach(name -> leaks.add(
                    name + " in " + answer.status() + " " + answer.response().request().method() + " " + answer.response().uri()));
        }

        assertThat(leaks).isEmpty();
        assertThat(notWalked(participantEndpoints(), answers)).as("walk these in ParticipantWalk").isEmpty();
    }

    /** The controls: what staff and screens may read is found out when it is read as a participant's answer. */
    @Test
    void areFoundWhereTheyStand() {
        SeededActivity seeded = fixture.anActivity();
        Secrets secrets = seeded.secrets();
        Http organiser = seeded.reviewer();

        assertThat(secrets.in(organiser.get("/console/api/activities/" + seeded.activity().id()).expect(200)))
                .contains("the activity code", "the fence's latitude", "the fence's longitude", "the radius", "the site's name", "the network");
        assertThat(secrets.in(seeded.display().http().get("/screen/api/code").expect(200))).contains("a venue token", "the activity code");
        assertThat(secrets.in(organiser.get("/console/api/reviews/" + seeded.recordOfSomebodyElse()).expect(200)))
                .contains("somebody else's name", "somebody else's masked phone", "the radius");
        assertThat(secrets.in("{\"id\":\"144321\",\"n\":43215,\"at\":\"08:00:00.4321Z\"}", "")).isEmpty();
        assertThat(secrets.in("{\"x\":4321}", "")).containsExactly("the radius");
    }

    @Test
    void bitesOnAKeyInWhateverWriting() {
        var secrets = new Secrets(venueTokens).bytes("the key", new byte[] {1, 0x2b, (byte) 0xff, (byte) 0xfe, 9});

        assertThat(secrets.in("{\"a\":\"012bfffe09\"}", "")).containsExactly("the key");
        assertThat(secrets.in("{\"a\":\"012BFFFE09\"}", "")).containsExactly("the key");
        assertThat(secrets.in("{\"a\":\"ASv//gk=\"}", "")).containsExactly("the key");
        assertThat(secrets.in("{\"a\":\"ASv__gk\"}", "")).containsExactly("the key");
        assertThat(secrets.in("{\"keySalt\":null}", "")).containsExactly("the field keySalt");
    }

    @Test
    void areLookedForBehindANewEndpointToo() {
        var planted = new Endpoint(RequestMethod.GET, PathPatternParser.defaultInstance.parse("/app/api/check-in/planted"));

        assertThat(notWalked(List.of(planted), List.of())).containsExactly("GET /app/api/check-in/planted");
        assertThat(participantEndpoints()).extracting(Endpoint::toString)
                .contains("POST /app/api/check-in/claims", "GET /app/api/check-in/records/{id}", "GET /q/{token}")
                .hasSizeGreaterThan(25);
    }

    private static Set<String> notWalked(List<Endpoint> endpoints, List<Http.Answer> answers) {
        Set<String> missing = new TreeSet<>();
        for (Endpoint endpoint : endpoints) {
            if (answers.stream().noneMatch(endpoint::answered)) {
                missing.add(endpoint.toString());
            }
        }
        return missing;
    }

    private List<Endpoint> participantEndpoints() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("io.mashang"))
                .map(Map.Entry::getKey)
                .flatMap(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream()
                        .filter(path -> OF_OTHERS.stream().noneMatch(path.getPatternString()::startsWith))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream().map(method -> new Endpoint(method, path))))
                .toList();
    }
}
