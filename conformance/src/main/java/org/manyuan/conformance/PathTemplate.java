package org.manyuan.conformance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path such as {@code /api/zones/{zoneId}}. The one with fewer variables comes first. */
final class PathTemplate implements Comparable<PathTemplate> {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final String text;
    private final Pattern pattern;
    private final long variables;

    PathTemplate(String text) {
        this.text = text;
        this.variables = VARIABLE.matcher(text).results().count();
        StringBuilder expression = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int end = 0;
        while (variable.find()) {
            expression.append(Pattern.quote(text.substring(end, variable.start())));
            expression.append("[^/]+");
            end = variable.end();
        }
        expression.append(Pattern.quote(text.substring(end)));
        this.pattern = Pattern.compile(expression.toString());
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    @Override
    public int compareTo(PathTemplate other) {
        int fewer = Long.compare(variables, other.variables);
        return fewer != 0 ? fewer : text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
