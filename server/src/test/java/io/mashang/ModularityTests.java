package io.mashang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** Each module uses only those before it, and only what they show. */
class ModularityTests {

    private static final List<String> IN_ORDER = List.of(
            "platform", "intake", "staff", "wechat", "identity", "points", "codes", "activities", "checkin", "gifts",
            "campaigns", "notify", "insight");

    private static final ApplicationModules MODULES = ApplicationModules.of(MashangApplication.class);

    @Test
    void usesOnlyWhatTheModulesBeforeShow() {
        MODULES.verify();
    }

    @Test
    void hasTheModulesOfTheHouseAndNoOther() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(IN_ORDER);
    }

    @Test
    void dependsOnlyUpTheList() {
        for (ApplicationModule module : MODULES) {
            int own = IN_ORDER.indexOf(module.getIdentifier().toString());
            assertThat(module.getDirectDependencies(MODULES).stream()
                            .map(dependency -> dependency.getTargetModule().getIdentifier().toString()))
                    .as("what %s uses", module.getIdentifier())
                    .allMatch(name -> IN_ORDER.indexOf(name) < own);
        }
    }

    @Test
    void bitesOnAModuleThatPointsUpwardsAndIntoWhatIsHidden() {
        ApplicationModules planted = ApplicationModules.of(
                "io.mashang.bite.modular", (ImportOption) location -> location.contains("/bite/modular/"));

        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("UsesTheUpperModule")
                .hasMessageContaining("Hidden");
    }

    @Test
    @EnabledIfSystemProperty(named = "docs.write", matches = "true")
    void drawsTheModules() {
        String folder = Path.of("../docs/modules").toString();
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder).withoutClean())
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }
}
