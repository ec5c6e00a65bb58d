package io.mashang.checkin.record;

import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.DistanceWords;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says findings, evidence and the nearest fix in the reader's language: Chinese unless English is asked for. */
@Component
public class CheckInWords {

    /** Everything that was found, for staff. */
    public List<SpokenReason> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new SpokenReason(finding.signal().code(), say(finding) + likeness(finding)))
                .toList();
    }

    /** How alike two faces are is for staff: somebody who tries out pictures must not learn it. */
    private String likeness(Finding finding) {
        boolean face = switch (finding.signal()) {
            case FACE_SAME, FACE_UNSURE, FACE_DIFFERENT -> true;
            default -> false;
        };
        return face ? text("evidence.face-score").replace("{n}", String.valueOf(finding.amount())) : "";
    }

    /** Why a check-in is as it is, for the person: who was accepted need not hear what else was noticed. */
    public List<SpokenReason> reasons(RecordState state, List<Finding> findings) {
        boolean accepted = state == RecordState.NORMAL || state == RecordState.LATE;
        return spoken(findings.stream()
                .filter(finding -> accepted ? finding.signal().axis() == Signal.Axis.TIME : finding.signal().isReason()));
    }

    private List<SpokenReason> spoken(Stream<Finding> findings) {
        return findings
                .map(finding -> new SpokenReason(finding.signal().code(), say(finding)))
                .toList();
    }

    /** What a signal is called where no check-in is spoken of. */
    public String nameOf(Signal signal) {
        return text("reason." + signal.code());
    }

    /** @param wifi the venue's Wi-Fi would prove the place */
    public @Nullable String nearestFix(RecordState state, List<Finding> findings, boolean wifi) {
        return switch (state) {
            case PENDING -> text(first(findings, Signal::isPlaceUnproved)
                    .map(signal -> "fix." + signal.code() + (wifi ? ".wifi" : ""))
                    .or(() -> first(findings, Signal::isFaceUnproved).map(signal -> "fix." + signal.code()))
                    .orElse("fix.pending"));
            case REJECTED -> text("fix.rejected");
            case UNDONE -> text("fix.undone");
            case NORMAL, LATE -> null;
        };
    }

    private static Optional<Signal> first(List<Finding> findings, Predicate<Signal> wanted) {
        return findings.stream().map(Finding::signal).filter(wanted).findFirst();
    }

    String distance(int meters) {
        return text("evidence.distance").replace("{distance}", DistanceWords.of(meters, isChinese()));
    }

    String text(String key) {
        return ResourceBundle.getBundle("texts/checkin", isChinese() ? Locale.CHINESE : Locale.ENGLISH).getString(key);
    }

    private String say(Finding finding) {
        Integer meters = finding.meters();
        Integer minutes = finding.minutes();
        Integer amount = finding.amount();
        return text("signal." + finding.signal().code())
                .replace("{distance}", meters == null ? "" : DistanceWords.of(meters, isChinese()))
                .replace("{minutes}", String.valueOf(minutes))
                .replace("{n}", String.valueOf(amount));
    }

    private static boolean isChinese() {
        return !LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
