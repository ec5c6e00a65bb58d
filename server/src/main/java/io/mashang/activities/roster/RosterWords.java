package io.mashang.activities.roster;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why a line of a roster is not added, in the reader's language. */
@Component
class RosterWords {

    String say(String reason) {
        boolean chinese = !LocaleContextHolder.getLocale().getLanguage().equals("en");
        return ResourceBundle.getBundle("texts/roster", chinese ? Locale.CHINESE : Locale.ENGLISH).getString(reason);
    }
}
