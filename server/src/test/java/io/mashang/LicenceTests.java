package io.mashang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing linked into the application may bind it to the GPL. What a library says stands in its pom or in a parent's, beside its jar. */
class LicenceTests {

    private static final Pattern LICENCE = Pattern.compile("<license>.*?<name>(.*?)</name>", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);

    @Test
    void linksNothingUnderTheGpl() throws IOException {
        List<String> unfit = new ArrayList<>();
        int known = 0;
        for (Path jar : jars()) {
            List<String> licences = licences(pomBeside(jar));
            known += licences.isEmpty() ? 0 : 1;
            if (!licences.isEmpty() && licences.stream().noneMatch(LicenceTests::fits)) {
                unfit.add(jar.getFileName() + ": " + licences);
            }
        }
        assertThat(unfit).isEmpty();
        assertThat(known).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "GNU General Public License v3, false", "AGPL-3.0, false", "GPL-2.0-only, false",
        "GPL2 w/ CPE, true", "GNU Lesser General Public License, true", "LGPL-2.1, true", "'Apache License, Version 2.0', true"
    })
    void tellsLicencesApart(String licence, boolean fits) {
        assertThat(fits(licence)).isEqualTo(fits);
    }

    private static boolean fits(String licence) {
        String name = licence.toLowerCase(Locale.ROOT);
        boolean lesser = name.contains("lgpl") || name.contains("lesser") || name.contains("library general");
        boolean excepted = name.contains("cpe") || name.contains("classpath") || name.contains("exception");
        boolean gpl = name.contains("gpl") || name.contains("general public") || name.contains("affero");
        return !gpl || lesser || excepted;
    }

    private static List<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
    }

    private static Path pomBeside(Path jar) {
        String version = jar.getParent().getFileName().toString();
        String artifact = jar.getParent().getParent().getFileName().toString();
        return jar.resolveSibling(artifact + "-" + version + ".pom");
    }

    private static List<String> licences(Path pom) throws IOException {
        if (!Files.exists(pom)) {
            return List.of();
        }
        String text = Files.readString(pom);
        List<String> own = LICENCE.matcher(text).results().map(match -> match.group(1).strip()).toList();
        Matcher parent = PARENT.matcher(text);
        if (!own.isEmpty() || !parent.find()) {
            return own;
        }
        return licences(pomOf(pom, parent.group(1)));
    }

    /** Looked for from the child upwards: where the repository begins cannot be seen from a path. */
    private static Path pomOf(Path child, String parent) {
        String artifact = tag(parent, "artifactId");
        String version = tag(parent, "version");
        Path inRepository = Path.of(tag(parent, "groupId").replace('.', '/'), artifact, version, artifact + "-" + version + ".pom");
        return Stream.iterate(child.getParent(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(inRepository))
                .filter(Files::exists)
                .findFirst()
                .orElse(inRepository);
    }

    private static String tag(String xml, String name) {
        Matcher tag = Pattern.compile("<" + name + ">(.*?)</" + name + ">", Pattern.DOTALL).matcher(xml);
        return Optional.of(tag).filter(Matcher::find).map(found -> found.group(1).strip()).orElse("");
    }
}
