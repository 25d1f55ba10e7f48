package io.formwork.ui.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call a browser, out of the long text by which it names itself. */
final class Browser {

    /** In this order, since each also claims to be those after it. */
    private static final Map<String, String> NAMES = ordered(
            "MicroMessenger",
            "WeChat",
            "DingTalk",
            "DingTalk",
            "Edg",
            "Edge",
            "Firefox",
            "Firefox",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS",
            "HarmonyOS",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS",
            "macOS",
            "Linux",
            "Linux");

    private Browser() {}

    static String name(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return "?";
        }
        String name = find(NAMES, agent);
        String system = find(SYSTEMS, agent);
        if (name.isEmpty() && system.isEmpty()) {
            return agent.substring(0, Math.min(40, agent.length()));
        }
        return system.isEmpty() ? name : (name + " · " + system);
    }

    private static String find(Map<String, String> words, String agent) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
