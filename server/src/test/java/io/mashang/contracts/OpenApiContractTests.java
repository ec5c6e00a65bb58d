package io.mashang.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.MashangTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The contract that the clients are made from: {@code contracts/openapi.yaml}. */
@MashangTest
class OpenApiContractTests {

    @Autowired
    OpenApiWebMvcResource springdoc;

    @Autowired
    JsonMapper json;

    @Test
    void standsInTheRepositoryAsTheControllersAre() throws Exception {
        new GeneratedFile("contracts/openapi.yaml").mustBe(contract());
    }

    @Test
    void isTheSameEachTime() throws Exception {
        assertThat(contract()).isEqualTo(contract());
    }

    @Test
    void namesEveryOperationDifferently() throws Exception {
        List<String> ids = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = paths();
        paths.values().forEach(item -> item.values().forEach(operation -> ids.add((String) operation.get("operationId"))));

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().noneMatch(id -> id.matches(".*_\\d+"));
    }

    @Test
    void refersOnlyToSchemasThatItHas() throws Exception {
        String text = contract();
        Map<String, Object> document = new Yaml().load(text);
        @SuppressWarnings("unchecked")
        var schemas = ((Map<String, Map<String, Object>>) document.get("components")).get("schemas").keySet();

        assertThat(text.lines()
                        .filter(line -> line.contains("$ref:"))
                        .map(line -> line.replaceAll(".*schemas/([^'\"]+)['\"]?.*", "$1").trim())
                        .distinct())
                .allMatch(schemas::contains);
        assertThat(schemas).allMatch(name -> name.matches("[A-Z][A-Za-z0-9]*"));
    }

    private Map<String, Map<String, Map<String, Object>>> paths() throws Exception {
        Map<String, Map<String, Map<String, Map<String, Object>>>> document = new Yaml().load(contract());
        return document.get("paths");
    }

    private String contract() throws Exception {
        byte[] read = springdoc.openapiJson(
                new MockHttpServletRequest("GET", "/internal/api-docs"), "/internal/api-docs", Locale.ENGLISH);
        return new ContractDocument(json.readValue(read, new TypeReference<Map<String, Object>>() {})).yaml();
    }
}
