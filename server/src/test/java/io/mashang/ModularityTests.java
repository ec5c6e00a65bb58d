package io.mashang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void areDrawnInTheDocumentsAsTheyAre(@TempDir Path fresh) throws IOException {
        Path kept = Path.of("../docs/modules");
        Path folder = Boolean.getBoolean("docs.write") ? kept : fresh;
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()).withoutClean())
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        assertThat(drawings(folder))
                .as("docs/modules is stale: run this test with -Ddocs.write=true and commit the files")
                .isEqualTo(drawings(kept));
    }

    /** The lines of each drawing; their order is the documenter's and changes from run to run. */
    private static Map<String, List<String>> drawings(Path folder) throws IOException {
        Map<String, List<String>> drawings = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                drawings.put(file.getFileName().toString(), Files.readAllLines(file).stream().sorted().toList());
            }
        }
        return drawings;
    }
}
