package org.zhibu.server.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All texts, by language. The platform's lie in {@code messages/}, one bundle per feature; each module brings one of its own. */
@Component
public class Bundles {
    /** Languages of the portal, the first is the default. */
    public static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Map<Locale, Map<String, String>> texts = new ConcurrentHashMap<>();

    Bundles() {
        for (Locale locale : LOCALES) {
            texts.put(locale, new ConcurrentHashMap<>());
            try {
                for (Resource resource : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*" + suffix(locale))) {
                    add(locale, resource.getInputStream());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Adds a module's bundles. */
    public void addModule(ClassLoader loader, String prefix) {
        for (Locale locale : LOCALES) {
            InputStream in = loader.getResourceAsStream(prefix + suffix(locale));
            if (in == null) {
                throw new IllegalStateException("The bundle " + prefix + suffix(locale) + " is missing");
            }
            try {
                add(locale, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The text, or {@code !key!}. */
    public String text(Locale locale, String key, Object... arguments) {
        Locale language = supported(locale);
        String pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        return arguments.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, language).format(arguments);
    }

    /** Whether the key has a text. */
    public boolean has(String key) {
        return texts.getOrDefault(LOCALES.getFirst(), Map.of()).containsKey(key);
    }

    /** A text in the portal's first language, for places without a user. */
    public String platformText(String key, Object... arguments) {
        return text(LOCALES.getFirst(), key, arguments);
    }

    /** The language of the portal that fits the locale best. */
    public static Locale supported(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static String suffix(Locale locale) {
        return "_" + locale + ".properties";
    }

    private void add(Locale locale, InputStream in) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> target = texts.get(locale);
        properties.forEach((key, value) -> {
            if (target != null) {
                target.put(key.toString(), value.toString());
            }
        });
    }
}
