package io.mashang.platform.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.Realm;
import io.mashang.platform.crypto.KeyRing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and verifies access tokens: JWT (RFC 7519, RFC 8725), HS256 only, a key and an audience per realm.
 * They are short-lived; what lasts is the sign-in that they name, see {@link SignIns}.
 */
@Component
public final class AccessTokens {

    static final String EXPIRED = "token_expired";
    private static final String ISSUER = "mashang";
    private static final String TYPE = "JWT";
    private static final String SESSION = "sid";
    private static final String LIMITED = "lim";

    private static final int MOST_REMEMBERED = 20_000;

    /** A token whose signature and claims were found good: what is left to ask is whether it has expired. */
    private record Good(Caller caller, Instant expiresAt) {}

    private record Slot(NimbusJwtEncoder encoder, NimbusJwtDecoder decoder, Cache<String, Good> remembered) {}

    private final Clock clock;
    private final Map<Realm, Slot> slots = new EnumMap<>(Realm.class);

    AccessTokens(KeyRing keys, Clock clock) {
        this.clock = clock;
        for (Realm realm : Realm.values()) {
            SecretKey key = keys.deriveKey("access-token.1." + realm.audience(), "HmacSHA256");
            slots.put(realm, new Slot(
                    encoder(key), decoder(key, realm), Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build()));
        }
    }

    public String issue(Caller caller, Duration lifetime) {
        Instant now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(caller.realm().audience()))
                .subject(Long.toString(caller.subject()))
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .claim(LIMITED, caller.limited());
        Long session = caller.session();
        if (session != null) {
            claims.claim(SESSION, Long.toString(session));
        }
        var header = JwsHeader.with(MacAlgorithm.HS256).type(TYPE).build();
        return slot(caller.realm()).encoder().encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    /** @throws org.springframework.security.oauth2.jwt.JwtException when forged, expired or made for another realm */
    public Caller verify(Realm realm, String token) {
        Slot slot = slot(realm);
        Good before = slot.remembered().getIfPresent(token);
        if (before != null && clock.instant().isBefore(before.expiresAt())) {
            return before.caller();
        }
        Jwt jwt = slot.decoder().decode(token);
        Caller caller = caller(realm, jwt);
        slot.remembered().put(token, new Good(caller, Objects.requireNonNull(jwt.getExpiresAt())));
        return caller;
    }

    private static Caller caller(Realm realm, Jwt jwt) {
        String session = jwt.getClaimAsString(SESSION);
        return new Caller(
                realm,
                Long.parseLong(jwt.getSubject()),
                session == null ? null : Long.valueOf(session),
                Boolean.TRUE.equals(jwt.getClaimAsBoolean(LIMITED)));
    }

    private Slot slot(Realm realm) {
        return Objects.requireNonNull(slots.get(realm));
    }

    private static NimbusJwtEncoder encoder(SecretKey key) {
        return new NimbusJwtEncoder(new ImmutableSecret<>(key));
    }

    private NimbusJwtDecoder decoder(SecretKey key, Realm realm) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(notExpired(), alreadyValid(), ofOurType(), madeFor(realm)));
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> notExpired() {
        return jwt -> jwt.getExpiresAt() != null && clock.instant().isBefore(jwt.getExpiresAt())
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(EXPIRED));
    }

    private OAuth2TokenValidator<Jwt> alreadyValid() {
        return jwt -> jwt.getNotBefore() == null || !clock.instant().isBefore(jwt.getNotBefore())
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("token_not_yet_valid"));
    }

    private static OAuth2TokenValidator<Jwt> ofOurType() {
        return jwt -> TYPE.equals(jwt.getHeaders().get("typ"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("token_of_another_type"));
    }

    private static OAuth2TokenValidator<Jwt> madeFor(Realm realm) {
        return jwt -> ISSUER.equals(jwt.getClaimAsString("iss")) && List.of(realm.audience()).equals(jwt.getAudience())
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("token_of_another_realm"));
    }
}
