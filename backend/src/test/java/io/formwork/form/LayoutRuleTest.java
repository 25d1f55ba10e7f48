package io.formwork.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LayoutRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SHOW|{'scope':'#/properties/a','schema':{'const':1}}|{'a':1}|true",
                "SHOW|{'scope':'#/properties/a','schema':{'const':1}}|{'a':2}|false",
                "HIDE|{'scope':'#/properties/a','schema':{'const':1}}|{'a':1}|false",
                "SHOW|{'scope':'#/properties/a','schema':{'const':1}}|{}|true",
                "SHOW|{'scope':'#/properties/a','schema':{'const':1},'failWhenUndefined':true}|{}|false",
                "SHOW|{'scope':'#/properties/a','schema':{'not':{'enum':['x','y']}}}|{'a':'z'}|true",
                "SHOW|{'scope':'#','schema':{'required':['a','b']}}|{'a':1}|false",
                "SHOW|{'type':'LEAF','scope':'#/properties/a~1b','expectedValue':true}|{'a/b':true}|true",
                "SHOW|{'type':'AND','conditions':[{'type':'LEAF','scope':'#/properties/a','expectedValue':1},"
                        + "{'type':'LEAF','scope':'#/properties/b','expectedValue':2}]}|{'a':1,'b':3}|false",
                "SHOW|{'type':'OR','conditions':[{'type':'LEAF','scope':'#/properties/a','expectedValue':1},"
                        + "{'type':'LEAF','scope':'#/properties/b','expectedValue':2}]}|{'a':1,'b':3}|true",
                "SHOW|{'unknown':1}|{}|true",
                "DISABLE|{'scope':'#/properties/a','schema':{'const':1}}|{'a':1}|true",
            })
    void aPartIsShownAsItsRuleSays(String effect, String condition, String values, boolean shown) {
        ObjectNode element = Json.object();
        element.putObject("rule").put("effect", effect).set("condition", json(condition));

        LayoutRule rule = LayoutRule.of(element).orElseThrow();

        assertThat(rule.shows((ObjectNode) json(values))).isEqualTo(shown);
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }
}
