package io.mashang.staff.system;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.health.StoreVersion;
import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.jobs.JobState;
import io.mashang.platform.jobs.Jobs;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SystemController {

    record SystemView(
            String version, Instant startedAt, StoreView store, WechatView wechat, List<CheckView> checks,
            List<JobView> jobs) {}

    /** @param mode {@code EMBEDDED} or {@code EXTERNAL} */
    record StoreView(MashangSettings.StoreMode mode, String version) {}

    /** @param mode {@code SANDBOX} or {@code LIVE} */
    record WechatView(String mode) {}

    record CheckView(String name, boolean ok, String detail) {}

    /**
     * Work that the installation does by the clock.
     *
     * @param node where the running or last turn is or was; null when it has never run
     * @param beganAt null when it has never run
     * @param endedAt null while it runs
     * @param detail what the last turn did, or the kind of failure
     */
    record JobView(
            String name, @Nullable String node, Instant nextAt, @Nullable Instant beganAt, @Nullable Instant endedAt,
            boolean failed, String detail) {}

    private final MashangSettings settings;
    private final StoreVersion storeVersion;
    private final List<SystemCheck> checks;
    private final Jobs jobs;
    private final String wechatMode;
    private final Instant startedAt;

    SystemController(MashangSettings settings, StoreVersion storeVersion, List<SystemCheck> checks, Jobs jobs, Clock clock,
            @Value("${mashang.wechat.mode:sandbox}") String wechatMode) {
        this.settings = settings;
        this.storeVersion = storeVersion;
        this.checks = checks.stream().sorted(Comparator.comparing(SystemCheck::name)).toList();
        this.jobs = jobs;
        this.wechatMode = wechatMode.toUpperCase(Locale.ROOT);
        this.startedAt = clock.instant();
    }

    @StaffMay(Permission.SYSTEM_READ)
    @GetMapping("/console/api/system")
    SystemView system() {
        String version = SystemController.class.getPackage().getImplementationVersion();
        return new SystemView(
                Objects.requireNonNullElse(version, "dev"), startedAt,
                new StoreView(settings.mode(), storeVersion.read()), new WechatView(wechatMode),
                checks.stream().map(SystemController::view).toList(),
                jobs.all().stream().map(SystemController::view).toList());
    }

    private static JobView view(JobState job) {
        return new JobView(
                job.name(), job.holder(), job.nextAt(), job.beganAt(), job.endedAt(), job.failed(), job.detail());
    }

    private static CheckView view(SystemCheck check) {
        SystemCheck.Finding finding = check.look();
        return new CheckView(check.name(), finding.ok(), finding.detail());
    }
}
