package org.zhibu.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where an act comes from.
 *
 * @param address network address, empty for the portal's own work
 * @param agent browser and system in a word each
 */
record Origin(String address, String agent) {
    /** The portal itself. */
    static final Origin PORTAL = new Origin("", "");

    private static final Pattern BROWSER =
            Pattern.compile("(MicroMessenger|Edg|OPR|Firefox|HeadlessChrome|Chrome|Version)/(\\d+)");
    private static final Pattern SYSTEM =
            Pattern.compile("Windows|Android|OpenHarmony|HarmonyOS|iPhone|iPad|Mac OS X|Linux(?!; Android)");

    /** That of the request which the current thread answers. */
    static Origin current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(request.getRequest())
                : PORTAL;
    }

    private static Origin of(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr() == null ? "" : request.getRemoteAddr(),
                shortAgent(request.getHeader("User-Agent")));
    }

    /** {@code Chrome 131 · Windows}; the full text says more of a person's device than is needed here. */
    static String shortAgent(@Nullable String header) {
        if (header == null) {
            return "";
        }
        Matcher browser = BROWSER.matcher(header);
        String name = "";
        int rank = Integer.MAX_VALUE;
        while (browser.find()) {
            int found = "MicroMessenger Edg OPR Firefox HeadlessChrome Chrome Version".indexOf(browser.group(1));
            if (found < rank) {
                rank = found;
                name = browser.group(1)
                                .replace("MicroMessenger", "WeChat")
                                .replace("Edg", "Edge")
                                .replace("OPR", "Opera")
                                .replace("Version", "Safari")
                        + " "
                        + browser.group(2);
            }
        }
        Matcher system = SYSTEM.matcher(header);
        String platform = system.find() ? system.group().replace("Mac OS X", "macOS") : "";
        return name.isEmpty() || platform.isEmpty() ? name + platform : name + " · " + platform;
    }
}
