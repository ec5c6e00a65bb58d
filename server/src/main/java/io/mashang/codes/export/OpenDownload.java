package io.mashang.codes.export;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.ExportId;
import io.mashang.platform.crypto.Base32;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives whoever asked for an export a ticket for one download, so that the browser can save a large file by itself. Each one
 * counts and is audited.
 */
@Component
class OpenDownload {

    /** @param passphrase of the package, null for a plain file */
    record Ticket(String secret, @Nullable String passphrase, Instant until, int left) {}

    static final int MOST = 3;
    static final Duration TICKET = Duration.ofMinutes(1);
    private static final int SECRET_BYTES = 32;

    private final ExportStore store;
    private final Passphrases passphrases;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenDownload(ExportStore store, Passphrases passphrases, AuditTrail audit, Clock clock) {
        this.store = store;
        this.passphrases = passphrases;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Ticket open(StaffActor actor, ExportId id) {
        CodeExport export = store.find(id).orElseThrow(() -> new Refused(CodesProblem.EXPORT_NOT_FOUND));
        Instant now = clock.instant();
        if (!store.countDownload(id, actor.id(), MOST, now)) {
            throw new Refused(refusal(export, actor, now));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        store.insertTicket(TicketHash.of(secret), id, actor, now.plus(TICKET));
        audit.record(actor, "codes.export-download-opened", "batch:" + export.batch().value(), Map.of(
                "export", id.text(), "download", export.downloads() + 1, "count", export.order().count()));
        return new Ticket(Base32.encode(secret),
                export.order().format() == ExportOrder.Format.PACKAGE ? passphrases.of(export) : null,
                now.plus(TICKET), MOST - export.downloads() - 1);
    }

    private static CodesProblem refusal(CodeExport export, StaffActor actor, Instant now) {
        if (!export.requestedBy().id().equals(actor.id())) {
            return CodesProblem.EXPORT_OF_ANOTHER;
        }
        if (export.usableUntil() == null) {
            return CodesProblem.EXPORT_NOT_APPROVED;
        }
        return export.usableUntil().isAfter(now) ? CodesProblem.EXPORT_USED_UP : CodesProblem.EXPORT_EXPIRED;
    }
}
