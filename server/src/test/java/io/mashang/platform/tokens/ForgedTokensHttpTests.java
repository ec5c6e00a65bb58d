package io.mashang.platform.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.StaffSessions;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens that somebody made up, bent or carried to another door. One good token shows that the door does open. */
@MashangTest
class ForgedTokensHttpTests {

    private static final String DOOR = "/console/api/staff";

    @Autowired
    Http http;

    @Autowired
    KeyRing keys;

    @Autowired
    AccessTokens accessTokens;

    @Autowired
    SignIns signIns;

    @Autowired
    StaffSessions sessions;

    @Autowired
    PinnedClock clock;

    private Caller caller = new Caller(Realm.STAFF, 1, null, false);

    @BeforeEach
    void signIn() {
        StaffActor actor = sessions.aStaffMember(Role.AUDITOR);
        caller = signIns.begin(Realm.STAFF, actor.id().value(), false).caller();
    }

    @Test
    void opensToATokenMadeByTheRules() throws JOSEException {
        http.bearer(signed(header(JWSAlgorithm.HS256).build(), claims().build(), key(Realm.STAFF))).get(DOOR).expect(200);
    }

    @TestFactory
    Stream<DynamicTest> refuses() throws Exception {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("alg none", new PlainJWT(claims().build()).serialize());
        forged.put("alg HS384 with our key", signed(header(JWSAlgorithm.HS384).build(), claims().build(), longer(key(Realm.STAFF))));
        forged.put("alg HS512 with our key", signed(header(JWSAlgorithm.HS512).build(), claims().build(), longer(key(Realm.STAFF))));
        forged.put("alg RS256 with a key of their own", rsa());
        forged.put("a key of their own", signed(header(JWSAlgorithm.HS256).build(), claims().build(), new byte[32]));
        forged.put("a key of their own, named by jku", signed(
                header(JWSAlgorithm.HS256).jwkURL(URI.create("http://127.0.0.1/keys")).keyID("theirs").build(),
                claims().build(), new byte[32]));
        forged.put("the members' key", signed(header(JWSAlgorithm.HS256).build(), claims().build(), key(Realm.MEMBER)));
        forged.put("the displays' key", signed(header(JWSAlgorithm.HS256).build(), claims().build(), key(Realm.DISPLAY)));
        forged.put("another audience", ours(claims().audience(Realm.MEMBER.audience())));
        forged.put("two audiences", ours(claims().audience(java.util.List.of(Realm.STAFF.audience(), Realm.MEMBER.audience()))));
        forged.put("no audience", ours(claims().audience((String) null)));
        forged.put("another issuer", ours(claims().issuer("elsewhere")));
        forged.put("not valid yet", ours(claims().notBeforeTime(date(Duration.ofMinutes(1)))));
        forged.put("another type", signed(header(JWSAlgorithm.HS256).type(new JOSEObjectType("secevent+jwt")).build(),
                claims().build(), key(Realm.STAFF)));
        forged.put("an unknown critical header", signed(header(JWSAlgorithm.HS256)
                .criticalParams(Set.of("exp")).customParam("exp", 1).build(), claims().build(), key(Realm.STAFF)));
        forged.put("a session that never began", ours(claims().claim("sid", "1")));
        forged.put("cut short", good().substring(0, good().length() - 2));
        forged.put("claims of another token", spliced());
        forged.put("rubbish", "rubbish");
        return forged.entrySet().stream().map(entry -> DynamicTest.dynamicTest(
                entry.getKey(), () -> http.bearer(entry.getValue()).get(DOOR).problem(401, "platform.token-invalid")));
    }

    @Test
    void saysThatATokenHasExpiredSoThatTheClientRefreshes() throws JOSEException {
        http.bearer(ours(claims().expirationTime(date(Duration.ZERO)))).get(DOOR).problem(401, "platform.token-expired");
        http.bearer(ours(claims().expirationTime(null))).get(DOOR).problem(401, "platform.token-expired");
    }

    @TestFactory
    Stream<DynamicTest> refusesATokenOfOneRealmInEveryOther() {
        Map<Realm, String> doors = Map.of(
                Realm.STAFF, DOOR, Realm.MEMBER, "/app/api/anything", Realm.DISPLAY, "/screen/api/anything");
        return Arrays.stream(Realm.values()).flatMap(made -> Arrays.stream(Realm.values())
                .filter(used -> used != made)
                .map(used -> DynamicTest.dynamicTest(made + " token at a door for " + used, () -> {
                    String token = accessTokens.issue(new Caller(made, caller.subject(), null, false), Duration.ofMinutes(15));
                    http.bearer(token).get(Objects.requireNonNull(doors.get(used))).problem(401, "platform.token-invalid");
                })));
    }

    @Test
    void doesNotTakeARefreshTokenForAnAccessTokenNorTheOtherWayRound() {
        SignIns.Tokens tokens = signIns.begin(Realm.STAFF, caller.subject(), false);

        http.bearer(tokens.refreshToken()).get(DOOR).problem(401, "platform.token-invalid");
        http.with("Cookie", "mashang-staff=" + tokens.accessToken())
                .post("/console/api/session/refresh").problem(401, "platform.token-invalid");
    }

    @Test
    void doesNotTakeARefreshTokenOfAnotherRealm() {
        SignIns.Tokens member = signIns.begin(Realm.MEMBER, caller.subject(), false);

        http.with("Cookie", "mashang-staff=" + member.refreshToken())
                .post("/console/api/session/refresh").problem(401, "platform.token-invalid");
    }

    @Test
    void asksForASignInWithoutAToken() {
        http.get(DOOR).problem(401, "platform.sign-in-needed");
        http.with("Authorization", "Basic YTpi").get(DOOR).problem(401, "platform.sign-in-needed");
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("mashang")
                .audience(Realm.STAFF.audience())
                .subject(Long.toString(caller.subject()))
                .claim("sid", String.valueOf(caller.session()))
                .claim("lim", false)
                .issueTime(date(Duration.ofMinutes(-1)))
                .expirationTime(date(Duration.ofMinutes(15)));
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
    }

    private String good() throws JOSEException {
        return ours(claims());
    }

    private String ours(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(header(JWSAlgorithm.HS256).build(), claims.build(), key(Realm.STAFF));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, byte[] key) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header, claims);
        jwt.sign(new MACSigner(key));
        return jwt.serialize();
    }

    private String rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.RS256).build(), claims().build());
        jwt.sign(new RSASSASigner(generator.generateKeyPair().getPrivate()));
        return jwt.serialize();
    }

    private String spliced() throws JOSEException {
        String[] mine = good().split("\\.");
        String[] theirs = ours(claims().subject("2")).split("\\.");
        return mine[0] + "." + theirs[1] + "." + mine[2];
    }

    private byte[] key(Realm realm) {
        SecretKey key = keys.deriveKey("access-token.1." + realm.audience(), "HmacSHA256");
        return key.getEncoded();
    }

    private static byte[] longer(byte[] key) {
        return Arrays.copyOf(key, 64);
    }

    private Date date(Duration fromNow) {
        Instant instant = clock.instant().plus(fromNow);
        return Date.from(instant);
    }
}
