package io.formwork.ui.record;

import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.testing.BrowserJourney;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Journeys over tables and record pages; their forms are published through REST, as another system would. */
public abstract class RecordJourney extends BrowserJourney {

    private static final Map<String, String> RATINGS = Map.ofEntries(
            Map.entry("Inflight wifi service", "机上无线网络"),
            Map.entry("Departure/Arrival time convenient", "起降时间"),
            Map.entry("Ease of Online booking", "网上订票"),
            Map.entry("Gate location", "登机口位置"),
            Map.entry("Food and drink", "餐饮"),
            Map.entry("Online boarding", "网上值机"),
            Map.entry("Seat comfort", "座椅舒适度"),
            Map.entry("Inflight entertainment", "机上娱乐"),
            Map.entry("On-board service", "机上服务"),
            Map.entry("Leg room service", "腿部空间"),
            Map.entry("Baggage handling", "行李处理"),
            Map.entry("Checkin service", "值机服务"),
            Map.entry("Inflight service", "空中服务"),
            Map.entry("Cleanliness", "清洁"));

    private int fields;

    /** A form with the columns of the airline's survey, in an app of its own. */
    protected void publishAnswerForm(String app) {
        publish(
                app,
                "app",
                app,
                Json.object().set("label", LocalizedText.of("航空满意度", "Airline").toJson()));
        ObjectNode form = Json.object();
        form.set("label", LocalizedText.of("乘客问卷", "Passenger answers").toJson());
        form.put("icon", "clipboard-text").put("color", "blue").put("titleField", "id");
        ObjectNode schema = form.putObject("schema").put("type", "object");
        schema.putArray("required").add("id").add("satisfaction");
        ObjectNode properties = schema.putObject("properties");
        field(properties, "id", "问卷编号", "string", "text");
        choice(properties, "satisfaction", "总体评价", List.of("satisfied", "neutral or dissatisfied"));
        choice(properties, "Class", "舱位", List.of("Business", "Eco", "Eco Plus"));
        choice(properties, "Type of Travel", "出行目的", List.of("Business travel", "Personal Travel"));
        choice(properties, "Customer Type", "客户类型", List.of("Loyal Customer", "disloyal Customer"));
        choice(properties, "Gender", "性别", List.of("Female", "Male"));
        field(properties, "Age", "年龄", "integer", "integer");
        field(properties, "Flight Distance", "航程", "integer", "integer");
        field(properties, "Departure Delay in Minutes", "起飞延误（分钟）", "number", "decimal");
        field(properties, "Arrival Delay in Minutes", "到达延误（分钟）", "number", "decimal");
        RATINGS.forEach((name, zh) -> field(properties, name, zh, "integer", "rating")
                .put("minimum", 1)
                .put("maximum", 5));
        publish(app, "form", "answer", form);
    }

    private ObjectNode field(ObjectNode properties, String name, String zh, String json, String type) {
        ObjectNode field = properties.putObject(name).put("type", json);
        ObjectNode extras =
                field.putObject("x-formwork").put("id", "f" + ++fields).put("type", type);
        extras.set("label", LocalizedText.of(zh, name).toJson());
        return field;
    }

    private void choice(ObjectNode properties, String name, String zh, List<String> values) {
        ObjectNode field = field(properties, name, zh, "string", "choice");
        var colors = List.of("green", "orange", "blue");
        var options = ((ObjectNode) field.path("x-formwork")).putArray("options");
        var codes = field.putArray("enum");
        for (int i = 0; i < values.size(); i++) {
            codes.add(values.get(i));
            options.addObject().put("value", values.get(i)).put("color", colors.get(i));
        }
    }

    /** Saves and publishes a definition. */
    protected void publish(String app, String kind, String key, tools.jackson.databind.JsonNode document) {
        String path = "api/v1/apps/" + app + "/definitions/" + kind + "/" + key;
        String token = Json.parse(send(
                        "POST",
                        "api/v1/login",
                        "",
                        Json.write(Json.object().put("login", ADMIN).put("password", ADMIN_PASSWORD))))
                .path("token")
                .asString("");
        send("PUT", path, token, Json.write(document));
        send("POST", path + "/publish", token, "");
    }

    private static String send(String method, String path, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
